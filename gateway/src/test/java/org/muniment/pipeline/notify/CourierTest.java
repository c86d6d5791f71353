package org.muniment.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.trail.By;
import org.muniment.port.Alarms;
import org.muniment.port.Notifier;
import org.muniment.port.ReadingStore;
import org.muniment.testing.MemoryNotifier.Condition;
import org.muniment.testing.MemoryReadingStore;

/** The courier with its threads, as the program runs it. */
class CourierTest {
  private static final By BY = By.console(Instant.EPOCH);

  private final ReadingStore store = new MemoryReadingStore(Rig.ZONE);
  private final Rig rig = new Rig(store, Instant.now());
  private final CountDownLatch slow = new CountDownLatch(1);
  private Courier courier;

  /** Only looks. */
  private record Standing(Rig rig) implements Alarms {
    @Override
    public List<Alarm> active() {
      synchronized (rig) {
        return List.copyOf(rig.alarms.values());
      }
    }

    @Override
    public Optional<Alarm> acknowledge(long id, By by, String comment) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Alarm> shelve(long id, By by, Instant until, String reason) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Alarm> unshelve(long id, By by) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Optional<Alarm> comment(long id, By by, String text) {
      throw new UnsupportedOperationException();
    }
  }

  /** Takes its time over every letter. */
  private record Slow(Notifier real, CountDownLatch until) implements Notifier {
    @Override
    public ChannelType type() {
      return real.type();
    }

    @Override
    public Outcome send(Channel channel, Letter letter) {
      try {
        until.await();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      return real.send(channel, letter);
    }
  }

  private void start(Notifier mail) {
    courier =
        Courier.start(
            rig.office,
            store.outbox(),
            new Standing(rig),
            store.alarms(),
            rig.facts(Optional.empty()),
            List.of(mail, rig.robot),
            List.of(),
            "zh-CN",
            InstantSource.system(),
            new Random(3));
  }

  @AfterEach
  void end() {
    slow.countDown();
    courier.close();
  }

  private void raise(long... ids) {
    synchronized (rig) {
      for (long id : ids) {
        rig.raise(id, Severity.WARNING);
      }
    }
    courier.wake();
  }

  @Test
  void whatIsOrderedArrives() {
    start(rig.mail);
    raise(1);
    await().until(() -> courier.deliveriesOf(1).size() == 1);
    await()
        .untilAsserted(
            () ->
                assertThat(courier.deliveriesOf(1))
                    .extracting(Delivery::state)
                    .containsExactly(DeliveryState.DELIVERED));
    assertThat(rig.mail.letters()).hasSize(1);
    assertThat(courier.newestOf("mail", 5)).hasSize(1);
    assertThat(courier.deliveriesOf(List.of(1L, 2L))).containsOnlyKeys(1L);
    assertThat(courier.metrics().snapshot())
        .containsEntry("muniment_letters_total{outcome=\"delivered\"}", 1.0);
    await().until(() -> courier.health().check().state().equals("ok"));
  }

  @Test
  void fiveHundredAtOnceAreOneLetter() {
    start(rig.mail);
    long[] ids = new long[500];
    for (int i = 0; i < ids.length; i++) {
      ids[i] = i + 1;
    }
    List<ReadingStore.Entry> all = new ArrayList<>();
    synchronized (rig) {
      for (long id : ids) {
        all.add(rig.step(id, What.RAISED, Severity.WARNING, AlarmState.UNACKNOWLEDGED));
      }
      store.append(all);
      all.forEach(step -> rig.stands((ReadingStore.Entry.AlarmStep) step));
    }
    courier.wake();
    await().until(() -> rig.mail.letters().size() == 1);
    await().until(() -> store.outbox().waiting(1).isEmpty());
    assertThat(rig.mail.letters()).hasSize(1);
    assertThat(rig.mail.letters().get(0).data()).containsEntry("alarms", "500");
  }

  @Test
  void aSlowChannelHoldsUpNoOther() {
    rig.roster(
        List.of(Rig.contact("li", "en", "mail"), Rig.contact("wu", "en", "robot")),
        Optional.empty());
    start(new Slow(rig.mail, slow));
    raise(1);
    await().until(() -> rig.robot.letters().size() == 1);
    assertThat(rig.mail.letters()).isEmpty();
    slow.countDown();
    await().until(() -> rig.mail.letters().size() == 1);
  }

  @Test
  void whatIsBeingSentIsFinishedAndNotedDownAtTheEnd() {
    start(new Slow(rig.mail, slow));
    raise(1);
    await().until(() -> !store.outbox().waiting(1).isEmpty());
    await().until(() -> store.outbox().waiting(1).get(0).letter().isPresent());
    slow.countDown();
    courier.close();
    assertThat(store.outbox().waiting(1)).isEmpty();
  }

  @Test
  void whatCannotBeRecordedIsToldAllTheSame() {
    start(rig.mail);
    ReadingStore.Entry.AlarmStep step =
        rig.step(1, What.RAISED, Severity.WARNING, AlarmState.UNACKNOWLEDGED);
    courier.tellUnrecorded(step.alarm().orElseThrow(), step.told().get(0));
    await().until(() -> rig.mail.letters().size() == 1);
    assertThat(rig.mail.letters().get(0).subject()).contains("R1");
  }

  @Test
  void aTestSaysWhatBecameOfItAndLeavesNoTrace() {
    start(rig.mail);
    assertThat(courier.test("mail", BY)).isInstanceOf(Notifier.Outcome.Delivered.class);
    assertThat(rig.mail.letters().get(0).address()).isEqualTo("li@a.example");
    assertThat(rig.mail.letters().get(0).subject()).startsWith("【测试】");
    assertThat(courier.newestOf("mail", 5)).isEmpty();
    rig.mail.is(Condition.AWAY);
    assertThat(courier.test("mail", BY)).isInstanceOf(Notifier.Outcome.TryLater.class);
    assertThat(courier.test("none", BY)).isInstanceOf(Notifier.Outcome.Refused.class);
  }

  @Test
  void aChannelThatIsSwitchedOffCanBeTested() {
    Channel off =
        new Channel("robot", ChannelType.WECOM, "r", false, java.util.Map.of(), java.util.Map.of());
    rig.office.notificationSetup().saveChannel(off);
    start(rig.mail);
    assertThat(courier.test("robot", BY)).isInstanceOf(Notifier.Outcome.Delivered.class);
  }

  @Test
  void nobodyToTellIsSaid() {
    rig.office.notificationSetup().removeChannel("mail");
    rig.office.notificationSetup().removeChannel("robot");
    start(rig.mail);
    await().until(() -> courier.health().check().state().equals("nobody"));
    assertThat(courier.health().check().well()).isTrue();
  }
}
