package dk.voresplan.fhir;

import io.micronaut.context.annotation.Property;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.server.util.HttpHostResolver;
import jakarta.inject.Singleton;

/** Where the interface is, as its callers see it: configured, else where they asked. */
@Singleton
class FhirAddress {
  private final String configured;
  private final HttpHostResolver hosts;

  FhirAddress(
      @Property(name = "voresplan.api-url", defaultValue = "") String configured,
      HttpHostResolver hosts) {
    this.configured = configured;
    this.hosts = hosts;
  }

  /** The address under which types of resources are, without a slash at its end. */
  String of(HttpRequest<?> request) {
    var host = configured.isBlank() ? hosts.resolve(request) : configured.replaceFirst("/+$", "");
    return host + "/fhir";
  }
}
