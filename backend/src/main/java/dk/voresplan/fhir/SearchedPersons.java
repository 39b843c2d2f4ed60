package dk.voresplan.fhir;

import java.util.Collection;
import java.util.Set;

/**
 * Knows the parameters of a search that can say whom it is about. If one were left out, the answer
 * would be about somebody else than was asked for. So it is refused, also where the standard lets a
 * server leave out what it does not know.
 */
final class SearchedPersons {
  /** What FHIR R4's searches of the types that we tell of can name a person, or a group, by. */
  private static final Set<String> NAMES =
      Set.of(
          "actor",
          "agent",
          "based-on",
          "entity",
          "focus",
          "general-practitioner",
          "link",
          "owner",
          "part-of",
          "participant",
          "patient",
          "performer",
          "practitioner",
          "recipient",
          "requester",
          "sender",
          "source",
          "subject",
          "supporting-info",
          "identifier",
          "individual");

  private static final Set<String> OF_PATIENTS =
      Set.of("_format", "_count", "_pretty", "_summary", "_elements", "_total", "_sort");

  private SearchedPersons() {}

  /**
   * Stops a search with a parameter that is not known and may say whom it is about.
   *
   * @param unknown the names of those that are not known, with their modifiers
   * @param whose whether a parameter that is known says whom the search is about
   */
  static void refuse(Collection<String> unknown, boolean whose) {
    for (var name : unknown) {
      if (!whose || selects(name)) {
        throw new SearchRefused("not-supported", name, "fhir.search.unknown");
      }
    }
  }

  /** Whether each of them is harmless in a search for patients, where most say who it is. */
  static void refuseForPatients(Collection<String> unknown) {
    refuse(unknown.stream().filter(name -> !OF_PATIENTS.contains(name)).toList(), false);
  }

  /** Whether a parameter can say whom a search is about: by itself, or through another. */
  static boolean selects(String name) {
    return name.contains(".")
        || name.startsWith("_has")
        || Set.of("_filter", "_query", "_list", "_in", "_content", "_text").contains(name)
        || NAMES.contains(name.split(":", 2)[0]);
  }
}
