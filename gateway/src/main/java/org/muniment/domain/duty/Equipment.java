package org.muniment.domain.duty;

import java.time.LocalDate;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.text.Code;

/**
 * A machine or an extinguisher (rule E7); never deleted.
 *
 * @param id 0 before it is stored
 * @param number what stands on it; empty when nothing does
 * @param model maker, model, serial number in one line; may be empty
 * @param room empty when it is carried about
 * @param since when it was put into use; empty when unknown
 */
public record Equipment(
    long id,
    Kind kind,
    String name,
    String number,
    String model,
    Optional<Code> room,
    Optional<LocalDate> since,
    State state,
    String remarks,
    long version) {
  /** Each has a text {@code equipment.kind.<key>}. */
  public enum Kind {
    AIR_CONDITIONER,
    HUMIDIFIER,
    DEHUMIDIFIER,
    VACUUM_CLEANER,
    EXTINGUISHER,
    FIRE_ALARM,
    AIR_CLEANER,
    OTHER;

    /** {@code air-conditioner}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  /** Each has a text {@code equipment.state.<key>}. */
  public enum State {
    IN_USE,
    OUT_OF_ORDER,
    /** Gone; kept in the register. */
    RETIRED;

    /** {@code in-use}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public static Optional<State> of(String key) {
      return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
    }
  }

  public Equipment {
    Objects.requireNonNull(kind);
    Objects.requireNonNull(name);
    Objects.requireNonNull(number);
    Objects.requireNonNull(model);
    Objects.requireNonNull(room);
    Objects.requireNonNull(since);
    Objects.requireNonNull(state);
    Objects.requireNonNull(remarks);
  }

  public Equipment stored(long givenId) {
    return new Equipment(givenId, kind, name, number, model, room, since, state, remarks, version);
  }
}
