package dk.voresplan.demo;

import java.util.Map;

/**
 * Someone whom one can be in the demo: invented, with a CPR number that nobody can have.
 *
 * @param id the subject of the person's tokens, and the name of the words said of them
 * @param group where the person stands on the sign-in page
 * @param name the full name
 * @param identity the claims that say who this is to the portal, besides the name
 */
record DemoPerson(String id, Group group, String name, Map<String, String> identity) {
  /** The three kinds of people who use the portal. */
  enum Group {
    CITIZENS,
    RELATIVES,
    PROFESSIONALS
  }

  static DemoPerson citizen(String id, String name, String cprNumber) {
    return new DemoPerson(id, Group.CITIZENS, name, Map.of("cpr", cprNumber));
  }

  static DemoPerson relative(String id, String name, String cprNumber) {
    return new DemoPerson(id, Group.RELATIVES, name, Map.of("cpr", cprNumber));
  }

  static DemoPerson professional(String id, String name, DemoSource employer) {
    return new DemoPerson(
        id,
        Group.PROFESSIONALS,
        name,
        Map.of("organisation_id", employer.organisation(), "employee_id", id.replace('-', '.')));
  }

  /** The first letter of the first and of the last name. */
  String initials() {
    return name.substring(0, 1) + name.charAt(name.lastIndexOf(' ') + 1);
  }
}
