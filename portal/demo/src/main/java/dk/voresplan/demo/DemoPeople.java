package dk.voresplan.demo;

import static dk.voresplan.demo.DemoPerson.citizen;
import static dk.voresplan.demo.DemoPerson.professional;
import static dk.voresplan.demo.DemoPerson.relative;
import static dk.voresplan.demo.DemoSource.JOBCENTRET;
import static dk.voresplan.demo.DemoSource.KOMMUNEN;
import static dk.voresplan.demo.DemoSource.LAEGEHUSET;
import static dk.voresplan.demo.DemoSource.PSYKIATRIEN;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Lists everyone of the demo.
 *
 * <p>The birthdays lie in early November, so that the ages in the texts stay right for most of a
 * year. The numbers fail the modulus check, so that nobody can have been given them.
 */
final class DemoPeople {
  private static final List<DemoPerson> ALL =
      List.of(
          citizen("maja-lund", "Maja Lund", "1411029994"),
          citizen("ali-rahimi", "Ali Rahimi", "1211129985"),
          citizen("karl-berg", "Karl Berg", "0911839993"),
          citizen("freja-thomsen", "Freja Thomsen", "0811079982"),
          relative("jonas-lund", "Jonas Lund", "2408989971"),
          relative("leila-rahimi", "Leila Rahimi", "0705859972"),
          professional("mette-krogh", "Mette Krogh", KOMMUNEN),
          professional("sanne-bach", "Sanne Bach", JOBCENTRET),
          professional("amira-holm", "Amira Holm", PSYKIATRIEN),
          professional("bo-lind", "Bo Lind", PSYKIATRIEN),
          professional("peter-vang", "Peter Vang", LAEGEHUSET),
          professional("nadia-holst", "Nadia Holst", KOMMUNEN),
          professional("karen-friis", "Karen Friis", KOMMUNEN),
          professional("helle-winther", "Helle Winther", PSYKIATRIEN),
          professional("dorte-munk", "Dorte Munk", KOMMUNEN),
          professional("jesper-toft", "Jesper Toft", KOMMUNEN),
          professional("henrik-skov", "Henrik Skov", PSYKIATRIEN));

  private DemoPeople() {}

  static List<DemoPerson> all() {
    return ALL;
  }

  static List<DemoPerson> in(DemoPerson.Group group) {
    return ALL.stream().filter(person -> person.group() == group).toList();
  }

  static Optional<DemoPerson> named(String name) {
    return first(person -> person.name().equalsIgnoreCase(name));
  }

  static Optional<DemoPerson> withCprNumber(String cprNumber) {
    return first(person -> cprNumber.equals(person.identity().get("cpr")));
  }

  private static Optional<DemoPerson> first(Predicate<DemoPerson> wanted) {
    return ALL.stream().filter(wanted).findFirst();
  }
}
