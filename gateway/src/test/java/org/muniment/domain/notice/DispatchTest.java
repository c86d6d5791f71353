package org.muniment.domain.notice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.muniment.domain.notice.People.at;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Dispatch.Due;
import org.muniment.domain.text.Message;

/** What goes now, and together. */
class DispatchTest {
  private static final Instant NOW = at("2026-11-22T12:00");
  private static final Receiver LI = new Receiver("li", "li", "mail", "li@a.example", "zh-CN");
  private static final Receiver WU = new Receiver("wu", "wu", "robot", "", "zh-CN");
  private static final Receiver XU = new Receiver("xu", "xu", "robot", "", "en");

  private static Delivery call(long id, Severity severity, Receiver to) {
    return Delivery.ordered(Tidings.of(id, What.RAISED, NOW), severity, 1, to, NOW, NOW)
        .numbered(id);
  }

  private static Delivery call(long id, Receiver to) {
    return call(id, Severity.WARNING, to);
  }

  private static List<Due> due(List<Delivery> waiting) {
    return Dispatch.due(waiting, line -> Pace.FRESH, NOW);
  }

  private static List<Long> ids(Due due) {
    return due.deliveries().stream().map(Delivery::id).toList();
  }

  @Test
  void whatWaitsForOneLineGoesTogetherTheWorstFirst() {
    List<Due> due =
        due(
            List.of(
                call(1, LI),
                call(2, Severity.ADVISORY, LI),
                call(3, Severity.CRITICAL, LI),
                call(4, WU),
                call(5, XU)));
    assertThat(due)
        .extracting(DispatchTest::ids)
        .containsExactly(List.of(3L, 1L, 2L), List.of(4L, 5L));
  }

  @Test
  void aLetterThatFailedGoesAgainAsItWasAndTheRestWaits() {
    LetterFate failed = LetterFate.tryAgain("L1", 1, NOW, NOW.plusSeconds(5), Message.of("why"));
    Delivery tried = call(1, LI).inLetter("L1").after(failed);
    List<Delivery> waiting = List.of(call(2, Severity.CRITICAL, LI), tried);
    assertThat(due(waiting)).isEmpty();
    List<Due> later = Dispatch.due(waiting, line -> Pace.FRESH, NOW.plusSeconds(5));
    assertThat(later).hasSize(1);
    assertThat(later.get(0).letter()).contains("L1");
    assertThat(ids(later.get(0))).containsExactly(1L);
    assertThat(later.get(0).attempts()).isEqualTo(1);
  }

  @Test
  void aClockThatWasPutBackDoesNotHoldALetterForDays() {
    Instant before = NOW.minus(Duration.ofDays(3));
    assertThat(Dispatch.due(List.of(call(1, LI)), line -> Pace.FRESH, before)).hasSize(1);
  }

  @Test
  void theSignOfLifeGoesByItself() {
    Delivery well =
        Delivery.ordered(Tidings.allWell(NOW), Severity.NONE, 1, LI, NOW, NOW).numbered(1);
    assertThat(due(List.of(well, call(2, LI))))
        .extracting(DispatchTest::ids)
        .containsExactly(List.of(2L));
    assertThat(due(List.of(well))).hasSize(1);
  }

  @Test
  void aLetterHoldsSoManyAlarmsAndTheRestGoesInTheNext() {
    List<Delivery> flood = new ArrayList<>();
    for (int id = 1; id <= Dispatch.MOST_IN_LETTER + 7; id++) {
      flood.add(call(id, LI));
    }
    assertThat(due(flood).get(0).deliveries()).hasSize(Dispatch.MOST_IN_LETTER);
  }

  @ParameterizedTest(name = "{0} letters before, critical {1}: after {2} s {3}")
  @CsvSource({
    "0, false, 0, true",
    "1, false, 4, false",
    "1, false, 5, true",
    "2, false, 29, false",
    "2, false, 30, true",
    "2, true, 5, true",
    "5, false, 119, false",
    "5, false, 120, true",
    "5, true, 5, true",
  })
  void theMoreLettersTheMoreIsCollected(int letters, boolean critical, int seconds, boolean goes) {
    Pace pace = Pace.FRESH;
    for (int i = 0; i < letters; i++) {
      pace = pace.sentAt(NOW);
    }
    assertThat(pace.allows(critical, NOW.plusSeconds(seconds))).isEqualTo(goes);
    assertThat(pace.allows(false, NOW.plus(Pace.REMEMBERED))).as("forgotten").isTrue();
    assertThat(pace.allows(false, NOW.minus(Duration.ofDays(1)))).as("clock put back").isTrue();
  }

  @Test
  void aRobotIsNeverToldMoreThanItsServiceTakes() {
    Pace pace = Pace.FRESH;
    int letters = 0;
    for (int second = 0; second < 60; second++) {
      if (pace.allows(true, NOW.plusSeconds(second))) {
        pace = pace.sentAt(NOW.plusSeconds(second));
        letters++;
      }
    }
    assertThat(letters).isEqualTo(12);
  }

  @Test
  void whatCannotBeDeliveredForThreeDaysExpires() {
    List<Delivery> waiting = List.of(call(1, LI));
    assertThat(Dispatch.expired(waiting, NOW.plus(Dispatch.EXPIRY))).isEmpty();
    assertThat(Dispatch.expired(waiting, NOW.plus(Dispatch.EXPIRY).plusMillis(1)))
        .isEqualTo(waiting);
  }

  @Test
  void anAdvisoryThatIsOverByTheMorningIsDropped() {
    Instant morning = NOW.plus(Duration.ofHours(9));
    Delivery held =
        Delivery.ordered(Tidings.of(1, What.RAISED, NOW), Severity.ADVISORY, 1, LI, NOW, morning)
            .numbered(1);
    List<Delivery> waiting = List.of(held, call(2, LI));
    assertThat(Dispatch.due(List.of(held), line -> Pace.FRESH, NOW)).isEmpty();
    assertThat(Dispatch.pointless(waiting, id -> false, NOW)).isEmpty();
    assertThat(Dispatch.pointless(waiting, id -> false, morning)).containsExactly(held);
    assertThat(Dispatch.pointless(waiting, id -> true, morning)).isEmpty();
  }

  @ParameterizedTest(name = "attempt {0}, chance {1}, asked {2} s: {3} ms")
  @CsvSource({
    "1, 0, 0, 2500",
    "1, 0.5, 0, 3750",
    "2, 0, 0, 5000",
    "7, 0, 0, 150000",
    "1000, 0, 0, 150000",
    "1, 0, 20, 20000",
    "7, 0, 20, 150000",
    "1, 0, 999999, 3600000",
  })
  void theWaitGrowsAndIsBounded(int attempt, double chance, long asked, long millis) {
    Optional<Duration> wish = Optional.of(Duration.ofSeconds(asked)).filter(d -> !d.isZero());
    assertThat(BackOff.after(attempt, chance, wish)).hasMillis(millis);
  }

  @Test
  void noAttemptIsNumberNought() {
    assertThatThrownBy(() -> BackOff.after(0, 0, Optional.empty())).hasMessageContaining("got 0");
  }
}
