package org.muniment.domain.people;

import java.util.Arrays;
import java.util.Optional;

/** What a person or a token may do. The names are those of the contract. */
public enum Role {
  ADMINISTRATOR("administrator"),
  ARCHIVIST("archivist"),
  ASSISTANT("assistant"),
  VIEWER("viewer"),
  AUDITOR("auditor");

  private final String key;

  Role(String key) {
    this.key = key;
  }

  public String key() {
    return key;
  }

  public static Optional<Role> byKey(String key) {
    return Arrays.stream(values()).filter(role -> role.key.equals(key)).findFirst();
  }
}
