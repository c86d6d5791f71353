package org.muniment.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.DeliveryState;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Outbox;
import org.muniment.port.ReadingStore;
import org.muniment.port.StoreException;
import org.muniment.testing.MemoryReadingStore;

/** A disk that fails costs no letter; a kill at worst sends one again, with the same id. */
class FailingOutboxTest {
  private static final Instant NOON =
      LocalDateTime.parse("2026-11-23T12:00").atZone(Rig.ZONE).toInstant();
  private static final Set<String> WRITES = Set.of("plan", "seal", "attempted", "end");

  /** As at a kill, from which nothing recovers. */
  private static final class Killed extends Error {
    private static final long serialVersionUID = 1L;
  }

  private int calls;
  private int failFrom;
  private int failTo;
  private boolean kill;
  private boolean killAfter;

  /** The memory store with an outbox that fails where it is told. */
  private ReadingStore failing(MemoryReadingStore real) {
    Outbox outbox =
        (Outbox)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Outbox.class},
                (self, method, args) -> {
                  boolean isHit = WRITES.contains(method.getName()) && isHit();
                  if (isHit && !killAfter) {
                    throw kill ? new Killed() : new StoreException("disk full");
                  }
                  Object result = call(method, real.outbox(), args);
                  if (isHit) {
                    throw new Killed();
                  }
                  return result;
                });
    return (ReadingStore)
        Proxy.newProxyInstance(
            getClass().getClassLoader(),
            new Class<?>[] {ReadingStore.class},
            (self, method, args) ->
                method.getName().equals("outbox") ? outbox : call(method, real, args));
  }

  private boolean isHit() {
    calls++;
    return calls >= failFrom && calls <= failTo;
  }

  private static Object call(java.lang.reflect.Method method, Object on, Object[] args)
      throws Throwable {
    try {
      return method.invoke(on, args);
    } catch (InvocationTargetException wrapped) {
      throw wrapped.getCause();
    }
  }

  private void live(Rig rig) {
    rig.raise(1, Severity.WARNING);
    rig.settle();
    rig.raise(2, Severity.CRITICAL);
    rig.passSlowly(Duration.ofSeconds(10));
    rig.clear(1);
    rig.passSlowly(Duration.ofMinutes(2));
  }

  private static void everythingWasToldOnce(Rig rig) {
    rig.passSlowly(Duration.ofMinutes(2));
    assertThat(rig.mail.letters()).hasSize(3);
    assertThat(rig.store.outbox().open(9)).isEmpty();
    List<Delivery> all = rig.store.outbox().ofAlarms(List.of(1L, 2L));
    assertThat(all).extracting(Delivery::state).containsOnly(DeliveryState.DELIVERED);
    assertThat(all).hasSize(3);
  }

  @ParameterizedTest(name = "{0} calls in a row")
  @ValueSource(ints = {1, 2, 100})
  void theDiskFailsFromTheNthCallForEveryN(int inARow) {
    for (int n = 1; n == 1 || calls >= n; n++) {
      calls = 0;
      failFrom = n;
      failTo = n + inARow - 1;
      Rig rig = new Rig(failing(new MemoryReadingStore(Rig.ZONE)), NOON);
      live(rig);
      failTo = 0;
      everythingWasToldOnce(rig);
    }
  }

  /** Before or after the write; the letter may go twice, then with one id. */
  @ParameterizedTest(name = "after the write: {0}")
  @ValueSource(booleans = {false, true})
  void aKillAtTheNthCallLosesNothingForEveryN(boolean after) {
    kill = true;
    killAfter = after;
    for (int n = 1; n == 1 || calls >= n; n++) {
      calls = 0;
      failFrom = n;
      failTo = n;
      Rig rig = new Rig(failing(new MemoryReadingStore(Rig.ZONE)), NOON);
      rig.raise(1, Severity.WARNING);
      rig.raise(2, Severity.CRITICAL);
      try {
        rig.passSlowly(Duration.ofSeconds(10));
      } catch (Killed killed) {
        rig.restart();
      }
      rig.passSlowly(Duration.ofMinutes(2));
      List<Letter> letters = rig.mail.letters();
      assertThat(letters.stream().map(Letter::id).distinct()).as("call %d", n).hasSize(1);
      assertThat(letters.size()).isBetween(1, 2);
      assertThat(rig.store.outbox().ofAlarms(List.of(1L, 2L)))
          .extracting(Delivery::state)
          .containsExactly(DeliveryState.DELIVERED, DeliveryState.DELIVERED);
    }
  }

  @Test
  void whatIsToldFromMemoryIsWrittenWhenTheDiskWorksAgain() {
    failFrom = 1;
    failTo = Integer.MAX_VALUE;
    Rig rig = new Rig(failing(new MemoryReadingStore(Rig.ZONE)), NOON);
    ReadingStore.Entry.AlarmStep raised =
        rig.step(1, What.RAISED, Severity.WARNING, AlarmState.UNACKNOWLEDGED);
    rig.stands(raised);
    rig.orderUnrecorded(raised);
    rig.passSlowly(Duration.ofMinutes(20));
    assertThat(rig.mail.letters()).hasSize(1);

    failTo = 0;
    rig.record(raised);
    rig.passSlowly(Duration.ofMinutes(1));
    assertThat(rig.mail.letters()).hasSize(1);
    assertThat(rig.store.outbox().ofAlarms(List.of(1L)))
        .extracting(Delivery::state)
        .containsExactly(DeliveryState.DELIVERED);
    assertThat(rig.store.outbox().open(9)).isEmpty();
  }
}
