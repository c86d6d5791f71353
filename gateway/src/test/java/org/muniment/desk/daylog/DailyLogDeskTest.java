package org.muniment.desk.daylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.muniment.desk.DeskRig;
import org.muniment.desk.MaskDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.DayStatus;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.desk.daylog.DailyLogDesk.Unsigned;
import org.muniment.domain.daylog.Amendment;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.daylog.LogEvent;
import org.muniment.domain.daylog.Words;
import org.muniment.domain.measure.Quantity;
import org.muniment.port.LogBook.DayState;

class DailyLogDeskTest {
  private static final LocalDate DAY = LogRig.DAY;
  private static final Words AIRED = new Words("Aired for an hour", List.of(), "sunny", "");

  private final LogRig log = new LogRig();

  private static Words measured(int excursion, String measure) {
    return new Words("", List.of(new Words.Measure(excursion, "heating", measure)), "", "");
  }

  private static Refusal.Kind kind(Callable<?> action) {
    return DeskRig.refusal(action).kind();
  }

  private static List<String> fields(Callable<?> action) {
    return DeskRig.refusal(action).fields().stream().map(Refusal.Field::field).toList();
  }

  private HandReading byHand(LocalDate date, Instant at) {
    return log.desk.enterByHand(
        log.by(), "R1", date, at, Map.of(Quantity.TEMPERATURE, 21.3), "Psychrometer 7");
  }

  /** 20 °C, with 26 °C from noon to one. */
  private void fillWithExcursion(LocalDate date) {
    log.fill(date);
    for (int minute = 1; minute < 60; minute += 5) {
      log.measure(log.sensor, log.at(date, 12, minute), 26, 50);
    }
  }

  @Test
  void aDayIsRunningThenOverThenSealedThenSigned() {
    log.fill(DAY);
    log.rig.now = log.at(DAY, 18, 0);
    assertThat(log.desk.day("R1", DAY).status()).isEqualTo(DayStatus.RUNNING);
    log.rig.now = log.at(DAY.plusDays(1), 8, 0);
    assertThat(log.desk.day("R1", DAY).status()).isEqualTo(DayStatus.UNSEALED);
    log.goTo(DAY.plusDays(2), 8);
    assertThat(log.desk.day("R1", DAY).status()).isEqualTo(DayStatus.SEALED);
    Day signed = log.sign(DAY, Words.NONE);
    assertThat(signed.status()).isEqualTo(DayStatus.SIGNED);
    assertThat(signed.signed().orElseThrow().by()).isEqualTo("li");
    assertThat(signed.signed().orElseThrow().signs())
        .isEqualTo(signed.seal().orElseThrow().number());
    assertThat(log.newestDeed()).isEqualTo("daylog.sign");
    assertThat(log.verify().intact()).isTrue();
  }

  @Test
  void figuresAreTheSameBeforeAndAfterTheSeal() {
    fillWithExcursion(DAY);
    log.rig.now = log.at(DAY.plusDays(1), 8, 0);
    Day before = log.desk.day("R1", DAY);
    log.goTo(DAY.plusDays(2), 8);
    Day after = log.desk.day("R1", DAY);
    assertThat(after.figures()).isEqualTo(before.figures());
    assertThat(log.desk.fingerprint(after)).isEqualTo(log.desk.fingerprint(before));
  }

  @Test
  void signingADayThatIsOverSealsItFirst() {
    log.fill(DAY);
    log.rig.now = log.at(DAY.plusDays(1), 0, 5);
    log.sign(DAY, AIRED);
    assertThat(log.kinds()).containsExactly("seal 20", "signature 20");
    assertThat(log.entries().get(0).draft().by().kind().key()).isEqualTo("system");
    assertThat(log.entries().get(1).draft().by().name()).isEqualTo("li");
    log.goTo(DAY.plusDays(2), 8);
    assertThat(log.kinds()).hasSize(2);
  }

