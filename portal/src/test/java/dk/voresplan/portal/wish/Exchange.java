package dk.voresplan.portal.wish;

import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import java.io.ByteArrayOutputStream;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;

/** A request without headers and a body, and what it is answered with. */
final class Exchange {
  private int status = 200;
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();

  VaadinRequest request() {
    return made(
        VaadinRequest.class, (_, method, _) -> method.getReturnType() == long.class ? 0L : null);
  }

  VaadinResponse response() {
    return made(
        VaadinResponse.class,
        (_, method, arguments) ->
            switch (method.getName()) {
              case "setStatus" -> {
                status = (int) arguments[0];
                yield null;
              }
              case "getOutputStream" -> body;
              case "getWriter" -> new PrintWriter(Writer.nullWriter());
              default -> null;
            });
  }

  int status() {
    return status;
  }

  int bytes() {
    return body.size();
  }

  private static <T> T made(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }
}
