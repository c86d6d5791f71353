package org.muniment.domain.label;

import java.util.Arrays;
import java.util.Optional;

/** Which codes a label is to carry. */
public enum Symbols {
  CODE_128("code128"),
  QR("qr"),
  BOTH("both");

  private final String key;

  Symbols(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  public static Optional<Symbols> byKey(String key) {
    return Arrays.stream(values()).filter(one -> one.key.equals(key)).findFirst();
  }
}
