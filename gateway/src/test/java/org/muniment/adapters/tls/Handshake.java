package org.muniment.adapters.tls;

import java.io.IOException;
import java.net.InetAddress;
import javax.net.ssl.SSLServerSocket;
import javax.net.ssl.SSLSocket;
import org.muniment.port.TlsIdentity;

/** A server that does nothing but shake hands. */
final class Handshake implements AutoCloseable {
  private static final int PATIENCE_MILLIS = 30_000;

  private final SSLServerSocket server;
  private final Thread serving;

  Handshake(TlsIdentity identity) throws IOException {
    server =
        (SSLServerSocket)
            identity
                .context()
                .getServerSocketFactory()
                .createServerSocket(0, 50, InetAddress.getLoopbackAddress());
    serving = new Thread(this::serve, "handshakes");
    serving.start();
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve() {
    while (!server.isClosed()) {
      try (SSLSocket one = (SSLSocket) server.accept()) {
        one.setSoTimeout(PATIENCE_MILLIS);
        one.startHandshake();
        one.getInputStream().read();
      } catch (IOException gone) {
        // The other side did not trust us, or the test is over.
      }
    }
  }

  @Override
  public void close() throws IOException, InterruptedException {
    server.close();
    serving.join(PATIENCE_MILLIS);
  }
}
