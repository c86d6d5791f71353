package org.muniment.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.muniment.port.Receipt;

class LineTest {
  private static final Duration AT_ONCE = Duration.ZERO;
  private final Line line = new Line();

  private static Parcel message(int bytes) {
    Routed nothing = Routed.nothing(Routed.Outcome.IGNORED, false);
    return new Parcel.FromWire(
        Rig.wire("t", "x".repeat(bytes), Rig.NOW), null, nothing, Receipt.NONE);
  }

  private static Parcel list(int readings) {
    List<Routed.Found> found = new ArrayList<>();
    for (int i = 0; i < readings; i++) {
      found.add(null);
    }
    return new Parcel.Submitted(found, Rig.NOW, List.of(), new CompletableFuture<>());
  }

  @Test
  void whatWasPutFirstIsTakenFirst() throws InterruptedException {
    Parcel one = message(1);
    Parcel two = message(2);
    line.put(one);
    line.put(two);
    assertThat(line.take(AT_ONCE)).containsExactly(one, two);
    assertThat(line.take(AT_ONCE)).isEmpty();
  }

  @Test
  void aFullLineHoldsBackUntilTheWriterIsDoneNotWhenItTakes() throws InterruptedException {
    line.put(list(Line.MAX_ENTRIES));
    assertThat(line.fill()).isGreaterThanOrEqualTo(1);
    Thread putting = new Thread(() -> line.put(message(1)));
    putting.start();
    await().until(() -> putting.getState() == Thread.State.WAITING);
    assertThat(line.take(AT_ONCE)).hasSize(1);
    assertThat(putting.getState()).isEqualTo(Thread.State.WAITING);
    line.done(Line.MAX_ENTRIES, (long) Line.MAX_ENTRIES * Parcel.ENTRY_BYTES);
    await().until(() -> !putting.isAlive());
    assertThat(line.take(AT_ONCE)).hasSize(1);
  }

  @Test
  void largePayloadsFillTheLineToo() {
    int megabyte = 1 << 20;
    while (line.fill() + (double) megabyte / Line.MAX_BYTES < 0.99) {
      line.put(message(megabyte));
    }
    Thread putting = new Thread(() -> line.put(message(2 * megabyte)));
    putting.start();
    await().until(() -> putting.getState() == Thread.State.WAITING);
    line.close();
    await().until(() -> !putting.isAlive());
  }

  @Test
  void whoWaitsWhenTheLineClosesIsSentAway() {
    line.put(list(Line.MAX_ENTRIES));
    AtomicBoolean accepted = new AtomicBoolean(true);
    Thread putting = new Thread(() -> accepted.set(line.put(message(1))));
    putting.start();
    await().until(() -> putting.getState() == Thread.State.WAITING);
    line.close();
    await().until(() -> !putting.isAlive());
    assertThat(accepted).isFalse();
    assertThat(line.isOver()).isFalse();
  }

  @Test
  void anInterruptedThreadIsSentAwayAndStaysInterrupted() {
    line.put(list(Line.MAX_ENTRIES));
    Thread.currentThread().interrupt();
    assertThat(line.put(message(1))).isFalse();
    assertThat(Thread.interrupted()).isTrue();
  }
}
