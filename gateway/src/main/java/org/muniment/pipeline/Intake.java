package org.muniment.pipeline;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.MeasuredAt;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Ingest;
import org.muniment.port.Receipt;
import org.muniment.port.StoreException;
import org.muniment.port.SubmitReport;
import org.muniment.port.SubmittedReading;
import org.muniment.port.WireMessage;

/** The way in: decodes or checks on the caller's thread, then puts it in line for the writer. */
final class Intake implements Ingest {
  private static final String CLOSING = "the gateway is closing";

  private final Supplier<Picture> pictures;
  private final Router router;
  private final Line line;
  private final InstantSource clock;

  Intake(Supplier<Picture> pictures, Router router, Line line, InstantSource clock) {
    this.pictures = pictures;
    this.router = router;
    this.line = line;
    this.clock = clock;
  }

  /** While the gateway closes, the receipt hears {@code failed} on the caller's thread. */
  @Override
  public void message(WireMessage message, Receipt receipt) {
    Picture picture = pictures.get();
    Routed routed = router.route(picture, message);
    if (!line.put(new Parcel.FromWire(message, picture, routed, receipt))) {
      receipt.failed(CLOSING);
    }
  }

  @Override
  public CompletableFuture<SubmitReport> submit(List<SubmittedReading> readings) {
    Picture picture = pictures.get();
    Instant now = clock.instant();
    List<Routed.Found> good = new ArrayList<>(readings.size());
    List<SubmitReport.Rejected> rejected = new ArrayList<>();
    for (int i = 0; i < readings.size(); i++) {
      SubmittedReading reading = readings.get(i);
      Optional<Sensor> sensor = sensor(picture, reading.sensor());
      Optional<Message> problem = problem(reading, sensor);
      if (problem.isPresent()) {
        rejected.add(new SubmitReport.Rejected(i, problem.get()));
      } else {
        good.add(found(sensor.orElseThrow(), reading, now));
      }
    }
    CompletableFuture<SubmitReport> answer = new CompletableFuture<>();
    if (good.isEmpty()) {
      answer.complete(new SubmitReport(0, 0, 0, rejected));
    } else if (!line.put(new Parcel.Submitted(good, now, rejected, answer))) {
      answer.completeExceptionally(new StoreException(CLOSING));
    }
    return answer;
  }

  private static Optional<Sensor> sensor(Picture picture, String code) {
    return Code.isValid(code) ? picture.sensor(Code.of(code)) : Optional.empty();
  }

  private static Optional<Message> problem(SubmittedReading reading, Optional<Sensor> sensor) {
    if (sensor.isEmpty()) {
      return Optional.of(
          Message.of("reading.sensor", reading.sensor() == null ? "" : reading.sensor()));
    }
    if (reading.values().isEmpty()) {
      return Optional.of(Message.of("reading.empty"));
    }
    if (reading.at().isPresent() && reading.at().get().isBefore(Instant.EPOCH)) {
      return Optional.of(Message.of("reading.time", reading.at().get().toString()));
    }
    return reading.values().entrySet().stream()
        .filter(entry -> !entry.getKey().isPlausible(entry.getValue()))
        .min(Map.Entry.comparingByKey())
        .map(entry -> implausible(entry.getKey(), entry.getValue()));
  }

  private static Message implausible(Quantity quantity, double value) {
    return Message.of(
        "reading.implausible",
        Message.of("quantity." + quantity.key()),
        String.valueOf(value),
        quantity.lowest(),
        quantity.highest(),
        quantity.unit());
  }

  private static Routed.Found found(Sensor sensor, SubmittedReading reading, Instant now) {
    MeasuredAt time = MeasuredAt.of(reading.at(), now);
    Measurement measurement = new Measurement(time.at(), reading.values());
    return new Routed.Found(
        sensor,
        time.clockAhead() ? measurement.marked(Mark.CLOCK_AHEAD) : measurement,
        time.fromDevice(),
        Optional.empty());
  }
}
