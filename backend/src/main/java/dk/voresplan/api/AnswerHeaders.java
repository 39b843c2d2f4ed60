package dk.voresplan.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What is answered is about somebody: no cache on the way keeps it, and no browser takes it for
 * another kind of content than it is.
 */
@ServerFilter({"/api/**", "/fhir/**"})
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders {
  @ResponseFilter
  void add(MutableHttpResponse<?> answer) {
    answer
        .getHeaders()
        .set(HttpHeaders.CACHE_CONTROL, "no-store")
        .set("X-Content-Type-Options", "nosniff");
  }
}
