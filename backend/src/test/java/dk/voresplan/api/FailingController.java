package dk.voresplan.api;

import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;

/** Fails, as something one day will. */
@Controller("/test/failure")
@Secured(SecurityRule.IS_ANONYMOUS)
class FailingController {
  @Get
  String fail() {
    throw new IllegalStateException("Something about Maja");
  }
}
