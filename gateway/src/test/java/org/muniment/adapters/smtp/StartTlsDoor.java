package org.muniment.adapters.smtp;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/** Offers STARTTLS (RFC 3207) in front of a mail server that has none, and hands over to it. */
final class StartTlsDoor implements AutoCloseable {
  private final ServerSocket door;
  private final SSLContext context;
  private final int behind;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final AtomicInteger upgraded = new AtomicInteger();

  StartTlsDoor(SSLContext context, int behind) throws IOException {
    this.context = context;
    this.behind = behind;
    this.door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    threads.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  /** How many connections became protected. */
  int upgraded() {
    return upgraded.get();
  }

  @Override
  public void close() {
    threads.shutdownNow();
    quietly(door);
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        threads.execute(() -> greet(socket));
      }
    } catch (IOException | RejectedExecutionException closed) {
      // The test is over.
    }
  }

  private void greet(Socket socket) {
    try (socket) {
      say(socket, "220 door");
      line(socket.getInputStream());
      say(socket, "250-door\r\n250 STARTTLS");
      line(socket.getInputStream());
      say(socket, "220 go ahead");
      SSLSocket secured =
          (SSLSocket) context.getSocketFactory().createSocket(socket, null, socket.getPort(), true);
      secured.setUseClientMode(false);
      secured.startHandshake();
      upgraded.incrementAndGet();
      handOver(secured);
    } catch (IOException gone) {
      // So may a client.
    }
  }

  private void handOver(Socket secured) throws IOException {
    try (Socket server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
      // It greets, but the client was greeted before.
      line(server.getInputStream());
      threads.execute(() -> pour(server, secured));
      pour(secured, server);
    }
  }

  private static void pour(Socket from, Socket to) {
    try {
      from.getInputStream().transferTo(to.getOutputStream());
    } catch (IOException ended) {
      // One side hung up.
    } finally {
      quietly(from);
      quietly(to);
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int c = in.read(); c != '\n' && c >= 0; c = in.read()) {
      line.append((char) c);
    }
    return line.toString();
  }

  private static void say(Socket socket, String line) throws IOException {
    socket.getOutputStream().write((line + "\r\n").getBytes(US_ASCII));
  }

  private static void quietly(AutoCloseable open) {
    try {
      open.close();
    } catch (Exception alreadyGone) {
      // It is closed, which is what was wanted.
    }
  }
}
