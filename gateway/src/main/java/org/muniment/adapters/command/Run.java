package org.muniment.adapters.command;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.TimeUnit;

/**
 * A program that ran.
 *
 * @param exitCode empty when it was ended at its timeout
 * @param complaint the beginning of what it wrote to its standard error
 */
record Run(OptionalInt exitCode, String complaint) {
  static final int MAX_COMPLAINT_BYTES = 2_000;

  /** How often is looked whether it has ended or written something. */
  private static final long LOOK_MILLIS = 20;

  private static final Charset NATIVE =
      Charset.forName(System.getProperty("native.encoding", "UTF-8"));

  /**
   * Blocks until it has ended or was ended, with all that it started.
   *
   * @throws IOException when it cannot be started
   */
  static Run of(ProcessBuilder builder, Duration timeout) throws IOException {
    Process process = builder.start();
    long deadline = System.nanoTime() + timeout.toNanos();
    ByteArrayOutputStream complaint = new ByteArrayOutputStream();
    try (InputStream errors = process.getErrorStream()) {
      boolean ended = false;
      while (!ended && System.nanoTime() < deadline) {
        ended = process.waitFor(LOOK_MILLIS, TimeUnit.MILLISECONDS);
        drain(errors, complaint);
      }
      OptionalInt code = ended ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
      return new Run(code, complaint.toString(NATIVE));
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return new Run(OptionalInt.empty(), "");
    } finally {
      end(process);
    }
  }

  /** Takes what is there without waiting, so that the program never waits for us to read. */
  private static void drain(InputStream errors, ByteArrayOutputStream kept) throws IOException {
    for (int there = errors.available(); there > 0; there = errors.available()) {
      byte[] piece = errors.readNBytes(there);
      int room = MAX_COMPLAINT_BYTES - kept.size();
      kept.write(piece, 0, Math.min(room, piece.length));
    }
  }

  private static void end(Process process) {
    if (process.isAlive()) {
      List<ProcessHandle> children = process.descendants().toList();
      process.destroyForcibly();
      children.forEach(ProcessHandle::destroyForcibly);
    }
  }
}
