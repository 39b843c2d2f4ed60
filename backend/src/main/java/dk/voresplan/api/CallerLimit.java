package dk.voresplan.api;

import dk.voresplan.limit.Limit;
import dk.voresplan.limit.Limits;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.filter.ServerFilterPhase;
import io.micronaut.security.authentication.Authentication;

/**
 * Lets no caller of the API ask more often than others can bear. It stands behind the check of the
 * token, as before it nobody knows who calls.
 */
@ServerFilter({"/api/**", "/fhir/**", "/fhir"})
class CallerLimit implements Ordered {
  private final Limits limits;

  CallerLimit(Limits limits) {
    this.limits = limits;
  }

  @RequestFilter
  void take(HttpRequest<?> request) {
    request
        .getUserPrincipal(Authentication.class)
        .map(Caller::of)
        .ifPresent(caller -> limits.take(Limit.API, caller.actor().key()));
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
