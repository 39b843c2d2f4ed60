package dk.voresplan;

import io.micronaut.runtime.Micronaut;
import io.swagger.v3.oas.annotations.OpenAPIDefinition;
import io.swagger.v3.oas.annotations.info.Info;

/** The backend alone: the FHIR and JSON interfaces, without the portal. */
@OpenAPIDefinition(
    info =
        @Info(
            title = "Vores plan",
            version = "0.1",
            description = "The one plan of a citizen, and the citizen's dreams and wishes."))
public final class Backend {
  private Backend() {}

  /** Starts the interfaces on {@code API_PORT}. */
  public static void main(String[] arguments) {
    System.setProperty("logback.configurationFile", "logback-backend.xml");
    Micronaut.run(Backend.class, arguments);
  }
}
