package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.OutputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;

/** Seals what is written as {@link SealHeader} says; {@link #close} writes the last chunk. */
final class SealedOutput extends OutputStream {
  private final OutputStream out;
  private final SealHeader header;
  private final SecretKeySpec key;
  private final byte[] chunk = new byte[SealHeader.CHUNK_BYTES];
  private int filled;
  private long number;
  private boolean closed;

  SealedOutput(OutputStream out, SealHeader header, String passphrase) throws IOException {
    this.out = out;
    this.header = header;
    this.key = header.key(passphrase);
    out.write(header.bytes());
  }

  @Override
  public void write(int one) throws IOException {
    write(new byte[] {(byte) one}, 0, 1);
  }

  /** A full chunk waits until there is more, since it may be the last. */
  @Override
  public void write(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    int done = 0;
    while (done < length) {
      if (filled == chunk.length) {
        seal(false);
      }
      int now = Math.min(length - done, chunk.length - filled);
      System.arraycopy(bytes, from + done, chunk, filled, now);
      filled += now;
      done += now;
    }
  }

  private void seal(boolean isLast) throws IOException {
    try {
      Cipher cipher = header.cipher(Cipher.ENCRYPT_MODE, key, number, isLast);
      out.write(cipher.doFinal(chunk, 0, filled));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("every Java has AES-GCM", impossible);
    }
    number++;
    filled = 0;
  }

  @Override
  public void close() throws IOException {
    if (!closed) {
      closed = true;
      seal(true);
      out.close();
    }
  }
}
