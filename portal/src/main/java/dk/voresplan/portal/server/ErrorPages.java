package dk.voresplan.portal.server;

import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Answers what went wrong outside Vaadin: never with the exception's own text. */
@Singleton
final class ErrorPages implements Request.Handler {
  @Override
  public boolean handle(Request request, Response response, Callback callback) {
    response.getHeaders().put(HttpHeader.CONTENT_TYPE, "text/plain;charset=utf-8");
    response.write(
        true,
        ByteBuffer.wrap(String.valueOf(response.getStatus()).getBytes(StandardCharsets.UTF_8)),
        callback);
    return true;
  }
}
