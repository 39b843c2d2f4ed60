package dk.voresplan.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dk.voresplan.contribution.ResourceKey;
import io.micronaut.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The entries of a Bundle, each with the key by which its source knows the resource. */
final class BundleEntries {
  private static final Pattern TYPE = Pattern.compile("[A-Z][A-Za-z]{1,58}");
  private static final Pattern REQUEST = Pattern.compile("([A-Z][A-Za-z]{1,58})/([^/?#]{1,64})");
  private static final int LONGEST_ID = 64;

  private static final Map<String, List<String>> LISTS =
      Map.of("Patient", List.of("identifier", "name"), "Appointment", List.of("participant"));

  private final List<Entry> entries = new ArrayList<>();
  private final List<Issue> issues = new ArrayList<>();

  private BundleEntries() {}

  /**
   * Every entry of the Bundle.
   *
   * @throws BundleRefused naming each that is no resource
   */
  static List<Entry> of(ObjectNode bundle) {
    var reading = new BundleEntries();
    var nodes = bundle.path("entry");
    for (int i = 0; i < nodes.size(); i++) {
      reading.read(nodes.get(i), "Bundle.entry[" + i + "]");
    }
    if (!reading.issues.isEmpty()) {
      throw new BundleRefused(HttpStatus.UNPROCESSABLE_ENTITY, reading.issues);
    }
    return reading.entries;
  }

  private void read(JsonNode entry, String path) {
    var method = entry.path("request").path("method").asText("PUT");
    if (method.equals("DELETE")) {
      readWithdrawal(entry, path);
    } else if (!method.equals("PUT") && !method.equals("POST")) {
      issues.add(
          Issue.error("not-supported", path + ".request.method", "fhir.refused.methodNotTaken"));
    } else if (!(entry.path("resource") instanceof ObjectNode resource)) {
      issues.add(Issue.error("required", path + ".resource", "fhir.refused.noResource"));
    } else {
      readResource(entry, resource, path + ".resource");
    }
  }

  private void readWithdrawal(JsonNode entry, String path) {
    var url = REQUEST.matcher(entry.path("request").path("url").asText());
    if (!url.matches() || url.group(1).equals("Patient")) {
      issues.add(Issue.error("not-supported", path + ".request.url", "fhir.refused.withdrawal"));
      return;
    }
    var nothing = JsonNodeFactory.instance.objectNode();
    nothing.put("resourceType", url.group(1));
    entries.add(
        new Entry(
            path,
            new ResourceKey(url.group(1), url.group(2)),
            nothing,
            true,
            CanonicalJson.digest(entry)));
  }

  private void readResource(JsonNode entry, ObjectNode resource, String path) {
    var type = resource.path("resourceType").asText();
    if (!TYPE.matcher(type).matches()) {
      issues.add(Issue.error("structure", path + ".resourceType", "fhir.refused.noType"));
      return;
    }
    if (type.equals("Bundle")) {
      issues.add(Issue.error("not-supported", path, "fhir.refused.nestedBundle"));
      return;
    }
    var digest = CanonicalJson.digest(resource);
    var id = id(entry, resource, digest);
    if (id.length() > LONGEST_ID || id.contains("#")) {
      issues.add(Issue.error("value", path + ".id", "fhir.refused.badId"));
      return;
    }
    lists(resource, path);
    var contained = resource.path("contained");
    for (int i = 0; i < contained.size(); i++) {
      contained(contained.path(i), path + ".contained[" + i + "]");
    }
    entries.add(new Entry(path, new ResourceKey(type, id), resource, false, digest));
  }

  private void contained(JsonNode resource, String path) {
    if (resource.path("id").asText().length() > LONGEST_ID) {
      issues.add(Issue.error("value", path + ".id", "fhir.refused.badId"));
    }
    lists(resource, path);
  }

  /** What says whom the Bundle is about is read before FHIR's parser sees it. */
  private void lists(JsonNode resource, String path) {
    for (var field : LISTS.getOrDefault(resource.path("resourceType").asText(), List.of())) {
      var list = resource.path(field);
      if (!list.isMissingNode() && !(list.isArray() && areObjects(list))) {
        issues.add(Issue.error("structure", path + "." + field, "fhir.refused.notAList"));
      }
    }
  }

  private static boolean areObjects(JsonNode list) {
    for (var node : list) {
      if (!node.isObject()) {
        return false;
      }
    }
    return true;
  }

  private static String id(JsonNode entry, ObjectNode resource, String digest) {
    var id = resource.path("id").asText();
    var fullUrl = entry.path("fullUrl").asText();
    if (!id.isEmpty()) {
      return id;
    }
    return fullUrl.isEmpty() ? digest : fullUrl.replaceFirst("^.*[/:]", "");
  }
}
