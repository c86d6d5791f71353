package org.muniment.adapters.smtp;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.muniment.port.NotifierContract.Mood;

/** A mail server on the loopback that behaves as it is told, and badly. */
final class ScriptedSmtp implements AutoCloseable {
  private static final long DRIP_MILLIS = 50;
  private static final int FLOOD_LINES = 100_000;

  private final ServerSocket door;
  private final String repeated;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch closing = new CountDownLatch(1);
  private final List<String> letters = new CopyOnWriteArrayList<>();
  private volatile Mood mood = Mood.TAKES;
  private volatile String onRecipient = "250 2.1.5 ok";

  /**
   * @param repeated stands in its answers
   */
  ScriptedSmtp(String repeated) {
    this.repeated = repeated;
    try {
      door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    threads.execute(this::accept);
  }

  int port() {
    return door.getLocalPort();
  }

  void be(Mood next) {
    mood = next;
  }

  void onRecipient(String reply) {
    onRecipient = reply;
  }

  /** As they were sent, dots and all. */
  List<String> letters() {
    return letters;
  }

  @Override
  public void close() {
    closing.countDown();
    threads.shutdownNow();
    try {
      door.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private void accept() {
    try {
      while (true) {
        Socket socket = door.accept();
        threads.execute(() -> talk(socket));
      }
    } catch (IOException | RejectedExecutionException closed) {
      // The test is over.
    }
  }

  private void talk(Socket socket) {
    try (socket) {
      OutputStream out = socket.getOutputStream();
      BufferedReader in =
          new BufferedReader(new InputStreamReader(socket.getInputStream(), ISO_8859_1));
      say(out, "220 scripted");
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (!answer(line.toUpperCase(Locale.ROOT), in, out)) {
          return;
        }
      }
    } catch (IOException gone) {
      // So may a client.
    }
  }

  /** Whether the talk goes on. */
  private boolean answer(String line, BufferedReader in, OutputStream out) throws IOException {
    if (line.startsWith("QUIT")) {
      say(out, "221 bye");
      return false;
    }
    if (line.startsWith("EHLO")) {
      say(out, "250 scripted");
    } else if (line.startsWith("MAIL")) {
      say(out, mood == Mood.BROKEN ? "451 4.3.0 broken " + repeated : "250 2.1.0 ok");
    } else if (line.startsWith("RCPT")) {
      say(out, recipient());
    } else if (line.startsWith("DATA")) {
      say(out, "354 go on");
      letters.add(letter(in));
      return taken(out);
    } else {
      say(out, "250 ok");
    }
    return true;
  }

  private String recipient() {
    return switch (mood) {
      case BUSY -> "450 4.2.1 too many " + repeated;
      case REFUSES -> "550 5.1.1 nobody " + repeated;
      default -> onRecipient;
    };
  }

  private boolean taken(OutputStream out) throws IOException {
    switch (mood) {
      case HANGS_UP -> {
        return false;
      }
      case SILENT -> await(Long.MAX_VALUE);
      case DRIPS -> {
        while (!await(DRIP_MILLIS)) {
          say(out, "250-and");
        }
      }
      case FLOODS -> {
        for (int i = 0; i < FLOOD_LINES; i++) {
          say(out, "250-and so on and so on and so on");
        }
        say(out, "250 done");
      }
      default -> say(out, "250 2.0.0 queued as 17 " + repeated);
    }
    return true;
  }

  private static String letter(BufferedReader in) throws IOException {
    StringBuilder letter = new StringBuilder();
    for (String line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
      letter.append(line).append("\r\n");
    }
    return letter.toString();
  }

  private static void say(OutputStream out, String line) throws IOException {
    out.write((line + "\r\n").getBytes(UTF_8));
    out.flush();
  }

  /** Whether the test ended meanwhile. */
  private boolean await(long millis) {
    try {
      return closing.await(millis, TimeUnit.MILLISECONDS);
    } catch (InterruptedException ended) {
      return true;
    }
  }
}
