package org.muniment.domain.daylog;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.climate.Course;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;

/**
 * What a sensor measured while it hung here, calibrated.
 *
 * @param calibrated per quantity of {@link LogDay#LOGGED} of which there is a reading
 * @param courses of the same quantities: what stood here when
 */
record Heard(Basis.Source source, Map<Quantity, Series> calibrated, Map<Quantity, Course> courses) {
  /** A reading with its distance from a moment: negative before it. */
  record Nearest(String sensor, double value, long offsetMillis) {}

  /**
   * @param knownUntil readings after it are passed over, as if they had not come yet
   */
  static Heard of(Basis.Source source, List<DayInput.Track> tracks, long knownUntil) {
    EnumMap<Quantity, Series> calibrated = new EnumMap<>(Quantity.class);
    EnumMap<Quantity, Course> courses = new EnumMap<>(Quantity.class);
    for (DayInput.Track track : tracks) {
      if (track.sensor() == source.sensor() && LogDay.LOGGED.contains(track.quantity())) {
        Series here = here(source, track, knownUntil);
        if (!here.isEmpty()) {
          calibrated.put(track.quantity(), here);
          courses.put(track.quantity(), Course.of(here, source.hold(), spans(source)));
        }
      }
    }
    return new Heard(source, calibrated, courses);
  }

  private static Series here(Basis.Source source, DayInput.Track track, long knownUntil) {
    Series raw = track.raw();
    Series.Builder here = new Series.Builder();
    for (Basis.Stay stay : source.stays()) {
      int index = raw.firstAtOrAfter(stay.fromMillis());
      for (; index < raw.size() && raw.atMillis(index) < stay.toMillis(); index++) {
        long at = raw.atMillis(index);
        if (at <= knownUntil) {
          double value = raw.value(index) + source.offsetAt(track.quantity(), at);
          here.add(at, Quantity.rounded(value), raw.markBits(index));
        }
      }
    }
    return here.build();
  }

  private static List<Course.Span> spans(Basis.Source source) {
    return source.stays().stream()
        .map(stay -> new Course.Span(stay.fromMillis(), stay.toMillis()))
        .toList();
  }

  /** The reading nearest the moment, within the reach; of two as near the earlier. */
  Optional<Nearest> nearest(Quantity quantity, long atMillis) {
    Series readings = calibrated.getOrDefault(quantity, Series.EMPTY);
    int after = readings.firstAtOrAfter(atMillis);
    Optional<Nearest> before = nearest(readings, after - 1, atMillis);
    Optional<Nearest> next = nearest(readings, after, atMillis);
    boolean isNextNearer =
        before.isEmpty()
            || next.filter(n -> n.offsetMillis() < -before.get().offsetMillis()).isPresent();
    return isNextNearer ? next : before;
  }

  private Optional<Nearest> nearest(Series readings, int index, long atMillis) {
    if (index < 0 || index >= readings.size()) {
      return Optional.empty();
    }
    long offset = readings.atMillis(index) - atMillis;
    return Math.abs(offset) > ObservationTimes.REACH.toMillis()
        ? Optional.empty()
        : Optional.of(new Nearest(source.code().value(), readings.value(index), offset));
  }
}
