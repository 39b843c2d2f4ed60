package dk.voresplan.portal.signin;

import com.nimbusds.oauth2.sdk.http.HTTPRequestSender;
import com.nimbusds.oauth2.sdk.http.HTTPResponse;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPRequest;
import com.nimbusds.oauth2.sdk.http.ReadOnlyHTTPResponse;
import dk.voresplan.token.TimelyHttp;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;

/** Sends a question of Nimbus' to the provider, and waits for its whole answer a short while. */
final class TokenRequestSender implements HTTPRequestSender {
  /** With the time that the provider's addresses and keys may take, less than eight seconds. */
  private static final Duration TIME = Duration.ofMillis(3_500);

  @Override
  public ReadOnlyHTTPResponse send(ReadOnlyHTTPRequest request) throws IOException {
    var question =
        HttpRequest.newBuilder(request.getURI()).method(request.getMethod().name(), body(request));
    request
        .getHeaderMap()
        .forEach((name, values) -> values.forEach(value -> question.header(name, value)));
    var answer = TimelyHttp.send(question.build(), TIME);
    var read = new HTTPResponse(answer.statusCode());
    read.setBody(answer.body());
    var type = answer.headers().firstValue("Content-Type");
    if (type.isPresent()) {
      read.setHeader("Content-Type", type.get());
    }
    return read;
  }

  private static HttpRequest.BodyPublisher body(ReadOnlyHTTPRequest request) {
    var body = request.getBody();
    return body == null ? BodyPublishers.noBody() : BodyPublishers.ofString(body);
  }
}
