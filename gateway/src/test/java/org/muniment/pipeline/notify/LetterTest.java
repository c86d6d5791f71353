package org.muniment.pipeline.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.Dispatch.Due;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.notice.Receiver;
import org.muniment.domain.notice.Tidings;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Holdings;
import org.muniment.testing.MemoryReadingStore;

/** What letters say. */
class LetterTest {
  private static final Instant RAISED =
      LocalDateTime.parse("2026-11-23T03:10").atZone(Rig.ZONE).toInstant();
  private static final Instant NOW = RAISED.plus(Duration.ofMinutes(25));

  private final Rig rig = new Rig(new MemoryReadingStore(Rig.ZONE), RAISED);

  private Letter write(String language, int step, Alarm... alarms) {
    return new LetterWriter(
            rig.facts(Optional.of("https://archive.example/")), id -> alarm(id, alarms), rig.work)
        .write("L1", due(language, step, alarms), NOW);
  }

  private static Optional<Alarm> alarm(long id, Alarm... alarms) {
    return List.of(alarms).stream().filter(alarm -> alarm.id() == id).findFirst();
  }

  private static Due due(String language, int step, Alarm... alarms) {
    Receiver to = new Receiver("li", "Li", "mail", "li@a.example", language);
    List<Delivery> all =
        List.of(alarms).stream()
            .map(
                alarm ->
                    Delivery.ordered(
                            Tidings.of(alarm.id(), What.RAISED, RAISED),
                            Severity.WARNING,
                            step,
                            to,
                            NOW,
                            NOW)
                        .numbered(alarm.id()))
            .toList();
    return new Due(to.line(), Optional.empty(), all);
  }

  private Alarm hot(long id) {
    return rig.step(id, What.RAISED, Severity.WARNING, AlarmState.UNACKNOWLEDGED)
        .alarm()
        .orElseThrow();
  }

  private static Alarm of(AlarmKind kind, double value) {
    AlarmKey key =
        kind.isOfQuantity()
            ? AlarmKey.of(1, Quantity.HUMIDITY, kind)
            : AlarmKey.ofSystem(kind, "/dev/ttyUSB0");
    return new Alarm(
        1,
        key,
        Optional.empty(),
        Optional.empty(),
        Severity.WARNING,
        AlarmState.UNACKNOWLEDGED,
        value,
        value,
        value,
        RAISED,
        RAISED,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false);
  }

  @Test
  void aLetterIsCompleteInItself() {
    Letter letter = write("en", 1, hot(1));
    assertThat(letter.subject())
        .isEqualTo("[Warning] 珍本库 (R1): temperature too high, 26.3 °C (limit 24.0 °C)");
    assertThat(letter.text())
        .contains(
            "Place: 珍本库 (R1)",
            "Sensor: S1",
            "Value: 26.3 °C",
            "Limit: 24.0 °C",
            "Worst so far: 27.0 °C",
            "Since: 2026-11-23 03:10 (25 min)",
            "State: not acknowledged",
            "Affected: 1 cabinets (C1)",
            "What to do:\n1. Go to the place",
            "https://archive.example/alarms/1")
        .doesNotContain("late", "Airing");
    assertThat(letter.severity()).isEqualTo(Severity.WARNING);
    assertThat(letter.data())
        .containsEntry("place", "R1")
        .containsEntry("value", "26.34")
        .containsEntry("limit", "24.0")
        .containsEntry("kind", "high")
        .containsEntry("link", "https://archive.example/alarms/1");
  }

  @Test
  void whatStandsThereIsCountedByCarrierAndNotNamed() {
    box("B1", Carrier.PAPER, 1);
    box("B2", Carrier.MAGNETIC_TAPE, 2);
    box("B3", Carrier.PAPER, 3);
    String text = write("en", 1, hot(1)).text();
    assertThat(text)
        .contains("Affected: 1 cabinets (C1); boxes: 2 of paper, 1 of magnetic tape")
        .doesNotContain("secret title");
    assertThat(write("zh-CN", 1, hot(1)).text()).contains("纸质 2 盒、磁带 1 盒");
  }

