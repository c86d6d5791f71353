package org.muniment.dashboard.testing;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Ingest;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.Receipt;
import org.muniment.port.Registry;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;

/** Stores what is submitted at once; knows no wires. */
final class TwinIngest implements Ingest {
  private final Registry registry;
  private final ReadingStore store;
  private final InstantSource clock;
  private long delivery;

  TwinIngest(Registry registry, ReadingStore store, InstantSource clock) {
    this.registry = registry;
    this.store = store;
    this.clock = clock;
  }

  @Override
  public void message(WireMessage message, Receipt receipt) {
    receipt.failed("this twin has no wires");
  }

  @Override
  public synchronized CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
    int[] counts = new int[Outcome.values().length];
    List<SubmitReport.Rejected> rejected = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      Optional<Sensor> sensor = sensor(readings.get(i).sensor());
      if (sensor.isEmpty()) {
        Message reason = Message.of("refusal.sensor.not-found", readings.get(i).sensor());
        rejected.add(new SubmitReport.Rejected(i, reason));
      } else {
        counts[store(sensor.get(), readings.get(i)).ordinal()]++;
      }
    }
    return CompletableFuture.completedFuture(
        new SubmitReport(
            counts[Outcome.STORED.ordinal()],
            counts[Outcome.DUPLICATE.ordinal()],
            counts[Outcome.CONFLICT.ordinal()],
            rejected));
  }

  private Optional<Sensor> sensor(String code) {
    return Code.isValid(code) ? registry.sensor(Code.of(code)) : Optional.empty();
  }

  private Outcome store(Sensor sensor, SubmittedReading reading) {
    Measurement measurement =
        new Measurement(reading.at().orElse(clock.instant()), reading.values());
    return store
        .append(
            List.of(
                new ReadingStore.Entry.Reading(
                    sensor.id(), measurement, clock.instant(), ++delivery)))
        .get(0);
  }
}
