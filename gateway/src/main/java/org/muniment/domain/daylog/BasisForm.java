package org.muniment.domain.daylog;

import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Sha256;

/** The lines of a basis within {@link DayForm}. */
public final class BasisForm {
  private static final String OWN = "own";
  private static final String OUTDOOR = "outdoor";

  private BasisForm() {}

  /** A hash over all of it, 64 hexadecimal digits: equal bases have equal hashes. */
  public static String hash(Basis basis) {
    LinesWriter lines = new LinesWriter();
    write(basis, lines);
    return Sha256.hex(lines.text());
  }

  static void write(Basis basis, LinesWriter lines) {
    lines.line("times");
    basis.times().times().forEach(time -> lines.text(time.toString()));
    for (Basis.Source source : basis.sources()) {
      lines
          .line("source")
          .number(source.sensor())
          .text(source.code().value())
          .text(source.outdoor() ? OUTDOOR : OWN)
          .number(source.hold().toMillis());
      source.stays().forEach(s -> lines.line("stay").number(s.fromMillis()).number(s.toMillis()));
      source
          .offsets()
          .forEach(
              one ->
                  lines
                      .line("offset")
                      .text(one.quantity().key())
                      .since(one.fromMillis())
                      .value(one.offset()));
    }
    basis.limits().forEach((quantity, course) -> write(quantity, course, lines));
  }

  private static void write(Quantity quantity, LimitsCourse course, LinesWriter lines) {
    for (LimitsCourse.Part part : course.parts()) {
      lines.line("limits").text(quantity.key()).since(part.fromMillis());
      part.limits().ifPresent(limits -> lines.value(limits.low()).value(limits.high()));
    }
  }

  static Basis read(LinesReader lines) {
    lines.line("times");
    List<LocalTime> times = new ArrayList<>();
    while (lines.hasMore()) {
      times.add(lines.parsed(LocalTime::parse));
    }
    List<Basis.Source> sources = new ArrayList<>();
    while (lines.isNext("source")) {
      sources.add(source(lines));
    }
    return new Basis(sources, limits(lines), new ObservationTimes(times));
  }

  private static Basis.Source source(LinesReader lines) {
    lines.line("source");
    int sensor = lines.count();
    Code code = lines.parsed(Code::of);
    boolean isOutdoor = lines.word(BasisForm::isOutdoor);
    Duration hold = Duration.ofMillis(lines.number());
    List<Basis.Stay> stays = new ArrayList<>();
    while (lines.isNext("stay")) {
      lines.line("stay");
      stays.add(new Basis.Stay(lines.number(), lines.number()));
    }
    List<Basis.Offset> offsets = new ArrayList<>();
    while (lines.isNext("offset")) {
      lines.line("offset");
      offsets.add(new Basis.Offset(lines.word(Quantity::byKey), lines.since(), lines.value()));
    }
    return new Basis.Source(sensor, code, isOutdoor, hold, stays, offsets);
  }

  private static Optional<Boolean> isOutdoor(String word) {
    return switch (word) {
      case OUTDOOR -> Optional.of(true);
      case OWN -> Optional.of(false);
      default -> Optional.empty();
    };
  }

  private static Map<Quantity, LimitsCourse> limits(LinesReader lines) {
    EnumMap<Quantity, List<LimitsCourse.Part>> parts = new EnumMap<>(Quantity.class);
    Quantity last = null;
    while (lines.isNext("limits")) {
      lines.line("limits");
      Quantity quantity = lines.word(Quantity::byKey);
      FiguresForm.checkOrder(lines, last, quantity, true);
      last = quantity;
      long from = lines.since();
      Optional<Limits> limits =
          lines.hasMore()
              ? Optional.of(new Limits(lines.value(), lines.value()))
              : Optional.empty();
      parts
          .computeIfAbsent(quantity, any -> new ArrayList<>())
          .add(new LimitsCourse.Part(from, limits));
    }
    EnumMap<Quantity, LimitsCourse> courses = new EnumMap<>(Quantity.class);
    parts.forEach((quantity, of) -> courses.put(quantity, new LimitsCourse(of)));
    return courses;
  }
}
