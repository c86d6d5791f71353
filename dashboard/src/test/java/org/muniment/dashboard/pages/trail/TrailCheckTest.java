package org.muniment.dashboard.pages.trail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.TestClock;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.LongCheck;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.TrailDesk;
import org.muniment.desk.TrailDesk.Verdict;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.trail.Entry;
import org.muniment.port.StoreException;
import org.muniment.port.Trail;
import org.muniment.testing.MemoryOffice;

class TrailCheckTest {
  private static final int RECORDS = 5;

  private final TestClock clock = new TestClock();
  private final Words words = Words.in(Locale.ENGLISH, TestHouse.ZONE, clock.instant());
  private final Trail written = new MemoryOffice().trail();

  TrailCheckTest() {
    for (int i = 0; i < RECORDS; i++) {
      written.add(Deed.of(By.system("test", Instant.EPOCH), "room.add", "R" + i));
    }
  }

  /** The trail as somebody made it who could write the database. */
  private record Tampered(Trail written, UnaryOperator<List<Entry>> hand) implements Trail {
    @Override
    public List<Entry> after(long number, int limit) {
      return hand.apply(written.after(number, limit));
    }

    @Override
    public Entry add(Deed deed) {
      return written.add(deed);
    }

    @Override
    public Optional<Head> head() {
      return written.head();
    }

    @Override
    public List<Entry> newest(Filter filter, long below, int limit) {
      return written.newest(filter, below, limit);
    }

    @Override
    public Optional<Entry> byHash(String hash) {
      return written.byHash(hash);
    }
  }

  private LongCheck<Verdict> check(UnaryOperator<List<Entry>> hand) {
    return new LongCheck<>("test", new TrailDesk(new Tampered(written, hand))::verify, clock);
  }

  private Outcome verdict(UnaryOperator<List<Entry>> hand) {
    try (LongCheck<Verdict> check = check(hand)) {
      check.begin();
      await().until(() -> check.share().isEmpty());
      return CheckWords.of(words, check, "/p").found().orElseThrow();
    }
  }

  @Test
  void anUntouchedTrailIsIntact() {
    Outcome verdict = verdict(all -> all);
    assertThat(verdict.isGood()).isTrue();
    assertThat(verdict.sentence()).startsWith("Intact: 5 records").endsWith("Checked 16:00.");
  }

  @Test
  void theFirstBrokenRecordIsNamedWithItsFault() {
    Outcome verdict = verdict(all -> all.stream().filter(entry -> entry.number() != 3).toList());
    assertThat(verdict.isGood()).isFalse();
    assertThat(verdict.sentence())
        .isEqualTo(
            "Broken at record 3: a record was taken out, put in or moved there. Checked 16:00.");
    assertThat(verdict(all -> all.stream().filter(entry -> entry.number() < 4).toList()).sentence())
        .startsWith("Broken at record 4: it and what came after it are missing.");
  }

  @Test
  void whatCannotBeReadIsSaidAndIsNotIntact() {
    Outcome verdict =
        verdict(
            all -> {
              throw new StoreException("the disk is gone", null);
            });
    assertThat(verdict.isGood()).isFalse();
    assertThat(verdict.sentence()).contains("could not be read");
  }

  @Test
  void thereIsOneAtATime() {
    CountDownLatch held = new CountDownLatch(1);
    AtomicInteger begun = new AtomicInteger();
    List<Entry> first = new ArrayList<>(written.after(0, RECORDS));
    UnaryOperator<List<Entry>> hand =
        all -> {
          if (!all.isEmpty() && all.get(0).equals(first.get(0))) {
            begun.incrementAndGet();
            awaitQuietly(held);
          }
          return all;
        };
    try (LongCheck<Verdict> check = check(hand)) {
      check.begin();
      check.begin();
      check.begin();
      CheckView view = CheckWords.of(words, check, "/p");
      assertThat(view.progress().orElseThrow().percent()).isZero();
      assertThat(view.found()).isEmpty();
      held.countDown();
      await().until(() -> check.share().isEmpty());
      assertThat(begun).hasValue(1);
      check.begin();
      await().until(() -> check.share().isEmpty());
      assertThat(begun).hasValue(2);
    }
  }

  @Test
  void oneThatIsGivenUpFindsNothing() {
    CountDownLatch held = new CountDownLatch(1);
    LongCheck<Verdict> check =
        check(
            all -> {
              awaitQuietly(held);
              return all;
            });
    check.begin();
    check.close();
    held.countDown();
    check.begin();
    await().until(check::isOver);
    assertThat(check.found()).isEmpty();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
