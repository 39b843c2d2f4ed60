package dk.voresplan.api;

import dk.voresplan.paging.PageRequest;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.uri.UriBuilder;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Answers with one page of a list, and with the way to the next one as a <a
 * href="https://www.rfc-editor.org/rfc/rfc8288">Link</a>.
 */
final class JsonPage {
  private JsonPage() {}

  /** A page of {@code found}; there may be more after it if it is full. */
  static <T, V> HttpResponse<List<V>> of(
      HttpRequest<?> request,
      PageRequest page,
      List<T> found,
      Function<T, UUID> id,
      Function<T, V> view) {
    return ofEach(request, page, found, id, it -> Stream.of(view.apply(it)));
  }

  /** The same where one thing is told in several parts. */
  static <T, V> HttpResponse<List<V>> ofEach(
      HttpRequest<?> request,
      PageRequest page,
      List<T> found,
      Function<T, UUID> id,
      Function<T, Stream<V>> views) {
    return of(request, page, found, id, found.stream().flatMap(views).toList());
  }

  /** An answer that a page of a list is a part of. */
  static <T, V> HttpResponse<V> of(
      HttpRequest<?> request, PageRequest page, List<T> found, Function<T, UUID> id, V answer) {
    return found.size() < page.size()
        ? HttpResponse.ok(answer)
        : HttpResponse.ok(answer)
            .header(
                HttpHeaders.LINK,
                "<%s>; rel=\"next\"".formatted(next(request, page, id.apply(found.getLast()))));
  }

  /** The same address, with whatever else was asked for. */
  private static URI next(HttpRequest<?> request, PageRequest page, UUID last) {
    return UriBuilder.of(request.getUri())
        .replaceQueryParam("after", last)
        .replaceQueryParam("limit", page.size())
        .build();
  }
}
