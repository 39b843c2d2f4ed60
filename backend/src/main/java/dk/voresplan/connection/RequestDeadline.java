package dk.voresplan.connection;

import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Closes the connection of a caller who does not send a whole request in time. An idle timeout
 * would not: it begins anew with each byte.
 */
final class RequestDeadline extends ChannelDuplexHandler {
  static final String NAME = "request-deadline";

  private final ConnectionConfiguration times;
  private @Nullable Future<?> deadline;
  private int unanswered;

  RequestDeadline(ConnectionConfiguration times) {
    this.times = times;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    closeAfter(times.header(), context);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof HttpRequest) {
      unanswered++;
      closeAfter(times.body(), context);
    }
    if (message instanceof LastHttpContent) {
      received(context);
    }
    context.fireChannelRead(message);
  }

  /** While we answer, nobody is late; after an early answer the next header is waited for. */
  private void received(ChannelHandlerContext context) {
    if (unanswered > 0) {
      cancel();
    } else {
      closeAfter(times.rest(), context);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (isEnd(message) && --unanswered <= 0) {
      closeAfter(times.rest(), context);
    }
    var _ = context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    cancel();
    context.fireChannelInactive();
  }

  /** The end of an answer; "go on" is none yet. */
  static boolean isEnd(Object message) {
    return message instanceof LastHttpContent
        && !(message instanceof HttpResponse answer
            && answer.status().codeClass() == HttpStatusClass.INFORMATIONAL);
  }

  private void closeAfter(Duration time, ChannelHandlerContext context) {
    cancel();
    deadline =
        context.executor().schedule(() -> end(context), time.toMillis(), TimeUnit.MILLISECONDS);
  }

  private static void end(ChannelHandlerContext context) {
    var _ = context.close();
  }

  private void cancel() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }
}