  @Test
  void onlyADayThatIsOverIsSignedAndOnlyOnce() {
    log.fill(DAY);
    log.rig.now = log.at(DAY, 23, 0);
    assertThat(DeskRig.refusal(() -> log.sign(DAY, AIRED)).kind()).isEqualTo(Refusal.Kind.CONFLICT);
    log.rig.now = log.at(DAY.plusDays(1), 1, 0);
    log.sign(DAY, AIRED);
    assertThat(DeskRig.said(() -> log.sign(DAY, AIRED))).contains("li has signed this day already");
    assertThat(log.kinds()).hasSize(2);
  }

  @Test
  void everyExcursionNeedsItsMeasure() {
    fillWithExcursion(DAY);
    log.measure(log.sensor, log.at(DAY, 18, 1), 20, 70);
    log.rig.now = log.at(DAY.plusDays(1), 1, 0);
    assertThat(log.desk.day("R1", DAY).figures().excursions().size()).isGreaterThan(1);
    Refusal refusal = DeskRig.refusal(() -> log.sign(DAY, measured(1, "Window opened")));
    assertThat(refusal.kind()).isEqualTo(Refusal.Kind.UNACCEPTABLE);
    assertThat(refusal.fields()).extracting(Refusal.Field::field).contains("measures.2");
    assertThat(DeskRig.said(() -> log.sign(DAY, measured(1, "Window opened"))))
        .startsWith("Excursion 2 (");
    assertThat(log.kinds()).isEmpty();
    assertThat(log.sign(DAY, AIRED).words()).isEqualTo(AIRED);
  }

  @Test
  void whoSignsSignsWhatTheySaw() {
    log.fill(DAY);
    log.rig.now = log.at(DAY.plusDays(1), 1, 0);
    Optional<String> seen = Optional.of(log.desk.fingerprint(log.desk.day("R1", DAY)));
    log.arrive(log.sensor, log.at(DAY, 12, 5), log.rig.now, 21, 50);
    assertThat(DeskRig.said(() -> log.desk.sign(log.by(), "R1", DAY, Words.NONE, seen)))
        .startsWith("The day has changed since you looked");
    assertThat(log.kinds()).isEmpty();
    Optional<String> again = Optional.of(log.desk.fingerprint(log.desk.day("R1", DAY)));
    log.desk.sign(log.by(), "R1", DAY, Words.NONE, again);
    assertThat(log.kinds()).containsExactly("seal 20", "signature 20");
  }

  @Test
  void wordsOfASignedDayAreCorrectedWithAReason() {
    fillWithExcursion(DAY);
    log.rig.now = log.at(DAY.plusDays(1), 1, 0);
    assertThat(DeskRig.said(() -> log.desk.amend(log.by(), "R1", DAY, AIRED, "typing error")))
        .contains("is not signed yet");
    log.sign(DAY, AIRED);
    Words better = new Words("Dehumidifier on", List.of(), "rain", "second try");
    assertThat(DeskRig.said(() -> log.desk.amend(log.by(), "R1", DAY, better, " ")))
        .startsWith("Give a reason");
    Day amended = log.desk.amend(log.by(), "R1", DAY, better, "typing error");
    assertThat(amended.words()).isEqualTo(better);
    assertThat(amended.original()).isEmpty();
    assertThat(amended.amendments()).hasSize(1);
    assertThat(amended.amendments().get(0).amendment().why()).isEqualTo("typing error");
    assertThat(log.newestDeed()).isEqualTo("daylog.amend");
    assertThat(log.verify().intact()).isTrue();
  }

  @Test
  void aReadingByHandFillsAnObservationAndAmendsASealedDay() {
    log.measure(log.sensor, log.at(DAY, 1, 0), 20, 50);
    log.goTo(DAY.plusDays(2), 8);
    assertThat(log.desk.day("R1", DAY).figures().inside().get(0).seen()).isEmpty();
    byHand(DAY, log.at(DAY, 9, 10));
    Day day = log.desk.day("R1", DAY);
    assertThat(day.amendments().get(0).amendment().reason()).isEqualTo(Amendment.Reason.BY_HAND);
    var seen = day.figures().inside().get(0).seen().get(Quantity.TEMPERATURE);
    assertThat(seen.byHand()).isTrue();
    assertThat(seen.sources()).containsExactly("Psychrometer 7");
    assertThat(log.verify().intact()).isTrue();
  }

