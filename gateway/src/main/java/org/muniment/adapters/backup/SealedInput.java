package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.Objects;
import javax.crypto.Cipher;
import javax.crypto.spec.SecretKeySpec;
import org.muniment.port.BackupFailed;

/** Opens what {@link SealedOutput} sealed; nothing of a chunk is given out before it is proved. */
final class SealedInput extends InputStream {
  private static final int SEALED_BYTES = SealHeader.CHUNK_BYTES + SealHeader.TAG_BYTES;

  private final InputStream in;
  private final SealHeader header;
  private final SecretKeySpec key;
  private byte[] ahead;
  private byte[] open = {};
  private int at;
  private long number;
  private boolean ended;

  /**
   * @param in behind the header
   */
  SealedInput(InputStream in, SealHeader header, String passphrase) throws IOException {
    this.in = in;
    this.header = header;
    this.key = header.key(passphrase);
    this.ahead = in.readNBytes(SEALED_BYTES);
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] bytes, int from, int length) throws IOException {
    Objects.checkFromIndexSize(from, length, bytes.length);
    while (at == open.length) {
      if (ended) {
        return -1;
      }
      next();
    }
    int now = Math.min(length, open.length - at);
    System.arraycopy(open, at, bytes, from, now);
    at += now;
    return now;
  }

  private void next() throws IOException {
    byte[] sealed = ahead;
    ahead = in.readNBytes(SEALED_BYTES);
    ended = ahead.length == 0;
    try {
      Cipher cipher = header.cipher(Cipher.DECRYPT_MODE, key, number, ended);
      open = cipher.doFinal(sealed);
    } catch (GeneralSecurityException other) {
      throw new BackupFailed(number == 0 ? "copy.passphrase.wrong" : "copy.damaged");
    }
    number++;
    at = 0;
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
