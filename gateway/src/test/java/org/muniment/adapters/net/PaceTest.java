package org.muniment.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class PaceTest {
  private static final Duration MINUTE = Duration.ofMinutes(1);

  /** The clock of a machine begins anywhere, below zero too. */
  private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - MINUTE.toNanos());

  @Test
  void noStretchHoldsMoreWhateverTheTimes() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    Pace pace = new Pace(nanos::get, new Pace.Limit(20, MINUTE));
    List<Long> sent = new ArrayList<>();
    for (int i = 0; i < 5_000; i++) {
      nanos.addAndGet(random.nextLong(2 * MINUTE.toNanos() / 20));
      if (pace.take("a").isEmpty()) {
        sent.add(nanos.get());
      }
    }
    assertThat(sent).as("seed %d", seed).hasSizeGreaterThan(1_000);
    for (int i = 20; i < sent.size(); i++) {
      assertThat(sent.get(i) - sent.get(i - 20))
          .as("seed %d", seed)
          .isGreaterThanOrEqualTo(MINUTE.toNanos());
    }
  }

  @Test
  void whoWaitsAsLongAsToldMaySend() {
    Pace pace = new Pace(nanos::get, new Pace.Limit(1, MINUTE));
    assertThat(pace.take("a")).isEmpty();
    nanos.addAndGet(Duration.ofSeconds(13).toNanos());
    assertThat(pace.take("a")).contains(Duration.ofSeconds(47));
    nanos.addAndGet(Duration.ofSeconds(47).toNanos());
    assertThat(pace.take("a")).isEmpty();
  }

  @Test
  void channelsDoNotHinderEachOtherAndAreForgottenOneDay() {
    Pace pace = new Pace(nanos::get, new Pace.Limit(1, MINUTE));
    assertThat(pace.take("a")).isEmpty();
    assertThat(pace.take("b")).isEmpty();
    assertThat(pace.take("a")).isPresent();
    for (int i = 0; i < Pace.MAX_CHANNELS; i++) {
      pace.take("c" + i);
    }
    assertThat(pace.take("a")).isEmpty();
  }
}
