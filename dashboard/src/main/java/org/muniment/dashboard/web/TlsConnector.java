package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.util.function.BiFunction;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.muniment.port.TlsIdentity;

/**
 * HTTPS on a port. Who comes there without TLS is understood too, so that {@link
 * org.muniment.dashboard.web.guard.PlainDoor} can lead them on.
 */
final class TlsConnector {
  /** Jakarta Servlet 6.0, 3.10: there when the request came by TLS. */
  private static final String CIPHER_SUITE = "jakarta.servlet.request.cipher_suite";

  private TlsConnector() {}

  static BiFunction<Server, HttpConfiguration, Connector> of(
      WebSettings settings, TlsIdentity identity) {
    return (server, http) -> {
      http.addCustomizer(customizer());
      HttpConnectionFactory next = new HttpConnectionFactory(http);
      SslConnectionFactory ssl = new SslConnectionFactory(factory(identity), next.getProtocol());
      ServerConnector connector =
          new ServerConnector(server, new DetectorConnectionFactory(ssl), next);
      connector.setHost(settings.host());
      connector.setPort(settings.port());
      return connector;
    };
  }

  /**
   * Asked of the connection, not of the request: a line like {@code GET https://…} says what its
   * sender likes.
   */
  static boolean isOverTls(Context ctx) {
    return ctx.req().getAttribute(CIPHER_SUITE) != null;
  }

  /** Which names we go by is for {@link org.muniment.dashboard.web.guard.Hosts} to say. */
  private static SecureRequestCustomizer customizer() {
    SecureRequestCustomizer customizer = new SecureRequestCustomizer();
    customizer.setSniHostCheck(false);
    return customizer;
  }

  /** The context's key manager is asked anew for each handshake: a renewed key needs no restart. */
  private static SslContextFactory.Server factory(TlsIdentity identity) {
    SslContextFactory.Server factory = new SslContextFactory.Server();
    factory.setSslContext(identity.context());
    factory.setIncludeProtocols(TlsIdentity.PROTOCOLS.toArray(String[]::new));
    factory.setIncludeCipherSuites(TlsIdentity.CIPHER_SUITES.toArray(String[]::new));
    factory.setExcludeCipherSuites();
    return factory;
  }
}
