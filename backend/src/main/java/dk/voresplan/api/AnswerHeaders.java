package dk.voresplan.api;

import io.micronaut.core.annotation.Order;
import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.ResponseFilter;
import io.micronaut.http.annotation.ServerFilter;

/**
 * Adds headers to every answer, as each is about somebody. No cache on the way may store an answer.
 * No browser may take it for another kind of content, or for a page.
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