  @Test
  void aRoomWithoutASensorHasALogByHand() {
    log.rig.places.addRoom(
        log.by(), new PlacesDesk.NewRoom("R2", "Room 2", Optional.empty(), Optional.empty()));
    log.rig.now = log.at(DAY, 10, 0);
    log.desk.enterByHand(
        log.by(), "R2", DAY, log.at(DAY, 9, 0), Map.of(Quantity.HUMIDITY, 55.0), "Hair hygrometer");
    log.goTo(DAY.plusDays(2), 8);
    assertThat(log.kinds()).containsExactly("seal 20");
    assertThat(log.desk.place("R2").begins()).isEqualTo(DAY);
  }

  @Test
  void aReadingByHandIsWeighed() {
    log.fill(DAY);
    log.rig.now = log.at(DAY, 12, 0);
    assertThat(DeskRig.said(() -> byHand(DAY, log.at(DAY, 13, 0)))).contains("future");
    assertThat(DeskRig.said(() -> byHand(DAY, log.at(DAY.minusDays(1), 13, 0))))
        .contains("not on this day");
    assertThat(
            DeskRig.refusal(
                    () ->
                        log.desk.enterByHand(
                            log.by(),
                            "R1",
                            DAY,
                            log.at(DAY, 9, 0),
                            Map.of(Quantity.HUMIDITY, 120.0, Quantity.CO2, 400.0),
                            " "))
                .fields())
        .extracting(Refusal.Field::field)
        .containsExactlyInAnyOrder("humidity", "co2", "instrument");
    assertThat(
            log.rig
                .office
                .logBook()
                .handReadings(log.desk.place("R1").code(), Instant.EPOCH, log.rig.now))
        .isEmpty();
  }

  @Test
  void aNoteOnTheCurveAmendsEverySealedDayThatItTouches() {
    log.fill(DAY);
    log.fill(DAY.plusDays(1));
    log.fill(DAY.plusDays(2));
    log.goTo(DAY.plusDays(3), 8);
    assertThat(log.kinds()).containsExactly("seal 20", "seal 21");
    log.desk.annotate(
        log.by(),
        "R1",
        Annotation.Kind.REPAIR,
        log.at(DAY.plusDays(1), 10, 0),
        log.at(DAY.plusDays(2), 10, 0),
        "Window\nsealed");
    assertThat(log.kinds()).containsExactly("seal 20", "seal 21", "amendment 21");
    assertThat(log.newestDeed()).isEqualTo("daylog.annotate");
    assertThat(log.desk.day("R1", DAY.plusDays(2)).figures().events())
        .extracting(LogEvent::text)
        .containsExactly("Window sealed");
    assertThat(log.desk.annotations("R1", log.at(DAY, 0, 0), log.rig.now)).hasSize(1);
  }

  @Test
  void aNoteIsNeitherEndlessNorOfTheFutureNorEmpty() {
    log.rig.now = log.at(DAY, 12, 0);
    Instant now = log.rig.now;
    for (var wrong :
        List.of(
            List.of(now.minus(Duration.ofDays(40)), now),
            List.of(now.plusSeconds(60), now.plusSeconds(120)),
            List.of(now.minusSeconds(60), now.plus(Duration.ofDays(2))),
            List.of(now, now))) {
      assertThat(
              fields(
                  () ->
                      log.desk.annotate(
                          log.by(), "R1", Annotation.Kind.AIRING, wrong.get(0), wrong.get(1), "x")))
          .containsExactly("until");
    }
    assertThat(
            fields(
                () ->
                    log.desk.annotate(
                        log.by(), "R1", Annotation.Kind.AIRING, now.minusSeconds(60), now, " ")))
        .containsExactly("text");
  }

