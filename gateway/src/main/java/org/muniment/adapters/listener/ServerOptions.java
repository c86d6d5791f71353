package org.muniment.adapters.listener;

import io.vertx.core.net.KeyCertOptions;
import io.vertx.mqtt.MqttServerOptions;
import java.net.InetAddress;
import java.util.LinkedHashSet;
import javax.net.ssl.X509ExtendedKeyManager;
import org.muniment.port.TlsIdentity;

/** An endpoint in the words of Vert.x. */
final class ServerOptions {
  private ServerOptions() {}

  static MqttServerOptions of(Endpoint endpoint, InetAddress address, Bounds bounds) {
    MqttServerOptions options = new MqttServerOptions();
    options.setHost(address.getHostAddress());
    options.setPort(endpoint.port());
    options.setMaxMessageSize(bounds.packetBytes());
    options.setAutoClientId(false);
    options.setMaxClientIdLength(Bounds.MAX_CLIENT_ID_CHARS);
    options.setTimeoutOnConnect((int) Bounds.CONNECT_WAIT.toSeconds());
    options.setTcpNoDelay(true);
    options.setTcpKeepAlive(true);
    options.setReuseAddress(true);
    endpoint.keys().ifPresent(keys -> secure(options, keys));
    return options;
  }

  /**
   * Vert.x asks the key manager anew for each handshake, so that a renewed key needs no restart.
   */
  private static void secure(MqttServerOptions options, X509ExtendedKeyManager keys) {
    options.setSsl(true);
    options.setKeyCertOptions(KeyCertOptions.wrap(keys));
    options.setEnabledSecureTransportProtocols(new LinkedHashSet<>(TlsIdentity.PROTOCOLS));
    TlsIdentity.CIPHER_SUITES.forEach(options::addEnabledCipherSuite);
    options.setSslHandshakeTimeout(Bounds.CONNECT_WAIT.toSeconds());
  }
}
