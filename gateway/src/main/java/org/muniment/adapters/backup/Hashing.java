package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.function.LongConsumer;
import org.muniment.domain.text.Sha256;

/** Copies bytes and takes their SHA-256 on the way. */
final class Hashing {
  private static final int BUFFER_BYTES = 1 << 16;

  /** What went through. */
  record Passed(long bytes, String sha256) {}

  private Hashing() {}

  static Passed of(Path file, LongConsumer done) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return copy(in, OutputStream.nullOutputStream(), Long.MAX_VALUE, done);
    }
  }

  /**
   * @param most bytes; of more, only that there are more is known
   * @param done is told how many bytes went through since the last time
   */
  static Passed copy(InputStream in, OutputStream out, long most, LongConsumer done)
      throws IOException {
    MessageDigest digest = Sha256.begin();
    byte[] buffer = new byte[BUFFER_BYTES];
    long sum = 0;
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      sum += read;
      if (sum > most) {
        return new Passed(sum, "");
      }
      digest.update(buffer, 0, read);
      out.write(buffer, 0, read);
      done.accept(read);
    }
    return new Passed(sum, HexFormat.of().formatHex(digest.digest()));
  }
}