  @Test
  void anAnnouncedAiringOfTheRoomIsInTheLogAndEndingItLaterChangesNoSeal() {
    MaskDesk masks = new MaskDesk(log.rig.office, log.rig.registry);
    log.fill(DAY);
    log.rig.now = log.at(DAY, 20, 0);
    var airing =
        masks.announce(
            log.by(), "R1", Optional.empty(), log.at(DAY.plusDays(2), 0, 0), "Windows open");
    log.rig.now = log.at(DAY.plusDays(1), 0, 5);
    log.sign(DAY, Words.NONE);
    masks.end(log.by(), airing.id());
    log.goTo(DAY.plusDays(2), 8);
    assertThat(log.desk.day("R1", DAY).figures().events())
        .extracting(LogEvent::text)
        .containsExactly("Windows open");
    assertThat(log.desk.day("R1", DAY).amendments()).isEmpty();
    assertThat(log.wrongDays()).isEmpty();
  }

  @Test
  void unsignedDaysAreListedNewestFirstAndOverdueAfterAWeek() {
    log.fill(DAY);
    fillWithExcursion(DAY.plusDays(8));
    log.goTo(DAY.plusDays(9), 1);
    List<Unsigned> unsigned = log.desk.unsigned();
    assertThat(unsigned)
        .extracting(Unsigned::date)
        .startsWith(DAY.plusDays(8), DAY.plusDays(7))
        .endsWith(DAY);
    assertThat(unsigned)
        .filteredOn(Unsigned::overdue)
        .extracting(Unsigned::date)
        .containsExactly(DAY.plusDays(1), DAY);
    assertThat(unsigned)
        .filteredOn(Unsigned::hasExcursions)
        .extracting(Unsigned::date)
        .containsExactly(DAY.plusDays(8));
    log.sign(DAY.plusDays(8), AIRED);
    assertThat(log.desk.unsigned()).hasSize(unsigned.size() - 1);
  }

  @Test
  void daysAreOnlyThoseFromTheBeginToToday() {
    log.fill(DAY);
    log.goTo(DAY.plusDays(3), 8);
    assertThat(log.desk.days("R1", DAY.minusDays(30), DAY.plusDays(30)))
        .extracting(Day::date)
        .containsExactly(DAY, DAY.plusDays(1), DAY.plusDays(2), DAY.plusDays(3));
    assertThat(kind(() -> log.desk.day("R1", DAY.minusDays(1)))).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(kind(() -> log.desk.day("R1", DAY.plusDays(4)))).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(kind(() -> log.desk.day("R9", DAY))).isEqualTo(Refusal.Kind.NOT_FOUND);
    assertThat(kind(() -> log.desk.days("R1", DAY, DAY.plusDays(401))))
        .isEqualTo(Refusal.Kind.UNACCEPTABLE);
    List<DayState> gists = log.desk.gists("R1", DAY.minusDays(30), DAY.plusDays(30));
    assertThat(gists).extracting(DayState::seal).containsExactly(1L, 2L, 0L, 0L);
  }

  @Test
  void aCabinetWithASensorHasItsOwnLogByItsOwnLimits() {
    log.rig.places.addCabinet(
        log.by(),
        new PlacesDesk.NewCabinet(
            "C1",
            "R1",
            Optional.empty(),
            Optional.of("electronic-media"),
            1,
            1,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
    assertThat(log.desk.places()).extracting(place -> place.code().value()).containsExactly("R1");
    var inside =
        log.rig.sensor(
            "S2",
            new SensorsDesk.NewPlacement(
                Optional.empty(), Optional.of("C1"), false, Optional.empty()));
    log.measure(inside, log.at(DAY, 12, 0), 22, 40);
    log.goTo(DAY.plusDays(2), 8);
    assertThat(log.desk.places())
        .extracting(LogPlace::room)
        .containsExactly(Optional.empty(), Optional.of(log.desk.place("R1").code()));
    // 22 °C is too warm for media that the preset keeps below 20 °C, and fine for the room.
    assertThat(log.desk.day("C1", DAY).figures().excursions()).hasSize(1);
    assertThat(log.desk.day("C1", DAY).status()).isEqualTo(DayStatus.SEALED);
  }
}
