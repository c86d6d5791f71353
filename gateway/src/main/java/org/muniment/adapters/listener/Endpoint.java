package org.muniment.adapters.listener;

import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * One address that the listener listens on.
 *
 * @param port 0 for any free one
 * @param keys for TLS; empty means plain
 */
public record Endpoint(String host, int port, Optional<X509ExtendedKeyManager> keys) {
  private static final int MAX_PORT = 65_535;

  public Endpoint {
    Objects.requireNonNull(keys);
    if (host == null || host.isBlank()) {
      throw new IllegalArgumentException("the listener needs a host, got " + host);
    }
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", got " + port);
    }
  }

  public static Endpoint plain(String host, int port) {
    return new Endpoint(host, port, Optional.empty());
  }

  /** A key that is swapped in {@code keys} is used from the next connection on. */
  public static Endpoint secured(String host, int port, X509ExtendedKeyManager keys) {
    return new Endpoint(host, port, Optional.of(keys));
  }

  boolean isSecured() {
    return keys.isPresent();
  }
}
