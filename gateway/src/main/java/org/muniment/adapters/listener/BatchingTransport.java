package org.muniment.adapters.listener;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFactory;
import io.netty.channel.ChannelHandler.Sharable;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.IoHandlerFactory;
import io.netty.channel.ServerChannel;
import io.netty.channel.socket.DatagramChannel;
import io.netty.channel.socket.InternetProtocolFamily;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.flush.FlushConsolidationHandler;
import io.vertx.core.net.TcpConfig;
import io.vertx.core.spi.transport.Transport;

/**
 * Java's ordinary sockets, with two differences. Small writes that follow each other go to the
 * network together: a thousand acknowledgements of one commit are a few system calls instead of a
 * thousand. And whoever sends something else than MQTT before a CONNECT is cut off in silence,
 * because Vert.x would log a stack trace for each port scan.
 */
final class BatchingTransport implements io.vertx.core.transport.Transport, Transport {
  /** A batch this large is written although more may follow. */
  private static final int MAX_FLUSHES_TOGETHER = 256;

  private static final Transport NIO = io.vertx.core.transport.Transport.NIO.implementation();

  /** The handler that Vert.x takes out of the pipeline when CONNECT has come. */
  private static final String WAITS_FOR_CONNECT = "timeoutOnConnect";

  private final Runnable onStranger;

  /**
   * @param onStranger called for each connection that is cut off
   */
  BatchingTransport(Runnable onStranger) {
    this.onStranger = onStranger;
  }

  /** Meets each accepted connection before Vert.x sets it up. */
  @Sharable
  private final class Accepted extends ChannelInboundHandlerAdapter {
    private final Strangers strangers = new Strangers();

    @Override
    public void channelRead(ChannelHandlerContext context, Object accepted) {
      ((Channel) accepted)
          .pipeline()
          .addFirst(strangers)
          .addFirst(new FlushConsolidationHandler(MAX_FLUSHES_TOGETHER, true));
      context.fireChannelRead(accepted);
    }
  }

  @Sharable
  private final class Strangers extends ChannelInboundHandlerAdapter {
    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      if (context.pipeline().get(WAITS_FOR_CONNECT) == null) {
        context.fireExceptionCaught(cause);
        return;
      }
      if (cause instanceof DecoderException) {
        onStranger.run();
      }
      context.close();
    }
  }

  @Override
  public void configure(TcpConfig config, boolean domainSocket, ServerBootstrap bootstrap) {
    NIO.configure(config, domainSocket, bootstrap);
    bootstrap.handler(new Accepted());
  }

  @Override
  public String name() {
    return "nio";
  }

  @Override
  public boolean available() {
    return true;
  }

  @Override
  public Throwable unavailabilityCause() {
    return null;
  }

  @Override
  public Transport implementation() {
    return this;
  }

  @Override
  public IoHandlerFactory ioHandlerFactory() {
    return NIO.ioHandlerFactory();
  }

  @Override
  @SuppressWarnings("deprecation") // The interface demands the type.
  public DatagramChannel datagramChannel(InternetProtocolFamily family) {
    return NIO.datagramChannel(family);
  }

  @Override
  public ChannelFactory<? extends DatagramChannel> datagramChannelFactory() {
    return NIO.datagramChannelFactory();
  }

  @Override
  public ChannelFactory<? extends Channel> channelFactory(boolean domainSocket) {
    return NIO.channelFactory(domainSocket);
  }

  @Override
  public ChannelFactory<? extends ServerChannel> serverChannelFactory(boolean domainSocket) {
    return NIO.serverChannelFactory(domainSocket);
  }
}
