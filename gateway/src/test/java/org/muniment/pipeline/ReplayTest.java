package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.muniment.pipeline.Rig.NOW;
import static org.muniment.pipeline.Rig.reading;
import static org.muniment.pipeline.Rig.wire;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.ReadingStore.QuarantineKind;

/** What was heard before its sensor was registered. */
class ReplayTest {
  private static final String TWO = "{\"A\":{\"temperature\":1},\"B\":{\"temperature\":2}}";
  private final Rig rig = new Rig();

  @AfterEach
  void end() {
    rig.close();
  }

  @Test
  void waitingMessagesBecomeReadingsAtTheirOwnTimeWithoutMarks() {
    rig.start();
    for (int i = 0; i < 5; i++) {
      rig.hear(wire("t", reading(20 + i), NOW.minusSeconds(3_600 - i * 60L)));
    }
    rig.settled(5);
    Sensor sensor = rig.sensor("S1", "t");
    assertThat(rig.temperatures(sensor))
        .hasSize(5)
        .contains(
            Map.entry(NOW.minusSeconds(3_600), 20.0), Map.entry(NOW.minusSeconds(3_360), 24.0));
    for (int i = 0; i < 5; i++) {
      assertThat(rig.raw(sensor, Quantity.TEMPERATURE).markBits(i)).isZero();
    }
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).isEmpty();
    assertThat(rig.metric("muniment_quarantine_released_total")).isEqualTo(5);
  }

  @Test
  void moreThanOnePageIsReplayed() {
    rig.start();
    int messages = 0;
    for (String topic : new String[] {"t/1", "t/2", "t/3"}) {
      for (int i = 0; i < 700; i++) {
        rig.hear(wire(topic, reading(i % 40), NOW.minusMillis(9_000 - ++messages)));
      }
    }
    rig.settled(messages);
    Sensor sensor = rig.sensor("S1", "t");
    assertThat(rig.temperatures(sensor)).hasSize(messages);
  }

  @Test
  void oneChannelIsReplayedAndTheOtherGoesOnWaiting() {
    rig.start().hear("t", TWO);
    rig.settled(1);
    Sensor a = rig.sensor("SA", "t", "A");
    assertThat(rig.temperatures(a).values()).containsExactly(1.0);
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).hasSize(1);
    Sensor b = rig.sensor("SB", "t", "B");
    assertThat(rig.temperatures(b).values()).containsExactly(2.0);
    assertThat(rig.temperatures(a)).hasSize(1);
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).isEmpty();
  }

  @Test
  void anotherProfileThanTheProposedBringsEachReadingOnce() {
    rig.start().hear("t", TWO);
    rig.settled(1);
    Sensor a = rig.sensor("SA", TinyDecoder.OTHER, "t", Optional.of("A"));
    assertThat(rig.temperatures(a).values()).containsExactly(1.0);
  }

  @Test
  void whatTurnsOutToBeRefusedMovesToTheRefused() {
    rig.start().hear("t", reading(85));
    rig.settled(1);
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).hasSize(1);
    rig.sensor("S1", "t");
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).isEmpty();
    assertThat(rig.quarantine(QuarantineKind.REJECTED)).hasSize(1);
  }

  @Test
  void messagesDecodedBeforeTheRegistrationButWrittenAfterItAreReadings() {
    rig.sensor("S0", "other");
    rig.start().faults.hold();
    rig.hear("other", reading(1));
    rig.hear("t", reading(20));
    Sensor sensor = addWithoutWaiting("S1", "t");
    rig.hear("t", reading(21));
    rig.faults.open();
    rig.settled(3);
    await().untilAsserted(() -> assertThat(rig.temperatures(sensor)).hasSize(2));
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).isEmpty();
  }

  @Test
  void aMessageThatIsBeingDecodedDuringTheRegistrationIsAReading() throws Exception {
    rig.start();
    CountDownLatch decoding = new CountDownLatch(1);
    CountDownLatch registered = new CountDownLatch(1);
    rig.decoder.duringRecognition =
        () -> {
          decoding.countDown();
          await().until(() -> registered.getCount() == 0);
        };
    new Thread(() -> rig.hear("t", reading(20))).start();
    decoding.await();
    Sensor sensor = rig.sensor("S1", "t");
    registered.countDown();
    rig.settled(1);
    assertThat(rig.temperatures(sensor)).hasSize(1);
    assertThat(rig.quarantine(QuarantineKind.UNREGISTERED)).isEmpty();
  }

  @Test
  void aReplayThatFailedIsDoneOnceTheStoreWorks() {
    rig.start().hear("t", reading(20));
    rig.settled(1);
    rig.faults.failures.set(1);
    Sensor sensor = rig.sensor("S1", "t");
    assertThat(rig.temperatures(sensor)).isEmpty();
    await().untilAsserted(() -> assertThat(rig.temperatures(sensor)).hasSize(1));
  }

  @Test
  void aReplayThatAnEarlierRunDidNotFinishIsDoneAtTheStart() {
    rig.start().hear("t", reading(20));
    rig.settled(1).pipeline.close();
    rig.pipeline = null;
    Sensor sensor = rig.sensor("S1", "t");
    rig.start();
    await().untilAsserted(() -> assertThat(rig.temperatures(sensor)).hasSize(1));
  }

  private Sensor addWithoutWaiting(String code, String topic) {
    Pipeline running = rig.pipeline;
    rig.pipeline = null;
    Sensor sensor = rig.sensor(code, topic);
    rig.pipeline = running;
    new Thread(running.registry()::reload).start();
    await().until(() -> running.registry().sensor(sensor.id()).isPresent());
    return sensor;
  }
}
