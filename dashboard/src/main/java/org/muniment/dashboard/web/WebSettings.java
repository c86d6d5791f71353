package org.muniment.dashboard.web;

import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.muniment.port.OwnNames;
import org.muniment.port.TlsIdentity;

/**
 * Where the pages are.
 *
 * @param host a name or address of this computer
 * @param port 0 takes a free one
 * @param tls by what the server proves who it is; empty means plain HTTP, on the loopback only
 * @param ownNames the names it answers to when others can reach it
 */
public record WebSettings(String host, int port, Optional<TlsIdentity> tls, OwnNames ownNames) {
  private static final int MAX_PORT = 65_535;

  /** For this computer only. */
  private static final OwnNames NONE =
      new OwnNames() {
        @Override
        public Set<String> all() {
          return Set.of();
        }

        @Override
        public Optional<String> reachable() {
          return Optional.empty();
        }
      };

  public WebSettings {
    Objects.requireNonNull(host);
    Objects.requireNonNull(tls);
    Objects.requireNonNull(ownNames);
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", got " + port);
    }
  }

  /** Plain HTTP on the loopback. */
  public WebSettings(String host, int port) {
    this(host, port, Optional.empty(), NONE);
  }
}
