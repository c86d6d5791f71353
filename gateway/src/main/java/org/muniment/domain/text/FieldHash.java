package org.muniment.domain.text;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;

/**
 * SHA-256 over a list of fields, each preceded by its length in bytes, so that no two different
 * lists have the same bytes.
 */
public final class FieldHash {
  private final MessageDigest digest = Sha256.begin();

  public FieldHash add(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
      digest.update((byte) (bytes.length >>> shift));
    }
    digest.update(bytes);
    return this;
  }

  public FieldHash add(long number) {
    return add(Long.toString(number));
  }

  /** How many there are, then each with its name, in the order of the map. */
  public FieldHash add(Map<String, String> fields) {
    add(Integer.toString(fields.size()));
    fields.forEach((field, value) -> add(field).add(value));
    return this;
  }

  /** 64 hexadecimal digits; nothing can be added afterwards. */
  public String hex() {
    return HexFormat.of().formatHex(digest.digest());
  }
}
