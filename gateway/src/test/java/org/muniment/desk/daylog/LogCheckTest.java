package org.muniment.desk.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.desk.DeskRig;
import org.muniment.desk.PlacesDesk;
import org.muniment.domain.daylog.LogChain;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.LogEntry;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.daylog.Signature;
import org.muniment.domain.daylog.SignatureForm;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.LogBook;
import org.muniment.port.Progress;
import org.muniment.port.RawReadings;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.LateDay;
import org.muniment.port.Trail;
import org.muniment.text.Texts;

/**
 * What is wrong although every hash is right, and what goes on while somebody looks. Two rooms and
 * an outdoor sensor, three days: entries 1 to 6.
 */
class LogCheckTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 11, 10);
  private static final Code R1 = Code.of("R1");

  private final DeskRig rig = new DeskRig("Asia/Shanghai");
  private final LogBook book = rig.office.logBook();
  private final LogParts log =
      LogParts.of(
          rig.office,
          rig.readings,
          rig.readings.alarms(),
          rig.registry,
          ObservationTimes.DEFAULT,
          LogParts.DEFAULT_GRACE,
          () -> rig.now);
  private final Sensor inside = rig.sensor("S1", DeskRig.inRoom("R1"));

  @BeforeEach
  void seal() {
    rig.places.addRoom(
        DeskRig.BY, new PlacesDesk.NewRoom("R2", "Room 2", Optional.empty(), Optional.empty()));
    List<Sensor> sensors =
        List.of(
            inside, rig.sensor("S2", DeskRig.inRoom("R2")), rig.sensor("S3", DeskRig.outdoors()));
    for (int minute = 0; minute < 3 * 24 * 60; minute += 30) {
      for (Sensor sensor : sensors) {
        rig.read(sensor, at(minute), Quantity.TEMPERATURE, 18 + minute % 7);
      }
    }
    rig.now = at(3 * 24 * 60).plus(LogParts.DEFAULT_GRACE);
    log.keeping().round();
    assertThat(verdict()).isEqualTo(intact(6, 0));
  }

  private Instant at(int minute) {
    return FIRST
        .atStartOfDay(rig.registry.site().timeZone())
        .toInstant()
        .plus(Duration.ofMinutes(minute));
  }

  private LogCheck.Verdict intact(long days, long waiting) {
    return new LogCheck.Verdict(days, true, Optional.empty(), book.head(), waiting);
  }

  private LogCheck.Verdict verdict() {
    return log.desks().check().verify(Progress.NOBODY);
  }

  private LogCheck.Verdict verdict(RawReadings readings) {
    return new LogCheck(book, rig.office.trail(), readings).verify(Progress.NOBODY);
  }

  private void assertBroken(String sentence) {
    LogCheck.Verdict verdict = verdict();
    assertThat(verdict.intact()).isFalse();
    assertThat(Texts.in(Locale.ENGLISH).say(verdict.firstBroken().orElseThrow().sentence()))
        .isEqualTo("the daily log is broken at " + sentence);
  }

  private LogEntry entry(long number) {
    return book.after(number - 1, 1).get(0);
  }

  private void add(LogEntry.Kind kind, LocalDate date, String body) {
    Trail.Head trail = rig.office.trail().head().orElseThrow();
    add(kind, date, body, trail);
  }

  private void add(LogEntry.Kind kind, LocalDate date, String body, Trail.Head trail) {
    book.add(
        new LogEntry.Draft(
            kind,
            R1,
            date,
            By.system("daylog", rig.now),
            body,
            entry(1).draft().readings(),
            trail.number(),
            trail.hash()));
  }

  private static String signing(long entry) {
    return SignatureForm.write(new Signature(entry, Words.NONE));
  }

  @Test
  void anEmptyLogIsIntact() {
    DeskRig empty = new DeskRig("UTC");
    LogCheck check = new LogCheck(empty.office.logBook(), empty.office.trail(), empty.readings);
    assertThat(check.verify(Progress.NOBODY))
        .isEqualTo(new LogCheck.Verdict(0, true, Optional.empty(), Optional.empty(), 0));
    assertThat(check.last()).isZero();
  }

  @Test
  void aSecondSealIsFound() {
    add(LogEntry.Kind.SEAL, FIRST, entry(1).draft().body());
    assertBroken("entry 7, R1 on 2026-11-10: this day is sealed already");
  }

  @Test
  void aSealOfAnotherDayIsFound() {
    add(LogEntry.Kind.SEAL, FIRST.plusDays(9), entry(1).draft().body());
    assertBroken("entry 7, R1 on 2026-11-19: it does not belong to the day that it stands for");
  }

  @Test
  void aBodyThatNobodyWritesIsFound() {
    add(LogEntry.Kind.SEAL, FIRST.plusDays(9), entry(1).draft().body() + "\n");
    assertBroken("entry 7, R1 on 2026-11-19: what it says cannot be read");
  }

  @Test
  void aSignatureOfADayThatIsNotSealedIsFound() {
    add(LogEntry.Kind.SIGNATURE, FIRST.plusDays(9), signing(1));
    assertBroken("entry 7, R1 on 2026-11-19: this day was not sealed before");
  }

  @Test
  void aSignatureOfOtherFiguresIsFound() {
    add(LogEntry.Kind.SIGNATURE, FIRST, signing(3));
    assertBroken("entry 7, R1 on 2026-11-10: it signs entry 3, whose figures were not in force");
  }

  @Test
  void aSecondSignatureIsFound() {
    log.desks().days().sign(DeskRig.BY, "R1", FIRST, words(), Optional.empty());
    add(LogEntry.Kind.SIGNATURE, FIRST, signing(1));
    assertBroken("entry 8, R1 on 2026-11-10: this day is signed already");
  }

  private static Words words() {
    return new Words("巡查", List.of(), "", "");
  }

  @Test
  void aRecordOfTheTrailThatIsNotThereOrRunsBackIsFound() {
    Trail.Head genesis = new Trail.Head(0, LogChain.GENESIS);
    add(LogEntry.Kind.SIGNATURE, FIRST, signing(1), genesis);
    assertBroken(
        "entry 7, R1 on 2026-11-10: the record 0 of the audit trail that it names is not there");
  }

  /** Readings with something that happens before one of them is read. */
  private RawReadings whileReading(int call, Runnable happens) {
    List<Integer> calls = new ArrayList<>();
    return spying(
        sensor -> {
          calls.add(sensor);
          if (calls.size() == call) {
            happens.run();
          }
        });
  }

  private RawReadings spying(Consumer<Integer> read) {
    return new RawReadings() {
      @Override
      public Series raw(int sensorId, Quantity quantity, Instant from, Instant to, int limit) {
        read.accept(sensorId);
        return rig.readings.raw(sensorId, quantity, from, to, limit);
      }

      @Override
      public List<LateDay> lateDays(int limit) {
        return rig.readings.lateDays(limit);
      }
    };
  }

  private void arriveLate() {
    Measurement late = new Measurement(at(5), Map.of(Quantity.TEMPERATURE, 30.0));
    rig.readings.append(List.of(new Entry.Reading(inside.id(), late, rig.now, 0)));
  }

  @Test
  void aDayWhoseReadingsCameLateWaitsUntilItIsAmended() {
    arriveLate();
    assertThat(verdict()).isEqualTo(intact(6, 1));
    log.keeping().round();
    assertThat(verdict()).isEqualTo(intact(6, 0));
    assertThat(book.head().orElseThrow().number()).isGreaterThan(6);
  }

  @Test
  void aReadingThatComesWhileSomebodyLooksBreaksNothing() {
    assertThat(verdict(whileReading(1, this::arriveLate))).isEqualTo(intact(6, 1));
  }

  @Test
  void nordoesAnAmendmentThatIsWrittenMeanwhile() {
    Runnable amend =
        () -> {
          arriveLate();
          log.keeping().round();
        };
    for (int call = 1; call < 4; call++) {
      assertThat(verdict(whileReading(call, amend)).intact()).as("at call %d", call).isTrue();
    }
  }

  @Test
  void norASignature() {
    Runnable sign =
        () -> log.desks().days().sign(DeskRig.BY, "R2", FIRST, words(), Optional.empty());
    assertThat(verdict(whileReading(1, sign))).isEqualTo(intact(6, 0));
  }

  @Test
  void outdoorReadingsAreReadOncePerDay() {
    List<Integer> read = new ArrayList<>();
    verdict(spying(read::add));
    int quantities = LogDay.LOGGED.size();
    int outdoor = rig.office.sensor(Code.of("S3")).orElseThrow().id();
    assertThat(read).hasSize(3 * 3 * quantities);
    assertThat(read.stream().filter(sensor -> sensor == outdoor)).hasSize(3 * quantities);
  }

  @Test
  void theFirstOfSeveralIsThatWithTheLowestNumber() {
    RawReadings changed =
        new RawReadings() {
          @Override
          public Series raw(int sensor, Quantity quantity, Instant from, Instant to, int limit) {
            return from.isBefore(at(24 * 60))
                ? rig.readings.raw(sensor, quantity, from, to, limit)
                : Series.EMPTY;
          }

          @Override
          public List<LateDay> lateDays(int limit) {
            return List.of();
          }
        };
    LogCheck.Verdict verdict = verdict(changed);
    assertThat(verdict.firstBroken().map(LogCheck.Broken::entry)).contains(3L);
    assertThat(verdict.days()).isEqualTo(6);
  }

  @Test
  void progressRisesWithinAStage() {
    List<String> stages = new ArrayList<>();
    List<Double> shares = new ArrayList<>();
    log.desks()
        .check()
        .verify(
            (stage, share) -> {
              stages.add(stage);
              shares.add(share);
            });
    assertThat(stages).isSorted().containsOnly("verify.stage.log", "verify.stage.log-days");
    assertThat(shares).allMatch(share -> share >= 0 && share <= 1);
  }
}
