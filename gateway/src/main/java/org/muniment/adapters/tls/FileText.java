package org.muniment.adapters.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small files, and short words for what is wrong with them. */
final class FileText {
  /** The longest chains and keys are a tenth of it. */
  static final long MAX_BYTES = 256 * 1024;

  private FileText() {}

  /** Bytes as they are: what is no certificate becomes a text in which none is found. */
  static String read(Path file) throws IOException {
    return new String(bytes(file), StandardCharsets.ISO_8859_1);
  }

  static byte[] bytes(Path file) throws IOException {
    if (Files.size(file) > MAX_BYTES) {
      throw new IOException("larger than " + MAX_BYTES + " bytes");
    }
    return Files.readAllBytes(file);
  }

  static String why(IOException failure) {
    String said = failure.getMessage();
    String kind = failure.getClass().getSimpleName();
    return kind.equals("IOException") && said != null ? said : kind;
  }
}
