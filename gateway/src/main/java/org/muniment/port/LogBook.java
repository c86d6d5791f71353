package org.muniment.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * The daily log as it is kept: a chain of entries that only grows, and what people entered for it.
 * Part of the {@link Office} and of its transactions. Any thread.
 */
public interface LogBook {
  /** The place of an entry or a state that is not as it was written. */
  Code UNREADABLE = Code.of("UNREADABLE");

  /** The end of the chain: what a printed form says. */
  record Head(long number, String hash) {}

  /**
   * The figures in force of a sealed day, few enough to read a year of them at once.
   *
   * @param lengthMillis of the day
   * @param coveredMillis the lesser of temperature and humidity
   * @param inLimits per quantity that is covered and has limits
   * @param aboveMillis how much of what is out of limits lies above, for the same quantities
   * @param both temperature and humidity together
   * @param excursions how many
   * @param alarms how many
   */
  record Gist(
      long lengthMillis,
      long coveredMillis,
      Map<Quantity, Share> inLimits,
      Map<Quantity, Long> aboveMillis,
      Share both,
      int excursions,
      int alarms) {
    public Gist {
      if (!inLimits.keySet().equals(aboveMillis.keySet())) {
        throw new IllegalArgumentException(
            "what is above is of %s, not of %s".formatted(inLimits.keySet(), aboveMillis.keySet()));
      }
      inLimits = copy(inLimits);
      aboveMillis = copy(aboveMillis);
    }

    private static <V> Map<Quantity, V> copy(Map<Quantity, V> map) {
      EnumMap<Quantity, V> copy = new EnumMap<>(Quantity.class);
      copy.putAll(map);
      return Collections.unmodifiableMap(copy);
    }
  }

  /**
   * Where a sealed day stands.
   *
   * @param seal number of its seal; negative when the state is not as it was written
   * @param figures number of the entry whose figures are in force: the seal or an amendment
   * @param signature number of its signature
   * @param amendments how many
   * @param basis hash of the basis of the figures in force
   * @param gist of the figures in force
   */
  record DayState(
      Code place,
      LocalDate date,
      long seal,
      long figures,
      Optional<Long> signature,
      int amendments,
      String basis,
      Gist gist) {}

  /** All entries of a day in the order of the chain, the seal first. */
  record DayEntries(Code place, LocalDate date, List<LogEntry> entries) {
    public DayEntries {
      entries = List.copyOf(entries);
    }
  }

  /** Adds it to the chain. Whoever does saves the state of its day in the same transaction. */
  LogEntry add(LogEntry.Draft draft);

  /** Keeps or replaces where a day stands. */
  void saveState(DayState state);

  /** The last entry, as kept apart from the entries; empty before the first. */
  Optional<Head> head();

  /** States of sealed days with {@code from ≤ date ≤ to}, in the order of date. */
  List<DayState> states(Code place, LocalDate from, LocalDate to);

  Optional<DayState> state(Code place, LocalDate date);

  /** How many days have a state, of whatever place. */
  long sealedDays();

  /** Entries of sealed days with {@code from ≤ date ≤ to}, in the order of date. */
  List<DayEntries> days(Code place, LocalDate from, LocalDate to);

  /** In the order of the rows as they are, those after {@code number}: for whoever verifies. */
  List<LogEntry> after(long number, int limit);

  Optional<LogEntry> byHash(String hash);

  /** Sealed days that nobody signed, the newest first. */
  List<DayState> unsigned(int limit);

  /** Stores it under a new id, which the answer carries; the same place and time twice is both. */
  HandReading addHandReading(HandReading withoutId);

  /** Taken with {@code from ≤ at < to}, in the order of time. */
  List<HandReading> handReadings(Code place, Instant from, Instant to);

  /** When the first was taken. */
  Optional<Instant> firstHandReading(Code place);

  /** Stores it under a new id, which the answer carries. */
  Annotation addAnnotation(Annotation withoutId);

  /** Those that touch {@code [from, to)}, in the order of their beginning. */
  List<Annotation> annotations(Code place, Instant from, Instant to);
}
