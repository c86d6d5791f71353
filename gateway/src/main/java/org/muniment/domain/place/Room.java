package org.muniment.domain.place;

import java.util.Objects;
import org.muniment.domain.text.Code;

/** A repository room (库房) and the key of the environment preset it is kept by. */
public record Room(Code code, String name, String preset, Code site) {
  public Room {
    Objects.requireNonNull(code);
    Objects.requireNonNull(preset);
    Objects.requireNonNull(site);
    if (name == null || name.isBlank()) {
      throw new IllegalArgumentException("a room needs a name");
    }
  }
}
