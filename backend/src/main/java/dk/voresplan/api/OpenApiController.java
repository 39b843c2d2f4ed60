package dk.voresplan.api;

import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.server.types.files.StreamedFile;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.util.Objects;

/**
 * {@code GET /api/openapi.yml}: the JSON interface described, as made of its code at build time.
 */
@Hidden
@Controller("/api/openapi.yml")
@Secured(SecurityRule.IS_ANONYMOUS)
class OpenApiController {
  private static final String FILE = "/META-INF/swagger/vores-plan.yml";

  @Get
  @Produces("application/yaml")
  StreamedFile document() {
    return new StreamedFile(
        Objects.requireNonNull(getClass().getResourceAsStream(FILE)),
        MediaType.of("application/yaml"));
  }
}
