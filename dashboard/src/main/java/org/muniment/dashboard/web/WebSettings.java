package org.muniment.dashboard.web;

import java.util.Objects;

/**
 * Where the pages are.
 *
 * @param host a name or address of this computer's loopback
 * @param port 0 takes a free one
 */
public record WebSettings(String host, int port) {
  private static final int MAX_PORT = 65_535;

  public WebSettings {
    Objects.requireNonNull(host);
    if (port < 0 || port > MAX_PORT) {
      throw new IllegalArgumentException("a port is 0 to " + MAX_PORT + ", got " + port);
    }
  }
}
