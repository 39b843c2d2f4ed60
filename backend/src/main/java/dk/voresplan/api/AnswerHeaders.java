package dk.voresplan.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * What is answered is about somebody: no cache on the way keeps it, and no browser takes it for
 * another kind of content than it is, or for a page.
 */
@ServerFilter("/**")
@Order(Ordered.HIGHEST_PRECEDENCE)
class AnswerHeaders {
  private static final String POLICY = "Content-Security-Policy";

  @ResponseFilter
  void add(MutableHttpResponse<?> answer) {
    answer
        .getHeaders()
        .set(HttpHeaders.CACHE_CONTROL, "no-store")
        .set("X-Content-Type-Options", "nosniff");
    if (!answer.getHeaders().contains(POLICY)) {
      answer.header(POLICY, "default-src 'none'; base-uri 'none'; frame-ancestors 'none'");
    }
  }
}
