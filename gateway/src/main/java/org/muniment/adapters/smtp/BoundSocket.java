package org.muniment.adapters.smtp;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.time.Duration;
import org.muniment.adapters.net.Inside;

/**
 * A connection to a mail server that is not read without end and can be cut off, which ends every
 * wait for a server that sends a byte now and then. TLS goes over it.
 */
final class BoundSocket extends Socket {
  /** A mail server says a few hundred bytes, and a few thousand for TLS. */
  static final long MAX_READ_BYTES = 512 * 1024;

  /** The server is outside, and nothing would protect the letter on its way. */
  static final class OutsideInTheClear extends IOException {
    private static final long serialVersionUID = 1L;
  }

  private volatile boolean cut;

  private BoundSocket() {}

  /**
   * Tries the addresses of the host in their order.
   *
   * @param insideOnly whether no address outside the house may be asked
   * @param step for each address, and later for each answer
   */
  static BoundSocket connect(String host, int port, boolean insideOnly, Duration step)
      throws IOException {
    IOException last = new IOException("no address");
    for (InetAddress each : InetAddress.getAllByName(host)) {
      if (insideOnly && !Inside.holds(each)) {
        throw new OutsideInTheClear();
      }
      BoundSocket socket = new BoundSocket();
      try {
        socket.setSoTimeout((int) step.toMillis());
        socket.connect(new InetSocketAddress(named(host, each), port), (int) step.toMillis());
        return socket;
      } catch (IOException failure) {
        socket.close();
        last = failure;
      }
    }
    throw last;
  }

  void cutOff() {
    cut = true;
    try {
      close();
    } catch (IOException alreadyGone) {
      // It is closed, which is what was wanted.
    }
  }

  boolean wasCutOff() {
    return cut;
  }

  @Override
  public InputStream getInputStream() throws IOException {
    return new Bounded(super.getInputStream());
  }

  /** With the name that the certificate must have, so that nobody asks for it backwards. */
  private static InetAddress named(String host, InetAddress address) throws IOException {
    return InetAddress.getByAddress(host, address.getAddress());
  }

  private static final class Bounded extends FilterInputStream {
    private long left = MAX_READ_BYTES;

    Bounded(InputStream in) {
      super(in);
    }

    @Override
    public int read() throws IOException {
      int one = super.read();
      count(1);
      return one;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      int came = super.read(into, from, most);
      count(came);
      return came;
    }

    private void count(int came) throws IOException {
      left -= came;
      if (left < 0) {
        throw new IOException("more than " + MAX_READ_BYTES + " bytes");
      }
    }
  }
}
