package dk.voresplan.connection;

import dk.voresplan.limit.Network;
import dk.voresplan.limit.RequestsAtOnce;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.util.ArrayDeque;
import java.util.Deque;

/** Lets no address have more requests under way than others can bear. */
final class AddressLimit extends ChannelDuplexHandler {
  static final String NAME = "address-limit";
  private static final String FORWARDED_FOR = "X-Forwarded-For";
  private static final int LONGEST_ADDRESS = 64;

  private final RequestsAtOnce limit;
  private final boolean behindProxy;
  private final Deque<Network> underWay = new ArrayDeque<>();
  private boolean refused;

  /**
   * Counts the requests of one connection.
   *
   * @param behindProxy whether a trusted proxy names the address
   */
  AddressLimit(RequestsAtOnce limit, boolean behindProxy) {
    this.limit = limit;
    this.behindProxy = behindProxy;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (!refused && message instanceof HttpRequest request) {
      var address = address(context, request);
      if (limit.begin(address)) {
        underWay.add(address);
      } else {
        refuse(context);
      }
    }
    if (refused) {
      ReferenceCountUtil.release(message);
    } else {
      context.fireChannelRead(message);
    }
  }

  @Override
  public void write(ChannelHandlerContext context, Object message, ChannelPromise promise) {
    if (RequestDeadline.isEnd(message) && !underWay.isEmpty()) {
      limit.end(underWay.remove());
    }
    var _ = context.write(message, promise);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    underWay.forEach(limit::end);
    underWay.clear();
    context.fireChannelInactive();
  }

  private void refuse(ChannelHandlerContext context) {
    refused = true;
    var answer =
        new DefaultFullHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.TOO_MANY_REQUESTS);
    answer.headers().set(HttpHeaderNames.CONTENT_LENGTH, 0);
    answer.headers().set(HttpHeaderNames.RETRY_AFTER, 1);
    answer.headers().set(HttpHeaderNames.CONNECTION, "close");
    context.writeAndFlush(answer).addListener(ChannelFutureListener.CLOSE);
  }

  /** The first address that the header names, as the proxy puts it there in place of others. */
  private Network address(ChannelHandlerContext context, HttpRequest request) {
    var named = behindProxy ? request.headers().get(FORWARDED_FOR) : null;
    if (named != null) {
      var first = named.split(",", 2)[0].strip();
      return Network.of(first.substring(0, Math.min(first.length(), LONGEST_ADDRESS)));
    }
    return context.channel().remoteAddress() instanceof InetSocketAddress peer
        ? Network.of(peer.getAddress().getHostAddress())
        : Network.of("");
  }
}
