package dk.voresplan.fhir;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.DataFormatException;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.LenientErrorHandler;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ScalarType;
import ca.uhn.fhir.parser.json.BaseJsonLikeValue.ValueType;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.runtime.event.annotation.EventListener;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.Async;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import org.hl7.fhir.instance.model.api.IBaseResource;
import org.hl7.fhir.r4.model.Goal;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.hl7.fhir.r4.model.Resource;
import org.jspecify.annotations.Nullable;

/**
 * Parses one resource at a time with HAPI. Its model of FHIR takes a second or two to make: that is
 * done in the background after the start, so that nobody waits for it.
 */
@Singleton
class FhirParsing {
  private final FhirContext context = FhirContext.forR4();

  /** A resource, and what of it was not understood. */
  record Parsed(Resource resource, List<String> unknown) {}

  @EventListener
  @Async(TaskExecutors.BLOCKING)
  void warm(StartupEvent started) {
    parser().encodeResourceToString(new OperationOutcome());
    parser().parseResource(Goal.class, "{\"resourceType\":\"Goal\",\"id\":\"warm\"}");
  }

  /**
   * The resource, without its narrative: what a citizen reads is never made of HTML.
   *
   * @throws DataFormatException if it is not what FHIR says
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
    return new Parsed((Resource) parser.parseResource(withoutNarrative.toString()), unknown);
  }

  String write(IBaseResource resource) {
    return parser().encodeResourceToString(resource);
  }

  private IParser parser() {
    return context.newJsonParser();
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
      if (expected == ValueType.SCALAR && found == ValueType.SCALAR) {
        return;
      }
      throw new DataFormatException("Not the kind of value that belongs in " + element);
    }
  }
}
