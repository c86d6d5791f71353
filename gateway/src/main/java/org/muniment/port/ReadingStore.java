package org.muniment.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.sensor.Transport;

/**
 * The durable journal of readings with its sums and its quarantine.
 *
 * <p>{@link #append} is called by one thread, the writer; everything else by any thread at any
 * time, and sees all that was appended before.
 */
public interface ReadingStore extends RawReadings, AutoCloseable {
  /** One thing to keep; a batch of them is kept in one transaction. */
  sealed interface Entry {
    /** A reading of a registered sensor; its key is (sensor, quantity, time). */
    record Reading(int sensorId, Measurement measurement, Instant arrivedAt, long deliveryKey)
        implements Entry {}

    /** A message that could not become a reading, kept so that nothing is silently dropped. */
    record Quarantine(
        QuarantineKind kind,
        Transport transport,
        String source,
        Optional<String> channel,
        byte[] payload,
        Instant arrivedAt,
        Optional<String> profile,
        String reason,
        long deliveryKey)
        implements Entry {}

    /** A quarantined message that found its way after all. */
    record Release(long quarantineId) implements Entry {}

    /**
     * What an event did to an alarm, kept with the reading that did it.
     *
     * @param point what the machine remembers from here on; an idle one is forgotten
     * @param alarm as it stands afterwards; empty when none was or is open
     * @param notes what is added to its history
     * @param told those of them that people are to hear of, as orders for the courier
     */
    record AlarmStep(
        AlarmPoint point, Optional<Alarm> alarm, List<AlarmNote> notes, List<AlarmNote> told)
        implements Entry {}

    /** The gateway is at work; only the newest is kept. */
    record Alive(Instant at) implements Entry {}
  }

  enum QuarantineKind {
    /** Decodable or not, no sensor is registered for it: replayed on registration. */
    UNREGISTERED,
    /** From a registered sensor, but its profile does not understand it. */
    UNDECODABLE,
    /** Understood, but its values cannot be true. */
    REJECTED,
    /** Several profiles fit and say different things. */
    AMBIGUOUS,
    /** Another value is already stored for the same sensor, quantity and time. */
    CONFLICT
  }

  /** What became of a {@link Entry.Reading}; others are {@link #STORED} or {@link #DUPLICATE}. */
  enum Outcome {
    STORED,
    /** Every value was there already, or the same delivery was. */
    DUPLICATE,
    /** The first value stays; this one went to the quarantine. */
    CONFLICT
  }

  /** A quarantined message. */
  record Quarantined(long id, Entry.Quarantine entry) {}

  /** A device of which messages are in quarantine as {@link QuarantineKind#UNREGISTERED}. */
  record Heard(
      Transport transport,
      String source,
      Instant firstAt,
      Instant lastAt,
      long messages,
      long dropped,
      Optional<String> profile,
      Quarantined newest) {}

  /** Counts since the store was made. */
  record Totals(long readings, long values, long quarantined, long quarantineDropped) {}

  /**
   * Keeps all entries in one transaction and returns when they are on disk; outcomes are in the
   * order of the entries.
   *
   * @throws StoreException and nothing was kept
   */
  List<Outcome> append(List<Entry> entries);

  /** Whether a delivery of this key was committed among the recent ones (bounded memory). */
  boolean knowsDelivery(long deliveryKey);

  /** The quantities of which anything is stored. */
  Collection<Quantity> quantities(int sensorId);

  /** The newest raw value of each quantity. */
  Map<Quantity, SensorStatus.Last> latest(int sensorId);

  /** The newest value before {@code before}, if any; what a period begins with. */
  Optional<SensorStatus.Last> lastBefore(int sensorId, Quantity quantity, Instant before);

  /**
   * Sums of calibrated values by the site's local hours that begin in {@code [from, to)}, in order,
   * hours without a reading left out; up to date with everything appended.
   */
  List<PeriodSum> hourSums(Sensor sensor, Quantity quantity, Instant from, Instant to);

  /** The same by the site's local days. */
  List<PeriodSum> daySums(Sensor sensor, Quantity quantity, Instant from, Instant to);

  /**
   * Forgets and rebuilds a sensor's sums from an instant on: its calibration or interval changed.
   */
  void resum(Sensor sensor, Instant from);

  /**
   * A local day of a sensor for which a reading was stored when it was over or nearly so.
   *
   * @param dayMillis its begin
   * @param mark rises with every such reading
   */
  record LateDay(int sensorId, long dayMillis, long mark) {}

  /** They were looked at; one for which another reading came since stays. */
  void forgetLate(List<LateDay> done);

  List<Heard> heard(int limit);

  /** Quarantined messages, oldest first, with an id above {@code afterId}. */
  List<Quarantined> quarantined(Optional<QuarantineKind> kind, long afterId, int limit);

  /**
   * Messages of kind {@link QuarantineKind#UNREGISTERED} from the sources that pass, oldest first,
   * with an id above {@code afterId}; costs as much as there are sources and messages of theirs.
   */
  List<Quarantined> unregistered(BiPredicate<Transport, String> sources, long afterId, int limit);

  Totals totals();

  /** The alarms that were kept. */
  AlarmLog alarms();

  /** Who is told of them, and what became of it. */
  Outbox outbox();

  @Override
  void close();
}
