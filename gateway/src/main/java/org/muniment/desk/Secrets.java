package org.muniment.desk;

import java.security.SecureRandom;
import java.util.HexFormat;
import org.muniment.domain.text.Sha256;

/** Random secrets that are shown or sent once and kept as a hash. */
public final class Secrets {
  private static final int BYTES = 32;

  private Secrets() {}

  /** 256 random bits as 64 hexadecimal digits. */
  public static String next(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }

  /** SHA-256; with so many random bits one round is enough. */
  public static byte[] hash(String secret) {
    return Sha256.of(secret);
  }
}
