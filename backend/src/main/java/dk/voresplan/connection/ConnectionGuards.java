package dk.voresplan.connection;

import dk.voresplan.limit.RequestsAtOnce;
import io.micronaut.context.annotation.Property;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import io.micronaut.http.netty.channel.ChannelPipelineCustomizer;
import io.micronaut.http.server.netty.NettyServerCustomizer;
import io.netty.channel.Channel;
import jakarta.inject.Singleton;

/** Puts the deadline and the limit before the handling of requests of each connection. */
@Singleton
final class ConnectionGuards implements BeanCreatedEventListener<NettyServerCustomizer.Registry> {
  private final ConnectionConfiguration times;
  private final RequestsAtOnce limit;
  private final boolean behindProxy;

  ConnectionGuards(
      ConnectionConfiguration times,
      RequestsAtOnce limit,
      @Property(name = "voresplan.api-url", defaultValue = "") String publicAddress) {
    this.times = times;
    this.limit = limit;
    this.behindProxy = publicAddress.startsWith("https:");
  }

  @Override
  public NettyServerCustomizer.Registry onCreated(
      BeanCreatedEvent<NettyServerCustomizer.Registry> created) {
    created.getBean().register(new OfServer());
    return created.getBean();
  }

  private final class OfServer implements NettyServerCustomizer {
    @Override
    public NettyServerCustomizer specializeForChannel(Channel channel, ChannelRole role) {
      return role == ChannelRole.CONNECTION ? new OfConnection(channel) : this;
    }
  }

  private final class OfConnection implements NettyServerCustomizer {
    private final Channel channel;

    OfConnection(Channel channel) {
      this.channel = channel;
    }

    @Override
    public void onStreamPipelineBuilt() {
      channel
          .pipeline()
          .addBefore(
              ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
              RequestDeadline.NAME,
              new RequestDeadline(times))
          .addBefore(
              ChannelPipelineCustomizer.HANDLER_MICRONAUT_INBOUND,
              AddressLimit.NAME,
              new AddressLimit(limit, behindProxy));
    }
  }
}
