package dk.voresplan.portal.server;

import dk.voresplan.connection.ConnectionConfiguration;
import dk.voresplan.limit.Network;
import dk.voresplan.limit.RequestsAtOnce;
import jakarta.inject.Singleton;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.http.HttpMethod;
import org.eclipse.jetty.http.HttpStatus;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.Scheduler;

/**
 * Lets no address have more requests under way than others can bear. It lets nobody take for ever
 * to send a body. Jetty has a setting for the least rate of a body, and does not heed it (12.1.12).
 */
@Singleton
final class ConnectionGuard {
  private static final Set<String> WITHOUT_BODY =
      Set.of(HttpMethod.GET.asString(), HttpMethod.HEAD.asString());

  private final RequestsAtOnce limit;
  private final ConnectionConfiguration times;

  ConnectionGuard(RequestsAtOnce limit, ConnectionConfiguration times) {
    this.limit = limit;
    this.times = times;
  }

  /** Stands before the handler. */
  Handler before(Handler handler) {
    return new Handler.Wrapper(handler) {
      @Override
      public boolean handle(Request request, Response response, Callback callback)
          throws Exception {
        var address = Network.of(Request.getRemoteAddr(request));
        if (!limit.begin(address)) {
          response.setStatus(HttpStatus.TOO_MANY_REQUESTS_429);
          response.getHeaders().put(HttpHeader.RETRY_AFTER, 1);
          callback.succeeded();
          return true;
        }
        Request.addCompletionListener(request, _ -> limit.end(address));
        return super.handle(timed(request), response, callback);
      }
    };
  }

  /** The request, whose connection is closed if its body is late. */
  private Request timed(Request request) {
    if (WITHOUT_BODY.contains(request.getMethod())) {
      return request;
    }
    var connection = request.getConnectionMetaData().getConnection();
    var deadline =
        request
            .getComponents()
            .getScheduler()
            .schedule(
                () -> connection.getEndPoint().close(),
                times.body().toMillis(),
                TimeUnit.MILLISECONDS);
    Request.addCompletionListener(request, _ -> deadline.cancel());
    return new TimedRequest(request, deadline);
  }

  private static final class TimedRequest extends Request.Wrapper {
    private final Scheduler.Task deadline;

    TimedRequest(Request request, Scheduler.Task deadline) {
      super(request);
      this.deadline = deadline;
    }

    @Override
    public Content.Chunk read() {
      var chunk = super.read();
      if (chunk != null && chunk.isLast()) {
        deadline.cancel();
      }
      return chunk;
    }
  }
}
