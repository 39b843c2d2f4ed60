package dk.voresplan.demo;

import dk.voresplan.demo.DemoPerson.Group;
import java.util.Arrays;
import java.util.stream.Collectors;

/** What the one who started the demo is told: where to go, and who can sign in. */
record Welcome(DemoSettings settings) {
  private static final DemoWords WORDS = DemoWords.preferredBy("en");

  String text() {
    return """

    Vores plan is running.

      Portal             %s
      API                http://localhost:%d/fhir and /api
      Identity provider  %s

    Choose one of these when you sign in:
    %s
    A token for the API: bin/token "Maja Lund", bin/token kommunen, or ten digits.
    Stop with Ctrl-C.\
    """
        .formatted(
            settings.portalUrl(),
            settings.apiPort(),
            DemoIdentityProvider.issuer(settings.identityProviderPort()),
            Arrays.stream(Group.values()).map(Welcome::group).collect(Collectors.joining()));
  }

  private static String group(Group group) {
    return DemoPeople.in(group).stream()
        .map(person -> "  %-14s %s%n".formatted(person.name(), WORDS.say("person." + person.id())))
        .collect(Collectors.joining("", "\n  " + WORDS.say("group." + group) + "\n", ""));
  }
}
