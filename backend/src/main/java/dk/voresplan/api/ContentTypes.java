package dk.voresplan.api;

import io.micronaut.core.order.Ordered;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.RequestFilter;
import io.micronaut.http.annotation.ServerFilter;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.filter.ServerFilterPhase;

/**
 * Refuses what no route takes: texts that are not in UTF-8, and forms of several parts. The uploads
 * would store such a form as if it were a picture or a voice.
 */
@ServerFilter({"/api/**", "/fhir/**", "/fhir"})
class ContentTypes implements Ordered {
  @RequestFilter
  void check(HttpRequest<?> request) {
    var type = request.getHeaders().get(HttpHeaders.CONTENT_TYPE);
    if (type == null) {
      return;
    }
    var read = read(type);
    if (read.getType().equalsIgnoreCase("multipart")) {
      throw new HttpStatusException(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "No form of several parts");
    }
    var charset = read.getParameters().get("charset").map(Object::toString).orElse("utf-8");
    if (!charset.replace("\"", "").equalsIgnoreCase("utf-8")) {
      throw new MalformedField(HttpHeaders.CONTENT_TYPE);
    }
  }

  private static MediaType read(String type) {
    try {
      return MediaType.of(type);
    } catch (IllegalArgumentException unreadable) {
      throw new MalformedField(HttpHeaders.CONTENT_TYPE);
    }
  }

  @Override
  public int getOrder() {
    return ServerFilterPhase.SECURITY.after();
  }
}
