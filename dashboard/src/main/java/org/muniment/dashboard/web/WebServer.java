package org.muniment.dashboard.web;

import java.util.List;

/** The running web server. */
public final class WebServer implements AutoCloseable {
  private final int port;

  private WebServer(int port) {
    this.port = port;
  }

  /** Starts and returns when it answers. */
  public static WebServer start(
      WebSettings settings, List<Slice> slices, Backend backend, ErrorPage errorPage) {
    throw new UnsupportedOperationException(settings + " " + slices + backend + errorPage);
  }

  public int port() {
    return port;
  }

  @Override
  public void close() {}
}
