package org.muniment.desk.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.Registry;

/** Sensors whose calibration has run out, or soon does. */
public final class CalibrationsDue {
  /** So many days before it runs out a calibration is worth a reminder. */
  public static final int AHEAD_DAYS = 30;

  /**
   * @param until the last day on which the certificate is good
   */
  public record Line(Sensor sensor, Quantity quantity, LocalDate until, boolean isOver) {}

  private final RoundsBook book;
  private final Registry registry;

  CalibrationsDue(RoundsBook book, Registry registry) {
    this.book = book;
    this.registry = registry;
  }

  /** Those that run out up to a day, or did before, the oldest first. */
  public List<Line> until(LocalDate day) {
    Instant now = book.now();
    List<Line> lines = new ArrayList<>();
    for (Sensor sensor : registry.sensors()) {
      for (Quantity quantity : Quantity.values()) {
        newest(sensor, quantity, now)
            .flatMap(Calibration::validUntil)
            .filter(end -> !book.day(end).isAfter(day))
            .ifPresent(
                end -> lines.add(new Line(sensor, quantity, book.day(end), !end.isAfter(now))));
      }
    }
    lines.sort(
        Comparator.comparing(Line::until).thenComparing(line -> line.sensor().code().value()));
    return lines;
  }

  /** Those that run out within the next weeks, or did before. */
  public List<Line> soon() {
    return until(book.today().plusDays(AHEAD_DAYS));
  }

  private static Optional<Calibration> newest(Sensor sensor, Quantity quantity, Instant now) {
    return sensor.calibrations().stream()
        .filter(it -> it.quantity() == quantity && !it.from().isAfter(now))
        .max(Comparator.comparing(Calibration::from));
  }
}
