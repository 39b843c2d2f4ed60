package dk.voresplan.demo;

import java.io.IOException;
import java.util.Map;

/**
 * What Maja said is not right, and Mette's answer. Where she has said something already, nothing is
 * done, so that a restart says nothing twice.
 */
final class DemoCorrection {
  private static final String STEP = "Sætte el og net til at betale sig selv";

  private final DemoApi api;

  DemoCorrection(DemoApi api) {
    this.api = api;
  }

  void write() throws IOException, InterruptedException {
    var path = api.maja() + "/corrections";
    if (!api.get("Maja Lund", path).isEmpty()) {
      return;
    }
    var written =
        api.post(
            "Maja Lund",
            path,
            Map.of("line", step(), "text", "Det har jeg gjort. Jeg gjorde det i søndags."));
    if (written.isPresent()) {
      api.post(
          "Mette Krogh",
          path + "/" + written.get().path("id").asText() + "/answer",
          Map.of("verdict", "CORRECTED", "reason", "Godt klaret. Jeg retter det, når vi mødes."));
    }
  }

  private String step() throws IOException, InterruptedException {
    for (var area : api.get("Maja Lund", api.maja() + "/plan").path("areas")) {
      for (var goal : area.path("goals")) {
        for (var step : goal.path("steps")) {
          if (step.path("title").asText().equals(STEP)) {
            return step.path("id").asText();
          }
        }
      }
    }
    throw new DemoCannotStart("Maja's plan does not hold the step \"" + STEP + "\".");
  }
}
