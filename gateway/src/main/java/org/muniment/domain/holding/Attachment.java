package org.muniment.domain.holding;

import java.time.Instant;
import java.util.Objects;

/**
 * A picture that belongs to a box; its bytes are kept beside it.
 *
 * @param id 0 before it is stored
 * @param type {@code image/jpeg} or {@code image/png}
 * @param sha256 of the bytes, in hex
 * @param by name of who added it
 */
public record Attachment(
    long id, long box, String name, String type, int bytes, String sha256, String by, Instant at) {
  /** A photograph of a phone. */
  public static final int MAX_BYTES = 8 << 20;

  public static final int MAX_OF_A_BOX = 20;

  public Attachment {
    Objects.requireNonNull(name);
    Objects.requireNonNull(type);
    Objects.requireNonNull(sha256);
    Objects.requireNonNull(by);
    Objects.requireNonNull(at);
  }
}
