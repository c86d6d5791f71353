package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.muniment.pipeline.Rig.NOW;
import static org.muniment.pipeline.Rig.delivery;
import static org.muniment.pipeline.Rig.reading;
import static org.muniment.pipeline.Rig.wire;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.port.Health;
import org.muniment.port.Live;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.Receipt;
import org.muniment.port.StoreException;
import org.muniment.port.WireMessage;
import org.muniment.testing.FailingReadingStore;

/** What becomes of a message of a registered sensor. */
class PipelineTest {
  private final Rig rig = new Rig();

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void aReadingIsStoredThenAcknowledgedAndOnTheBoard() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", reading(21.4));
    rig.settled(1);
    assertThat(rig.receipts).containsExactly("committed {\"temperature\":21.4}");
    assertThat(rig.temperatures(sensor)).containsExactly(Map.entry(NOW, 21.4));
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).state()).isEqualTo(SensorState.OK);
  }

  @Test
  void theSiteOfTheSettingsIsSavedWhenThereIsNone() {
    rig.start();
    assertThat(rig.office.site()).contains(Rig.SITE);
    assertThat(rig.pipeline.registry().site()).isEqualTo(Rig.SITE);
  }

  @Test
  void receiptsAreToldInTheOrderOfTheLineWhateverBecameOfTheMessages() {
    rig.sensor("S1", "a/b");
    rig.start().faults.hold();
    List<String> payloads =
        List.of(reading(1), "{}", "noise", reading(85), reading(2), "{}", reading(3));
    payloads.forEach(payload -> rig.hear("a/b", payload));
    rig.faults.open();
    rig.settled(payloads.size());
    assertThat(rig.receipts)
        .containsExactlyElementsOf(payloads.stream().map(p -> "committed " + p).toList());
  }

  @Test
  void aRedeliveryOfWhatIsStoredIsAcknowledgedAndNotStoredAgain() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear(delivery("a/b", reading(21), 7, false));
    rig.settled(1);
    rig.hear(delivery("a/b", reading(21), 7, true));
    rig.settled(2);
    assertThat(rig.temperatures(sensor)).hasSize(1);
    assertThat(rig.metric("muniment_messages_total{outcome=\"redelivered\"}")).isEqualTo(1);
  }

  @Test
  void aRedeliveryIsKnownWhenTheFirstDeliveryIsInTheSameBatch() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().faults.hold();
    rig.hear("a/b", reading(20));
    rig.hear(delivery("a/b", reading(21), 7, false));
    rig.hear(delivery("a/b", reading(21), 7, true));
    rig.faults.open();
    rig.settled(3);
    assertThat(rig.temperatures(sensor).values()).containsExactly(20.0, 21.0);
  }

  @Test
  void aNewMessageThatLooksLikeAnOldDeliveryIsStored() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear(delivery("a/b", reading(21), 7, false));
    rig.settled(1);
    rig.hear(delivery("a/b", reading(21), 7, false));
    rig.settled(2);
    assertThat(rig.temperatures(sensor)).hasSize(2);
  }

  @Test
  void aTimeFarAheadIsStoredWithItsArrivalAndAMark() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", "{\"temperature\":21,\"at\":\"2026-11-22T08:05:01Z\"}");
    rig.hear("a/b", "{\"temperature\":22,\"at\":\"2026-11-22T08:05:00Z\"}");
    rig.settled(2);
    assertThat(rig.temperatures(sensor))
        .containsExactly(Map.entry(NOW, 21.0), Map.entry(NOW.plusSeconds(300), 22.0));
    assertThat(marks(sensor, 0)).containsExactly(Mark.CLOCK_AHEAD);
    assertThat(marks(sensor, 1)).isEmpty();
  }

  @Test
  void aTimeBeforeClocksWereSetIsTheArrival() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", "{\"temperature\":21,\"at\":\"1969-12-31T23:59:59Z\"}");
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).containsOnlyKeys(NOW);
  }

  @Test
  void messagesOfOneMillisecondAreSeparateReadings() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start();
    for (double value : new double[] {21, 22, 22}) {
      rig.hear("a/b", reading(value));
    }
    rig.settled(3);
    assertThat(rig.temperatures(sensor))
        .containsExactly(
            Map.entry(NOW, 21.0),
            Map.entry(NOW.plusMillis(1), 22.0),
            Map.entry(NOW.plusMillis(2), 22.0));
    assertThat(rig.quarantine(QuarantineKind.CONFLICT)).isEmpty();
  }

  @Test
  void anotherValueForTheSameDeviceTimeIsAConflictAndTheFirstStays() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start();
    rig.hear("a/b", "{\"temperature\":21,\"at\":\"2026-11-22T08:00:00Z\"}");
    rig.hear("a/b", "{\"temperature\":22,\"at\":\"2026-11-22T08:00:00Z\"}");
    rig.settled(2);
    assertThat(rig.temperatures(sensor)).containsExactly(Map.entry(NOW, 21.0));
    assertThat(rig.quarantine(QuarantineKind.CONFLICT)).hasSize(1);
    assertThat(rig.metric("muniment_readings_total{outcome=\"conflict\"}")).isEqualTo(1);
  }

  @Test
  void partialMessagesLeaveTheOtherQuantitiesAsTheyWere() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", "{\"temperature\":21,\"humidity\":50}");
    rig.now = NOW.plusSeconds(30);
    rig.hear("a/b", "{\"humidity\":51}");
    rig.settled(2);
    var last = rig.pipeline.board().status(sensor.id(), rig.now).last();
    assertThat(last.get(Quantity.TEMPERATURE).at()).isEqualTo(NOW);
    assertThat(last.get(Quantity.HUMIDITY).at()).isEqualTo(NOW.plusSeconds(30));
    assertThat(last.get(Quantity.HUMIDITY).value()).isEqualTo(51);
  }

  @Test
  void theGoodPartOfAMessageIsStoredAndTheBadPartNoted() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", "{\"temperature\":85,\"humidity\":50}");
    rig.settled(1);
    var status = rig.pipeline.board().status(sensor.id(), NOW);
    assertThat(status.state()).isEqualTo(SensorState.OK);
    assertThat(status.last()).containsOnlyKeys(Quantity.HUMIDITY);
    assertThat(status.lastRejection().orElseThrow().reason())
        .isEqualTo("temperature: " + TinyDecoder.POWER_ON);
    Series humidity = rig.raw(sensor, Quantity.HUMIDITY);
    assertThat(Mark.fromBits(humidity.markBits(0))).containsExactly(Mark.PARTLY_REJECTED);
    assertThat(rig.quarantine(QuarantineKind.REJECTED)).hasSize(1);
  }

  @Test
  void aRefusedMessageIsKeptInQuarantineAndSaidOfTheSensor() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", reading(21));
    rig.hear("a/b", reading(85));
    rig.settled(2);
    assertThat(rig.quarantine(QuarantineKind.REJECTED)).hasSize(1);
    var status = rig.pipeline.board().status(sensor.id(), NOW);
    assertThat(status.state()).isEqualTo(SensorState.REJECTED);
    assertThat(status.lastRejection().orElseThrow().reason()).isEqualTo(TinyDecoder.POWER_ON);
    rig.hear("a/b", reading(22));
    rig.settled(3);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).state()).isEqualTo(SensorState.OK);
  }

  @Test
  void whatTheProfileDoesNotKnowGoesToQuarantine() {
    rig.sensor("S1", "a/b");
    rig.start().hear("a/b", "noise");
    rig.settled(1);
    var kept = rig.quarantine(QuarantineKind.UNDECODABLE).get(0);
    assertThat(kept.reason()).isEqualTo("not-json");
    assertThat(kept.profile()).contains(TinyDecoder.PROFILE);
  }

  @Test
  void aFaultOfTheDecoderCostsNoMessage() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", "boom");
    rig.hear("a/b", reading(21));
    rig.settled(2);
    assertThat(rig.quarantine(QuarantineKind.UNDECODABLE)).hasSize(1);
    assertThat(rig.temperatures(sensor)).hasSize(1);
  }

  @Test
  void whatABrokerKeptIsNoReadingUnlessItSaysItsTime() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start();
    rig.hear(retained("a/b", reading(21)));
    rig.hear(retained("a/b", "{\"temperature\":22,\"at\":\"2026-11-22T07:00:00Z\"}"));
    rig.settled(2);
    assertThat(rig.temperatures(sensor)).containsOnlyKeys(Instant.parse("2026-11-22T07:00:00Z"));
  }

  @Test
  void lateReadingsAndJumpsAreMarkedAndStored() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", reading(21));
    rig.hear("a/b", "{\"temperature\":20,\"at\":\"2026-11-22T07:57:59Z\"}");
    rig.now = NOW.plusSeconds(60);
    rig.hear("a/b", reading(31.1));
    rig.settled(3);
    assertThat(marks(sensor, 0)).containsExactly(Mark.LATE);
    assertThat(marks(sensor, 1)).isEmpty();
    assertThat(marks(sensor, 2)).containsExactly(Mark.JUMP);
  }

  @Test
  void aFailingStoreIsSaidAndNothingIsShownAsStoredThenItRecovers() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start();
    rig.faults.failures.set(2);
    rig.hear("a/b", reading(21));
    rig.settled(1);
    assertThat(rig.receipts).containsExactly("failed " + reading(21.0) + ": " + Faults.DISK_FULL);
    assertThat(rig.pipeline.board().status(sensor.id(), NOW).state())
        .isEqualTo(SensorState.NEVER_SEEN);
    assertThat(health("store").well()).isFalse();
    assertThat(health("store").detail().args()).contains(Faults.DISK_FULL);

    var submitted = rig.pipeline.ingest().submit(List.of(SubmitTest.of("S1", 21.5)));
    assertThatThrownBy(submitted::join)
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(StoreException.class);

    rig.hear("a/b", reading(22));
    rig.settled(2);
    assertThat(rig.temperatures(sensor).values()).containsExactly(22.0);
    assertThat(health("store").well()).isTrue();
  }

  @Test
  void marksAreJudgedByWhatIsStoredNotByWhatFailed() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().faults.failures.set(1);
    rig.hear("a/b", "{\"temperature\":50,\"at\":\"2026-11-22T08:04:00Z\"}");
    rig.settled(1);
    rig.hear("a/b", reading(21));
    rig.settled(2);
    assertThat(marks(sensor, 0)).isEmpty();
  }

  @Test
  void closingWritesWhatStandsInLineAndRefusesTheRest() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().faults.hold();
    for (int i = 0; i < 100; i++) {
      rig.hear("a/b", reading(i % 40));
    }
    Thread closing = new Thread(rig.pipeline::close);
    closing.start();
    await().until(() -> closing.getState() == Thread.State.WAITING);
    rig.hear("a/b", reading(200));
    assertThat(rig.receipts).hasSize(1).first().asString().startsWith("failed");
    rig.faults.open();
    await().until(() -> !closing.isAlive());
    assertThat(rig.temperatures(sensor)).hasSize(100);
    assertThat(rig.receipts).hasSize(101);
  }

  @Test
  void whoeverWatchesHearsCalibratedReadingsThatAreNewer() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.office.addCalibration(
        sensor.code(),
        new Calibration(Quantity.TEMPERATURE, -0.5, Instant.EPOCH, Optional.empty()));
    rig.start();
    List<Live.Event> events = new CopyOnWriteArrayList<>();
    try (Live.Watch watch = rig.pipeline.live().watch(events::add)) {
      rig.hear("a/b", reading(21));
      rig.hear("a/b", "{\"temperature\":20,\"at\":\"2026-11-22T07:00:00Z\"}");
      rig.hear("a/b", reading(22));
      await().until(() -> readings(events).size() == 2);
    }
    assertThat(readings(events))
        .containsExactly(
            new Live.Event.Reading(sensor.code(), NOW, Map.of(Quantity.TEMPERATURE, 20.5)),
            new Live.Event.Reading(
                sensor.code(), NOW.plusMillis(1), Map.of(Quantity.TEMPERATURE, 21.5)));
  }

  @Test
  void aSensorThatFallsSilentIsToldOnce() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", reading(21));
    rig.settled(1);
    List<Live.Event> events = new CopyOnWriteArrayList<>();
    try (Live.Watch watch = rig.pipeline.live().watch(events::add)) {
      await().until(() -> events.contains(new Live.Event.Sensor(sensor.code(), SensorState.OK)));
      rig.now = NOW.plus(Duration.ofHours(1));
      await().until(() -> events.contains(new Live.Event.Sensor(sensor.code(), SensorState.STALE)));
    }
  }

  @Test
  void watchersThatThrowOrSleepHoldNobodyUp() throws Exception {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start();
    java.util.concurrent.CountDownLatch asleep = new java.util.concurrent.CountDownLatch(1);
    List<Live.Event> events = new CopyOnWriteArrayList<>();
    rig.pipeline
        .live()
        .watch(
            event -> {
              throw new IllegalStateException("a broken watcher");
            });
    rig.pipeline.live().watch(events::add);
    rig.pipeline
        .live()
        .watch(
            event -> {
              try {
                asleep.await(30, TimeUnit.SECONDS);
              } catch (InterruptedException closing) {
                Thread.currentThread().interrupt();
              }
            });
    int messages = LiveHub.MAX_EVENTS + 100;
    for (int i = 0; i < messages; i++) {
      rig.hear(wire("a/b", reading(i % 40), NOW.plusMillis(i)));
    }
    rig.settled(messages);
    assertThat(rig.temperatures(sensor)).hasSize(messages);
    await().until(() -> rig.metric("muniment_live_dropped_total") > 0);
    asleep.countDown();
    await().until(() -> events.size() > 1_000);
  }

  @Test
  void theBoardIsRebuiltFromTheStore() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start().hear("a/b", reading(21.4));
    rig.settled(1).pipeline.close();
    rig.start();
    var status = rig.pipeline.board().status(sensor.id(), NOW);
    assertThat(status.state()).isEqualTo(SensorState.OK);
    assertThat(status.last().get(Quantity.TEMPERATURE).value()).isEqualTo(21.4);
  }

  @Test
  void healthsSayHowItIs() {
    rig.sensor("S1", "a/b");
    rig.start().hear("nobody/knows", reading(21));
    rig.settled(1);
    assertThat(health("store").well()).isTrue();
    assertThat(health("quarantine").state()).isEqualTo("1");
    assertThat(health("sensors").detail().args()).containsExactly(1, 0, 0, 0, 0, 1);
  }

  @Test
  void aStoreThatDoesNotAnswerIsNotWell() {
    Health quarantine =
        Healths.of(
                new CommitLog(),
                new Line(),
                new FailingReadingStore(),
                null,
                Rig.SITE.timeZone(),
                () -> NOW)
            .get(1);
    assertThat(quarantine.check().well()).isFalse();
    assertThat(quarantine.check().detail().args()).containsExactly(FailingReadingStore.WHY);
  }

  private Health.Report health(String name) {
    return rig.pipeline.healths().stream()
        .filter(health -> health.name().equals(name))
        .findFirst()
        .orElseThrow()
        .check();
  }

  private Set<Mark> marks(Sensor sensor, int index) {
    return Mark.fromBits(rig.raw(sensor, Quantity.TEMPERATURE).markBits(index));
  }

  private static List<Live.Event.Reading> readings(List<Live.Event> events) {
    List<Live.Event.Reading> readings = new ArrayList<>();
    for (Live.Event event : events) {
      if (event instanceof Live.Event.Reading reading) {
        readings.add(reading);
      }
    }
    return readings;
  }

  private static WireMessage retained(String topic, String payload) {
    WireMessage m = wire(topic, payload, NOW);
    return new WireMessage(m.transport(), topic, m.payload(), NOW, 0, false, true);
  }

  @Test
  void aReceiptThatThrowsHarmsNobody() {
    Sensor sensor = rig.sensor("S1", "a/b");
    rig.start()
        .pipeline
        .ingest()
        .message(
            wire("a/b", reading(20), NOW),
            new Receipt() {
              @Override
              public void committed() {
                throw new IllegalStateException("a broken receipt");
              }

              @Override
              public void failed(String why) {}
            });
    rig.hear("a/b", reading(21));
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).hasSize(2);
  }
}
