package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook.DayEntries;
import org.muniment.port.LogBook.DayState;
import org.muniment.port.LogBook.Gist;
import org.muniment.port.LogBook.Head;

/** What every office keeps of the daily log. */
public abstract class LogBookContract {
  private static final Instant NOW = Instant.parse("2026-11-22T10:00:00.123Z");
  private static final LocalDate FIRST = LocalDate.of(2026, 2, 27);
  private static final Code R1 = Code.of("R1");
  private static final Code R2 = Code.of("R2");
  private static final String READINGS = "5e".repeat(32);

  protected Office office;

  protected abstract Office open();

  /** Called after changes; may do whatever must not change an answer. */
  protected void settle() {}

  @BeforeEach
  void openOffice() {
    office = open();
    office.addRoom(new Room(R1, "一号库房", "general", Code.of("MAIN")));
    office.addRoom(new Room(R2, "二号库房", "general", Code.of("MAIN")));
  }

  @AfterEach
  void closeOffice() {
    office.close();
  }

  private LogBook book() {
    return office.logBook();
  }

  private static LogEntry.Draft draft(LogEntry.Kind kind, Code place, LocalDate date) {
    By by = new By(By.Kind.PERSON, "李 '馆员'", "192.0.2.7", NOW);
    String body = "muniment-day 1\nremark\t漏水\\n🌡 'quoted'\n";
    return new LogEntry.Draft(kind, place, date, by, body, READINGS, 0, LogChain.GENESIS);
  }

  private LogEntry seal(Code place, LocalDate date) {
    LogEntry added = book().add(draft(LogEntry.Kind.SEAL, place, date));
    settle();
    return added;
  }

  private static DayState state(Code place, LocalDate date, Optional<Long> signature) {
    Gist gist =
        new Gist(
            82_800_000,
            80_000_000,
            Map.of(Quantity.TEMPERATURE, new Share(80_000_000, 1), Quantity.HUMIDITY, Share.NONE),
            Map.of(Quantity.TEMPERATURE, 7L, Quantity.HUMIDITY, 0L),
            new Share(79_000_000, 78_000_000),
            3,
            2);
    return new DayState(place, date, 1, 4, signature, 2, "ba515", gist);
  }

  private void save(DayState state) {
    book().saveState(state);
    settle();
  }

  @Test
  void anEmptyLogHasNothing() {
    assertThat(book().head()).isEmpty();
    assertThat(book().after(Long.MIN_VALUE, 9)).isEmpty();
    assertThat(book().byHash(LogChain.GENESIS)).isEmpty();
    assertThat(book().states(R1, FIRST, FIRST.plusYears(9))).isEmpty();
    assertThat(book().state(R1, FIRST)).isEmpty();
    assertThat(book().days(R1, FIRST, FIRST.plusYears(9))).isEmpty();
    assertThat(book().unsigned(9)).isEmpty();
    assertThat(book().sealedDays()).isZero();
    assertThat(book().firstHandReading(R1)).isEmpty();
    assertThat(book().handReadings(R1, Instant.MIN, Instant.MAX)).isEmpty();
    assertThat(book().annotations(R1, NOW, Instant.MAX)).isEmpty();
  }

  @Test
  void entriesAreAChainInTheOrderOfAdding() {
    LogEntry one = seal(R1, FIRST);
    LogEntry two = seal(R2, FIRST.minusDays(1));
    LogEntry three = book().add(draft(LogEntry.Kind.SIGNATURE, R1, FIRST));
    settle();
    assertThat(book().after(Long.MIN_VALUE, 9)).containsExactly(one, two, three);
    assertThat(book().after(1, 1)).containsExactly(two);
    assertThat(book().after(3, 9)).isEmpty();
    assertThat(book().head()).contains(new Head(3, three.hash()));
    assertThat(book().byHash(two.hash())).contains(two);
    assertThat(LogChain.check(0, LogChain.GENESIS, one)).isEmpty();
    assertThat(LogChain.check(1, one.hash(), two)).isEmpty();
    assertThat(LogChain.check(2, two.hash(), three)).isEmpty();
  }

  @Test
  void theEntriesOfDaysAreFoundByPlaceAndDate() {
    LogEntry second = seal(R1, FIRST.plusDays(1));
    LogEntry first = seal(R1, FIRST);
    seal(R2, FIRST);
    LogEntry signed = book().add(draft(LogEntry.Kind.SIGNATURE, R1, FIRST));
    settle();
    DayEntries one = new DayEntries(R1, FIRST, List.of(first, signed));
    DayEntries two = new DayEntries(R1, FIRST.plusDays(1), List.of(second));
    assertThat(book().days(R1, FIRST, FIRST.plusDays(1))).containsExactly(one, two);
    assertThat(book().days(R1, FIRST, FIRST)).containsExactly(one);
    assertThat(book().days(R1, FIRST.plusDays(2), FIRST.plusDays(9))).isEmpty();
  }

  @Test
  void aStateIsReplaced() {
    DayState unsigned = state(R1, FIRST, Optional.empty());
    DayState signed = state(R1, FIRST, Optional.of(7L));
    save(unsigned);
    assertThat(book().state(R1, FIRST)).contains(unsigned);
    assertThat(book().unsigned(9)).containsExactly(unsigned);
    save(signed);
    assertThat(book().state(R1, FIRST)).contains(signed);
    assertThat(book().unsigned(9)).isEmpty();
    assertThat(book().sealedDays()).isEqualTo(1);
  }

