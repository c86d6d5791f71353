package org.muniment.domain.alarm;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** What keeps an alarm from calling, whatever the process does. */
public record Masks(Optional<Instant> shelvedUntil, boolean suppressed, boolean outOfService) {
  public static final Masks NONE = new Masks(Optional.empty(), false, false);

  public Masks {
    Objects.requireNonNull(shelvedUntil);
  }

  public boolean isAny() {
    return shelvedUntil.isPresent() || suppressed || outOfService;
  }
}
