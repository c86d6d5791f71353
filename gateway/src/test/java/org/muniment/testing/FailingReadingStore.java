package org.muniment.testing;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiPredicate;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus.Last;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.AlarmLog;
import org.muniment.port.Outbox;
import org.muniment.port.ReadingStore;
import org.muniment.port.StoreException;

/** A store that can do nothing, as on a broken disk; only closing works. */
public final class FailingReadingStore implements ReadingStore {
  public static final String WHY = "the disk is broken: replace it";

  private static StoreException broken() {
    return new StoreException(WHY);
  }

  @Override
  public List<Outcome> append(List<Entry> entries) {
    throw broken();
  }

  @Override
  public boolean knowsDelivery(long deliveryKey) {
    throw broken();
  }

  @Override
  public Series raw(int sensorId, Quantity quantity, Instant from, Instant to, int limit) {
    throw broken();
  }

  @Override
  public Collection<Quantity> quantities(int sensorId) {
    throw broken();
  }

  @Override
  public Map<Quantity, Last> latest(int sensorId) {
    throw broken();
  }

  @Override
  public Optional<Last> lastBefore(int sensorId, Quantity quantity, Instant before) {
    throw broken();
  }

  @Override
  public List<PeriodSum> hourSums(Sensor sensor, Quantity quantity, Instant from, Instant to) {
    throw broken();
  }

  @Override
  public List<PeriodSum> daySums(Sensor sensor, Quantity quantity, Instant from, Instant to) {
    throw broken();
  }

  @Override
  public void resum(Sensor sensor, Instant from) {
    throw broken();
  }

  @Override
  public List<LateDay> lateDays(int limit) {
    throw broken();
  }

  @Override
  public void forgetLate(List<LateDay> done) {
    throw broken();
  }

  @Override
  public List<Heard> heard(int limit) {
    throw broken();
  }

  @Override
  public List<Quarantined> quarantined(Optional<QuarantineKind> kind, long afterId, int limit) {
    throw broken();
  }

  @Override
  public List<Quarantined> unregistered(
      BiPredicate<Transport, String> sources, long afterId, int limit) {
    throw broken();
  }

  @Override
  public Totals totals() {
    throw broken();
  }

  @Override
  public AlarmLog alarms() {
    throw broken();
  }

  @Override
  public Outbox outbox() {
    throw broken();
  }

  @Override
  public void close() {}
}
