package dk.voresplan.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/**
 * Begins and ticks Maja's discharge from psychiatry to the municipality. It uses the JSON interface
 * as professionals' own systems would. Amira has ticked all, and Mette some. If Maja has a handover
 * already, it does nothing, so that a restart leaves people's ticks as they are.
 */
final class DemoHandover {
  private static final int DAYS_AHEAD = 11;
  private static final int TICKED_BY_METTE = 3;

  private final DemoApi api;

  DemoHandover(DemoApi api) {
    this.api = api;
  }

  void begin(LocalDate today) throws IOException, InterruptedException {
    var path = api.maja() + "/handovers";
    if (!api.get("Amira Holm", path).isEmpty()) {
      return;
    }
    var sides = api.get("Amira Holm", path + "/sides");
    var begun =
        api.post("Amira Holm", path, handover(sides, today))
            .orElseThrow(() -> new IOException("Maja's handover was refused"));
    var ticked = 0;
    for (var point : begun.path("points")) {
      var tick =
          "%s/%s/points/%s/tick"
              .formatted(path, begun.path("id").asText(), point.path("id").asText());
      api.post("Amira Holm", tick, Map.of());
      if (ticked++ < TICKED_BY_METTE) {
        api.post("Mette Krogh", tick, Map.of());
      }
    }
  }

  private static Map<String, Object> handover(JsonNode sides, LocalDate today) {
    var day = today.plusDays(DAYS_AHEAD);
    var mette = Map.entry("taker", colleague(sides, "Mette Krogh"));
    var line = Map.entry("taker", colleague(sides, "Line Dahl"));
    var doctor = Map.entry("takerName", "Peter Vang, din læge,");
    return Map.of(
        "kind",
        "DISCHARGE",
        "from",
        side(sides, "Regionspsykiatrien").path("id").asText(),
        "to",
        side(sides, "Skanderborg Kommune").path("id").asText(),
        "takesPlaceOn",
        day.toString(),
        "points",
        List.of(
            point("Hvem der ringer til dig dagen efter", mette, day.plusDays(1)),
            point("Den næste aftale: besøg hjemme hos dig", mette, day.plusDays(2)),
            point("Medicin: dine recepter", doctor, day),
            point("Kriseplan: hvad I gør, hvis det bliver svært", mette, day.plusDays(5)),
            point("Boligen er klar til dig", line, day.minusDays(1))));
  }

  private static Map<String, String> point(
      String title, Map.Entry<String, String> taker, LocalDate until) {
    return Map.of("title", title, taker.getKey(), taker.getValue(), "until", until.toString());
  }

  private static JsonNode side(JsonNode sides, String name) {
    for (var side : sides) {
      if (side.path("name").asText().equals(name)) {
        return side;
      }
    }
    throw new DemoCannotStart("Nobody from " + name + " is in Maja's team.");
  }

  private static String colleague(JsonNode sides, String name) {
    for (var colleague : side(sides, "Skanderborg Kommune").path("colleagues")) {
      if (colleague.path("name").asText().equals(name)) {
        return colleague.path("id").asText();
      }
    }
    throw new DemoCannotStart(name + " is not in Maja's team.");
  }
}