  @Test
  void statesAreInTheOrderOfDateAndTheUnsignedTheNewestFirst() {
    DayState late = state(R1, LocalDate.of(2027, 1, 1), Optional.empty());
    DayState early = state(R1, LocalDate.of(2026, 12, 31), Optional.of(3L));
    DayState other = state(R2, LocalDate.of(2027, 1, 1), Optional.empty());
    DayState older = state(R2, LocalDate.of(2026, 1, 1), Optional.empty());
    List.of(late, early, other, older).forEach(this::save);
    assertThat(book().states(R1, early.date(), late.date())).containsExactly(early, late);
    assertThat(book().states(R1, late.date(), late.date())).containsExactly(late);
    assertThat(book().unsigned(9)).containsExactly(late, other, older);
    assertThat(book().unsigned(2)).containsExactly(late, other);
    assertThat(book().sealedDays()).isEqualTo(4);
  }

  @Test
  void aDayWithoutFiguresHasAState() {
    Gist nothing = new Gist(86_400_000, 0, Map.of(), Map.of(), Share.NONE, 0, 0);
    DayState empty = new DayState(R1, FIRST, 1, 1, Optional.empty(), 0, "b", nothing);
    save(empty);
    assertThat(book().state(R1, FIRST)).contains(empty);
  }

  @Test
  void readingsByHandAreKeptInTheOrderOfTime() {
    HandReading late = byHand(R1, NOW.plusSeconds(60), Map.of(Quantity.TEMPERATURE, 18.05));
    HandReading early =
        byHand(R1, NOW, Map.of(Quantity.TEMPERATURE, -3.5, Quantity.HUMIDITY, 61.0));
    HandReading again = byHand(R1, NOW, Map.of(Quantity.HUMIDITY, 62.0));
    byHand(R2, NOW.minusSeconds(5), Map.of(Quantity.ILLUMINANCE, 50.0));
    assertThat(book().handReadings(R1, NOW, NOW.plusSeconds(60))).containsExactly(early, again);
    assertThat(book().handReadings(R1, Instant.MIN, Instant.MAX))
        .containsExactly(early, again, late);
    assertThat(book().firstHandReading(R1)).contains(NOW);
    assertThat(early.id()).isNotEqualTo(again.id()).isPositive();
  }

  private HandReading byHand(Code place, Instant at, Map<Quantity, Double> values) {
    HandReading reading = new HandReading(0, place, at, values, "毛发湿度计 '7'", "李", NOW);
    HandReading added = book().addHandReading(reading);
    settle();
    assertThat(added).isEqualTo(reading.withId(added.id()));
    return added;
  }

  @Test
  void annotationsAreFoundByWhatTheyTouch() {
    Annotation airing = annotate(Annotation.Kind.AIRING, 0, 60);
    Annotation repair = annotate(Annotation.Kind.REPAIR, 30, 90);
    Annotation before = annotate(Annotation.Kind.OTHER, -60, 0);
    assertThat(book().annotations(R1, minute(0), minute(31))).containsExactly(airing, repair);
    assertThat(book().annotations(R1, minute(60), minute(90))).containsExactly(repair);
    assertThat(book().annotations(R1, minute(-600), minute(600)))
        .containsExactly(before, airing, repair);
    assertThat(book().annotations(R1, minute(90), Instant.MAX)).isEmpty();
    assertThat(book().annotations(R2, minute(-600), Instant.MAX)).isEmpty();
  }

  private static Instant minute(int minutes) {
    return NOW.plus(Duration.ofMinutes(minutes));
  }

  private Annotation annotate(Annotation.Kind kind, int from, int until) {
    Annotation noted =
        new Annotation(0, R1, kind, minute(from), minute(until), "开窗 'once'", "李", NOW);
    Annotation added = book().addAnnotation(noted);
    settle();
    assertThat(added).isEqualTo(noted.withId(added.id()));
    return added;
  }

  @Test
  void whatIsDoneTogetherIsKeptWholeOrNotAtAll() {
    LogEntry kept = seal(R1, FIRST);
    save(state(R1, FIRST, Optional.empty()));
    assertThatThrownBy(
            () ->
                office.together(
                    () -> {
                      LogEntry second = book().add(draft(LogEntry.Kind.SEAL, R2, FIRST));
                      assertThat(book().head()).contains(new Head(2, second.hash()));
                      book().saveState(state(R1, FIRST, Optional.of(2L)));
                      book().saveState(state(R2, FIRST, Optional.empty()));
                      book()
                          .addHandReading(
                              new HandReading(
                                  0, R1, NOW, Map.of(Quantity.HUMIDITY, 50.0), "x", "李", NOW));
                      throw new IllegalStateException("the power goes");
                    }))
        .hasMessage("the power goes");
    settle();
    assertThat(book().head()).contains(new Head(1, kept.hash()));
    assertThat(book().after(0, 9)).containsExactly(kept);
    assertThat(book().state(R1, FIRST)).contains(state(R1, FIRST, Optional.empty()));
    assertThat(book().sealedDays()).isEqualTo(1);
    assertThat(book().handReadings(R1, Instant.MIN, Instant.MAX)).isEmpty();
    LogEntry next = seal(R2, FIRST);
    assertThat(next.number()).isEqualTo(2);
    assertThat(next.previous()).isEqualTo(kept.hash());
  }
}
