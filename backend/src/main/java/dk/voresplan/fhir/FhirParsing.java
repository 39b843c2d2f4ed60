package dk.voresplan.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.runtime.server.event.ServerStartupEvent;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.TaskScheduler;
import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Parses one resource at a time with HAPI. HAPI takes a second or two to make its model of FHIR.
 * This is done in the background some seconds after the start, so that nobody waits for it.
 */
@Singleton
class FhirParsing {
  private static final Duration AFTER_START = Duration.ofSeconds(4);
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TaskScheduler scheduler;

  FhirParsing(@Named(TaskExecutors.SCHEDULED) TaskScheduler scheduler) {
    this.scheduler = scheduler;
  }

  /** A resource, and what of it was not understood. */
  record Parsed(Resource resource, List<String> unknown) {}

  @EventListener
  void warmSoon(ServerStartupEvent started) {
    var _ = scheduler.schedule(AFTER_START, this::warm);
  }

  private void warm() {
    parser().encodeResourceToString(new OperationOutcome());
    parser().parseResource(Goal.class, "{\"resourceType\":\"Goal\",\"id\":\"warm\"}");
  }

  /**
   * The resource, without its narrative: what a citizen reads is never made of HTML.
   *
   * @throws WrongKind if a value is not of the kind that belongs in its element
   * @throws DataFormatException if it is not what FHIR says for another reason
   */
  Parsed parse(ObjectNode json) {
    var unknown = new ArrayList<String>();
    var parser = parser();
    parser.setParserErrorHandler(new Collecting(unknown));
    var withoutNarrative = json.deepCopy();
    withoutNarrative.remove("text");
    withoutNarrative
        .path("contained")
        .forEach(contained -> {
          if (contained instanceof ObjectNode node) {
            node.remove("text");
          }
        });
    var resource = (Resource) parser.parseResource(withoutNarrative.toString());
    ValueKinds.check(withoutNarrative, tree(parser.encodeResourceToString(resource)));
    return new Parsed(resource, unknown);
  }

  private static JsonNode tree(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  String write(IBaseResource resource) {
    return parser().encodeResourceToString(resource);
  }

  private IParser parser() {
    return Model.R4.newJsonParser();
  }

  /** Made when it is first asked for. */
  private static final class Model {
    static final FhirContext R4 = FhirContext.forR4();
  }

  /** Refuses values that cannot be, and collects the names of elements that FHIR does not have. */
  private static final class Collecting extends LenientErrorHandler {
    private final List<String> unknown;

    Collecting(List<String> unknown) {
      super(false);
      this.unknown = unknown;
      setErrorOnInvalidValue(true);
    }

    @Override
    public void unknownElement(@Nullable IParseLocation location, String element) {
      unknown.add(element);
    }

    @Override
    public void unknownAttribute(@Nullable IParseLocation location, String attribute) {
      unknown.add(attribute);
    }

    @Override
    public void incorrectJsonType(
        IParseLocation location,
        String element,
        ValueType expected,
        @Nullable ScalarType expectedScalar,
        ValueType found,
        @Nullable ScalarType foundScalar) {
      if (expected == ValueType.SCALAR
          && found == ValueType.SCALAR
          && expectedScalar != ScalarType.STRING) {
        return;
      }
      throw new WrongKind(element);
    }
  }
}
