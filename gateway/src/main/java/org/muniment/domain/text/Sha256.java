package org.muniment.domain.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256, which every Java has; texts are taken as UTF-8. */
public final class Sha256 {
  private Sha256() {}

  /** A hash to which more is added piece by piece. */
  public static MessageDigest begin() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java has SHA-256", impossible);
    }
  }

  public static byte[] of(byte[] bytes) {
    return begin().digest(bytes);
  }

  public static byte[] of(String text) {
    return of(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Of a text that was mixed with salt: the salt comes first. */
  public static byte[] salted(byte[] salt, String text) {
    MessageDigest digest = begin();
    digest.update(salt);
    return digest.digest(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As 64 hexadecimal digits. */
  public static String hex(String text) {
    return HexFormat.of().formatHex(of(text));
  }
}
