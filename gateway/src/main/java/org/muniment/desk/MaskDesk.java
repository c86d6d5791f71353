package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.Registry;

/** What keeps alarms from calling on purpose: announced airings, and what is out of service. */
public final class MaskDesk {
  /** A longer silence is nobody's airing. */
  public static final Duration MAX_AIRING = Duration.ofDays(7);

  private final Office office;
  private final Registry registry;

  public MaskDesk(Office office, Registry registry) {
    this.office = office;
    this.registry = registry;
  }

  /** Those that end after an instant, in the order of their beginning. */
  public List<Airing> airings(Instant after) {
    return office.alarmSetup().airings(after);
  }

  /**
   * @param place a room or a cabinet
   * @param from empty means now; what has begun before now is no announcement
   */
  public Airing announce(
      By by, String place, Optional<Instant> from, Instant until, String reason) {
    Fields fields = new Fields();
    Code code = fields.code("place", place);
    if (code != null && !isPlace(code)) {
      fields.wrong("place", "refusal.place.not-found", place);
    }
    Instant begin = from.filter(by.at()::isBefore).orElse(by.at());
    if (until == null || !until.isAfter(begin) || begin.plus(MAX_AIRING).isBefore(until)) {
      fields.wrong("until", "refusal.airing.until", MAX_AIRING.toDays());
    }
    String why = fields.reason("reason", reason);
    fields.check();
    Airing airing = new Airing(0, code, begin, until, by.name(), why);
    Airing added =
        office.together(
            () -> {
              Deed deed = Deed.of(by, "airing.announce", code).because(why);
              office.trail().add(deed.after("from", begin).after("until", until));
              return office.alarmSetup().addAiring(airing);
            });
    registry.reload();
    return added;
  }

  /** Ends one that goes on, and takes back one that has not begun. */
  public void end(By by, long id) {
    Airing airing =
        airings(by.at()).stream()
            .filter(one -> one.id() == id)
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("airing", Long.toString(id)));
    // One that is taken back lasts no longer than the store can tell.
    Instant shortest = airing.from().plusMillis(1);
    Instant end = by.at().isAfter(shortest) ? by.at() : shortest;
    office.together(
        () -> {
          Deed deed = Deed.of(by, "airing.end", airing.place());
          office.trail().add(deed.change("until", airing.until(), end));
          if (!office.alarmSetup().endAiring(id, end)) {
            throw Refusal.notFound("airing", Long.toString(id));
          }
          return true;
        });
    registry.reload();
  }

  public List<TakenOut> takenOut() {
    return office.alarmSetup().takenOut();
  }

  /**
   * @param quantity empty for the whole sensor
   */
  public void takeOut(By by, String sensor, Optional<String> quantity, String reason) {
    Fields fields = new Fields();
    Code code = sensor(sensor);
    Optional<Quantity> what = quantity(fields, quantity);
    String why = fields.reason("reason", reason);
    fields.check();
    office.together(
        () -> {
          office.trail().add(deed(by, "sensor.out-of-service", code, what).because(why));
          if (!office.alarmSetup().takeOut(new TakenOut(code, what, by.at(), by.name(), why))) {
            throw Refusal.conflict("refusal.service.out", code.value());
          }
          return true;
        });
    registry.reload();
  }

  public void putBack(By by, String sensor, Optional<String> quantity) {
    Fields fields = new Fields();
    Code code = sensor(sensor);
    Optional<Quantity> what = quantity(fields, quantity);
    fields.check();
    office.together(
        () -> {
          office.trail().add(deed(by, "sensor.in-service", code, what));
          if (!office.alarmSetup().putBack(code, what)) {
            throw Refusal.conflict("refusal.service.in", code.value());
          }
          return true;
        });
    registry.reload();
  }

  private static Deed deed(By by, String action, Code sensor, Optional<Quantity> quantity) {
    Deed deed = Deed.of(by, action, sensor);
    return quantity.map(what -> deed.after("quantity", what.key())).orElse(deed);
  }

  private boolean isPlace(Code code) {
    return office
        .kindOf(code.value())
        .filter(kind -> kind.equals("room") || kind.equals("cabinet"))
        .isPresent();
  }

  private Code sensor(String code) {
    return Optional.of(code)
        .filter(Code::isValid)
        .map(Code::of)
        .filter(valid -> registry.sensor(valid).isPresent())
        .orElseThrow(() -> Refusal.notFound("sensor", code));
  }

  private static Optional<Quantity> quantity(Fields fields, Optional<String> key) {
    Optional<Quantity> quantity = key.flatMap(Quantity::byKey);
    if (key.isPresent() && quantity.isEmpty()) {
      fields.wrong("quantity", "refusal.field.quantity", key.get());
    }
    return quantity;
  }
}
