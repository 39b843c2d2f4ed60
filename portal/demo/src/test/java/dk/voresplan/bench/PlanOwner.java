package dk.voresplan.bench;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.ToIntFunction;
import java.util.stream.StreamSupport;

/**
 * A plan's owner is a citizen as one server knows them.
 *
 * @param path the path of all that is theirs
 */
record PlanOwner(InventedCitizen citizen, Api api, String path, String token) {

  /** Asks the server who it is. */
  static PlanOwner of(InventedCitizen citizen, Api api, String token)
      throws IOException, InterruptedException {
    var id = api.get("/api/me", token).path("id").asText();
    return new PlanOwner(citizen, api, "/api/citizens/" + id, token);
  }

  /** Reads the whole plan, and does nothing with it. */
  void readPlan() throws IOException, InterruptedException {
    api.read(path + "/plan", token);
  }

  /** Writes a wish that nobody else may read. */
  void wish(String text) throws IOException, InterruptedException {
    api.post(path + "/wishes", token, "{\"kind\":\"WISH\",\"text\":\"%s\"}".formatted(text));
  }

  /** Counts what is in the plan. */
  Map<String, Integer> planSize() throws IOException, InterruptedException {
    var plan = api.get(path + "/plan", token);
    var size = new LinkedHashMap<String, Integer>();
    size.put("sources", plan.path("contributions").size());
    size.put("goals", sum(plan.path("areas"), area -> area.path("goals").size()));
    size.put(
        "steps",
        sum(
            plan.path("areas"),
            area ->
                area.path("steps").size()
                    + sum(area.path("goals"), goal -> goal.path("steps").size())));
    size.put("appointments", plan.path("appointments").size());
    return size;
  }

  private static int sum(JsonNode all, ToIntFunction<JsonNode> count) {
    return StreamSupport.stream(all.spliterator(), false).mapToInt(count).sum();
  }
}