  private void box(String number, Carrier carrier, int position) {
    Spot spot = new Spot(Code.of("C1"), 1, position);
    BoxState state =
        new BoxState(Barcode.of(number), BoxStatus.IN_PLACE, Optional.of(spot), Optional.empty());
    Description plain = Description.titled("secret title", "secret");
    Description description =
        new Description(
            plain.title(),
            plain.fonds(),
            plain.category(),
            plain.year(),
            plain.retention(),
            carrier,
            plain.secrecy(),
            plain.archivalCode(),
            plain.pieces(),
            plain.firstDate(),
            plain.lastDate(),
            plain.remarks());
    BoxEvent event =
        new BoxEvent(
            0,
            0,
            BoxEvent.Kind.REGISTERED,
            By.system("test", NOW),
            Optional.empty(),
            state,
            "",
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    Box box = new Box(0, state, description, 1, NOW, NOW);
    rig.office.holdings().register(new Holdings.Registration(box, event, List.of()));
  }

  @Test
  void everybodyReadsTheirLanguage() {
    assertThat(write("zh-CN", 1, hot(1)).subject())
        .isEqualTo("【警告】珍本库 (R1)：温度过高，26.3 °C（限值 24.0 °C）");
    assertThat(write("zh-TW", 1, hot(1)).text()).contains("感測器：S1", "處理辦法");
    assertThat(write("fr", 1, hot(1)).subject()).startsWith("[Warning]");
  }

  @Test
  void aNextStepIsToldWhyItIsCalled() {
    Letter letter = write("en", 2, hot(1));
    assertThat(letter.subject()).startsWith("[Warning, not acknowledged]");
    assertThat(letter.text()).contains("Nobody has acknowledged it since 2026-11-23 03:10");
  }

  @Test
  void whatIsOverIsAnAllClearWithDurationAndWorstValue() {
    rig.alarms.put(1L, hot(1));
    rig.now = NOW;
    Alarm over =
        rig.step(1, What.CLEARED, Severity.WARNING, AlarmState.NORMAL).alarm().orElseThrow();
    Letter letter = write("en", 1, over);
    assertThat(letter.subject()).isEqualTo("[All clear] 珍本库 (R1): temperature too high – over");
    assertThat(letter.text())
        .contains("From 2026-11-23 03:10 to 2026-11-23 03:35 (25 min)", "Worst so far: 27.0 °C")
        .doesNotContain("What to do");
    assertThat(letter.severity()).isEqualTo(Severity.NONE);
  }

  @Test
  void theArchivesOwnCardGoesBeforeTheShippedOneAndThatOfThePlaceBeforeAll() {
    var setup = rig.office.notificationSetup();
    setup.saveCard(new InstructionCard(AlarmKind.HIGH, Optional.empty(), "Call Mr Wu"));
    assertThat(write("en", 1, hot(1)).text()).contains("Call Mr Wu").doesNotContain("Go to");
    setup.saveCard(
        new InstructionCard(AlarmKind.HIGH, Optional.of(Code.of("R1")), "Open the hatch"));
    assertThat(write("en", 1, hot(1)).text()).contains("Open the hatch").doesNotContain("Mr Wu");
  }

  @Test
  void adviceOnAiringIsAddedWhereThereIsAny() {
    Facts facts =
        new Facts(
            rig.office,
            code -> Optional.of("north wall"),
            new AffectedCabinets(rig.office),
            alarm -> Optional.of(Message.of("letter.place.none")),
            () -> null,
            Optional.empty(),
            Rig.ZONE);
    Letter letter =
        new LetterWriter(facts, id -> Optional.of(hot(1)), rig.work)
            .write("L1", due("en", 1, hot(1)), NOW);
    assertThat(letter.text())
        .contains("Airing: without a place", "Sensor: north wall (S1)")
        .doesNotContain("https://");
  }

  @Test
  void adviceThatFailsDoesNotCostTheLetter() {
    Facts facts =
        new Facts(
            rig.office,
            code -> Optional.empty(),
            new AffectedCabinets(rig.office),
            alarm -> {
              throw new IllegalStateException("no outdoor air");
            },
            () -> null,
            Optional.empty(),
            Rig.ZONE);
    Letter letter =
        new LetterWriter(facts, id -> Optional.of(hot(1)), rig.work)
            .write("L1", due("en", 1, hot(1)), NOW);
    assertThat(letter.text()).contains("What to do");
  }

  @Test
  void aDigestSaysEachAlarmByPlace() {
    Letter letter = write("en", 1, hot(1), hot(2), of(AlarmKind.DISK, 5e8));
    assertThat(letter.subject()).startsWith("[Warning] 2 alarms");
    assertThat(letter.text()).contains("珍本库 (R1)\n  [Warning] S1: temperature too high");
  }

  @Test
  void anAlarmThatWasLostIsStillTold() {
    Letter letter =
        new LetterWriter(rig.facts(Optional.empty()), id -> Optional.empty(), rig.work)
            .write("L1", due("en", 1, hot(17)), NOW);
    assertThat(letter.text()).contains("Alarm 17");
  }

  @Test
  void aSubjectIsOneLineWhateverANameHolds() {
    AlarmKey key = AlarmKey.ofSystem(AlarmKind.GATEWAY_LOST, "a\r\nBcc: all@a.example");
    Alarm base = of(AlarmKind.GATEWAY_LOST, Double.NaN);
    Alarm hostile =
        new Alarm(
            1,
            key,
            base.place(),
            base.sensor(),
            base.severity(),
            base.state(),
            base.value(),
            base.limit(),
            base.worst(),
            base.eventAt(),
            base.raisedAt(),
            base.clearedAt(),
            base.endedAt(),
            base.acknowledgedBy(),
            base.acknowledgedAt(),
            base.shelvedUntil(),
            true,
            false);
    assertThat(write("en", 1, hostile).subject()).doesNotContain("\r", "\n");
  }

  @ParameterizedTest
  @EnumSource(AlarmKind.class)
  void everyKindHasItsWordsInEveryLanguage(AlarmKind kind) {
    for (String language : List.of("en", "zh-CN", "zh-TW")) {
      for (double value : new double[] {12.3, Double.NaN}) {
        for (AlarmState state : AlarmState.values()) {
          Alarm alarm = of(kind, value);
          Letter letter = write(language, 1, alarm);
          assertThat(letter.text()).contains("1. ").doesNotContain("NaN", "null", "{");
          assertThat(
                  new Words(language, Rig.ZONE, rig.facts(Optional.empty()).names())
                      .say("letter.state." + state.key()))
              .isNotBlank();
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0|0 min", "59|59 min", "60|1 h 00 min", "2879|47 h 59 min", "2881|2 d 0 h"})
  void durationsAreReadAtAGlance(String row) {
    String[] parts = row.split("\\|");
    Words words = new Words("en", Rig.ZONE, rig.facts(Optional.empty()).names());
    assertThat(words.duration(Duration.ofMinutes(Long.parseLong(parts[0])))).isEqualTo(parts[1]);
  }
}
