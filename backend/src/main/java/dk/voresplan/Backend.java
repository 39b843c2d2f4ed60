package dk.voresplan;

import dk.voresplan.configuration.InvalidConfiguration;
import dk.voresplan.log.OperatorsLog;
import dk.voresplan.storage.Stopping;
import io.micronaut.context.ApplicationContext;
import io.micronaut.runtime.server.EmbeddedServer;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;
import java.util.stream.Stream;
import org.slf4j.LoggerFactory;

/** The backend alone: the FHIR and JSON interfaces, without the portal. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Vores plan",
            version = "0.1",
            description = "The one plan of a citizen, and the citizen's dreams and wishes."))
public final class Backend {
  private Backend() {}

  /**
   * Starts the interfaces on {@code API_PORT}, or says why not and ends with 1. Micronaut's own
   * start would close the port at the first word of the end.
   * docs/decisions/029-health-and-stopping.md
   */
  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-backend.xml");
    OperatorsLog.begin();
    var context = ApplicationContext.builder().args(arguments).banner(false).build();
    try {
      context.start();
      context.getBean(EmbeddedServer.class).start();
      Stopping.atTheEnd(context);
    } catch (RuntimeException failure) {
      System.err.println(reason(failure));
      System.exit(1);
    }
  }

  private static String reason(RuntimeException failure) {
    return Stream.<Throwable>iterate(failure, it -> it != null, Throwable::getCause)
        .filter(InvalidConfiguration.class::isInstance)
        .map(unfit -> String.valueOf(unfit.getMessage()))
        .findFirst()
        .orElseGet(() -> {
          LoggerFactory.getLogger(Backend.class).error("The backend did not start", failure);
          return "The backend did not start: the log above says why.";
        });
  }
}
