package dk.voresplan.demo;

import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** How it went for Maja over some months, as she answered it, and that Mette may see it. */
final class DemoDialog {
  private static final Map<String, List<Integer>> BY_MONTH =
      Map.of(
          "MENTAL_HEALTH", List.of(2, 2, 3, 4),
          "ACCOMMODATION", List.of(3, 3, 3, 2),
          "LEISURE_ACTIVITIES", List.of(2, 4, 4, 5),
          "FRIENDSHIPS", List.of(3, 4, 4, 6));

  private final DemoApi api;

  DemoDialog(DemoApi api) {
    this.api = api;
  }

  void answer(LocalDate today) throws IOException, InterruptedException {
    var path = api.maja() + "/dialog";
    if (!api.get("Maja Lund", path).path("answers").isEmpty()) {
      return;
    }
    for (var question : BY_MONTH.entrySet()) {
      var answers = question.getValue();
      for (int month = 0; month < answers.size(); month++) {
        api.put(
            "Maja Lund",
            path + "/answers/" + question.getKey(),
            Map.of(
                "satisfaction",
                answers.get(month),
                "answeredOn",
                today.minusDays(2).minusMonths(answers.size() - 1L - month).toString()));
      }
    }
    var mette = api.get("Mette Krogh", "/api/me").path("id").asText();
    api.put("Maja Lund", path + "/readers", Map.of("readers", List.of(mette)));
  }
}
