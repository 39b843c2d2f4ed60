package dk.voresplan.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * Goals of one citizen and one source are contributed again and again, each time in other words.
 *
 * @param citizen nobody else contributes to them
 */
record Goals(Subject subject, InventedCitizen citizen, String token) {
  private static final InventedSource SOURCE = InventedSource.KOMMUNEN;

  /** Takes a citizen whom nobody has contributed to. */
  static Goals of(Subject subject, int number) {
    var name = "Test Person";
    var citizen = new InventedCitizen(InventedCitizens.cpr(number), name, List.of());
    return new Goals(subject, citizen, subject.provider().tokenOf(SOURCE));
  }

  /** Contributes the first of the goals, so many of them. */
  void contribute(int count) throws IOException, InterruptedException {
    subject.api().contribute(token, bundle(count));
  }

  private String bundle(int count) {
    var id = "goals-" + citizen.cpr();
    var words = System.nanoTime();
    var resources = new ArrayList<String>();
    resources.add(InventedBundle.patient(id, citizen.cpr(), citizen.name()));
    for (int goal = 0; goal < count; goal++) {
      resources.add(
          """
          {"resourceType":"Goal","id":"%s-%d","lifecycleStatus":"active",
           "description":{"text":"Mål %d i runde %d"},"subject":{"reference":"Patient/%s"}}
          """
              .formatted(id, goal, goal, words, id));
    }
    return InventedBundle.of(resources);
  }
}
