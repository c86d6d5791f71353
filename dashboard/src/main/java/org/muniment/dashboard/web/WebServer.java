package org.muniment.dashboard.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HandlerType;
import io.javalin.util.JavalinBindException;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.jetty.server.HttpConfiguration;
import org.muniment.dashboard.web.guard.Hosts;
import org.muniment.dashboard.web.guard.Repeats;
import org.muniment.desk.Refusal;

/** The running web server. */
public final class WebServer implements AutoCloseable {
  /** No request is larger; 10,000 readings fit. */
  public static final long MAX_BODY_BYTES = 2L << 20;

  private static final String HTML = "text/html";

  private final Javalin javalin;
  private final List<Slice> slices;

  private WebServer(Javalin javalin, List<Slice> slices) {
    this.javalin = javalin;
    this.slices = slices;
  }

  /**
   * Starts and returns when it answers.
   *
   * @throws Refusal with a sentence when others could reach it without TLS, or the port is taken
   */
  public static WebServer start(
      WebSettings settings, List<Slice> slices, Backend backend, ErrorPage errorPage) {
    boolean loopback = isLoopback(settings.host());
    if (!loopback && settings.tls().isEmpty()) {
      throw Refusal.unacceptable("web.bind.needs-tls", settings.host());
    }
    Hosts hosts =
        loopback ? new Hosts(settings.host()) : new Hosts(settings.host(), () -> names(settings));
    Gate gate = new Gate(hosts, new SessionAuthenticator(backend), backend);
    OnceOnly onceOnly = new OnceOnly(new Repeats(backend.office(), backend.clock()));
    Javalin javalin =
        Javalin.create(
            config -> {
              configure(config);
              settings
                  .tls()
                  .ifPresent(tls -> config.jetty.addConnector(TlsConnector.of(settings, tls)));
              config.routes.before(gate::before);
              settings
                  .tls()
                  .ifPresent(tls -> config.routes.before(new TlsGate(slices, tls)::before));
              config.routes.beforeMatched(gate::beforeMatched);
              slices.forEach(slice -> add(config, slice, onceOnly));
              config.routes.after(WebServer::sayCharset);
              new Faults(errorPage).register(config.routes);
            });
    try {
      javalin.start(settings.host(), settings.port());
    } catch (JavalinBindException taken) {
      throw Refusal.conflict("web.bind.taken", settings.host(), Integer.toString(settings.port()));
    }
    return new WebServer(javalin, List.copyOf(slices));
  }

  public int port() {
    return javalin.port();
  }

  /** Ends answers that go on for ever, then the server. */
  @Override
  public void close() {
    slices.forEach(Slice::close);
    javalin.stop();
  }

  private static void configure(JavalinConfig config) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.http.maxRequestSize = MAX_BODY_BYTES;
    config.http.prefer405over404 = true;
    // On the loopback packing costs more than it saves.
    config.http.compressionStrategy = CompressionStrategy.NONE;
    config.jetty.modifyHttpConfiguration(WebServer::keepQuiet);
    config.jetty.modifyServer(server -> server.setErrorHandler(new BareErrors()));
  }

  private static void keepQuiet(HttpConfiguration http) {
    http.setSendServerVersion(false);
    http.setSendXPoweredBy(false);
  }

  /** A page's HTML is UTF-8, and browsers guess when nobody says so. */
  private static void sayCharset(Context ctx) {
    if (HTML.equals(ctx.res().getContentType())) {
      ctx.contentType(HTML + ";charset=utf-8");
    }
  }

  private static void add(JavalinConfig config, Slice slice, OnceOnly onceOnly) {
    for (Route route : slice.routes()) {
      boolean repeats =
          route.access().isApi()
              && !route.method().equals(HandlerType.GET)
              && route.takes() == Takes.JSON;
      Handler handler = repeats ? onceOnly.around(route.handler()) : route.handler();
      config.routes.addHttpHandler(
          route.method(), route.path(), handler, route.access(), route.takes());
      if (route.method().equals(HandlerType.GET)) {
        // Javalin would answer HEAD by itself, but without the route's access.
        config.routes.addHttpHandler(
            HandlerType.HEAD, route.path(), handler, route.access(), route.takes());
      }
    }
  }

  /** A certificate of the archive's own may name what only the archive's name server knows. */
  private static Set<String> names(WebSettings settings) {
    Set<String> names = new HashSet<>(settings.ownNames().all());
    settings.tls().ifPresent(tls -> names.addAll(tls.facts().names()));
    return names;
  }

  private static boolean isLoopback(String host) {
    try {
      return Stream.of(InetAddress.getAllByName(host)).allMatch(InetAddress::isLoopbackAddress);
    } catch (UnknownHostException unknown) {
      throw Refusal.unacceptable("web.bind.unknown", host);
    }
  }
}
