package org.muniment.domain.daylog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.Excursion;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.LimitsCourse;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * The forms are for ever: {@code day-1.txt} and its neighbours hold them as they were sealed, and a
 * program that writes or reads them otherwise would find every older log broken.
 */
class FormsTest {
  private static final Instant BEGIN = Instant.parse("2026-01-14T23:00:00Z");
  private static final long FROM = BEGIN.toEpochMilli();
  private static final long TO = FROM + Duration.ofHours(24).toMillis();
  private static final Words WORDS =
      new Words(
          "aired\ttwice",
          List.of(new Words.Measure(1, "door open", ""), new Words.Measure(2, "", "closed")),
          "雨, 8 °C",
          "a line\nand \\another\r");

  @Test
  void aDayIsWrittenAsEver() throws IOException {
    assertThat(DayForm.write(day())).isEqualTo(golden("day-1.txt"));
    assertThat(DayForm.read(golden("day-1.txt"))).isEqualTo(day());
  }

  @Test
  void aSignatureIsWrittenAsEver() throws IOException {
    Signature signature = new Signature(17, WORDS);
    assertThat(SignatureForm.write(signature)).isEqualTo(golden("signature-1.txt"));
    assertThat(SignatureForm.read(golden("signature-1.txt"))).isEqualTo(signature);
  }

  @Test
  void anAmendmentIsWrittenAsEver() throws IOException {
    Amendment amendment = amendment(Optional.of(day()), Optional.of(WORDS));
    String expected = golden("amendment-1.txt") + golden("day-1.txt");
    assertThat(AmendmentForm.write(amendment)).isEqualTo(expected);
    assertThat(AmendmentForm.read(expected)).isEqualTo(amendment);
  }

  @Test
  void anAmendmentHasFiguresOrWordsOrBoth() {
    Amendment figures = amendment(Optional.of(day()), Optional.empty());
    Amendment words = amendment(Optional.empty(), Optional.of(WORDS));
    assertThat(AmendmentForm.read(AmendmentForm.write(figures))).isEqualTo(figures);
    assertThat(AmendmentForm.read(AmendmentForm.write(words))).isEqualTo(words);
    assertThatThrownBy(() -> AmendmentForm.read("amendment\t1\nreason\twords\twhy\n"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("figures or words");
  }

  private static Amendment amendment(Optional<LogDay> figures, Optional<Words> words) {
    return new Amendment(Amendment.Reason.LATE_DATA, "the logger\tcame late", figures, words);
  }

  @ParameterizedTest(name = "{2}")
  @CsvSource({
    "day\\t1,                    day\\t2,                    line 1: '2' is not known here",
    "\\tR1\\t,                   \\tr1\\t,                   line 2: 'r1' is not known here",
    "2026-01-15,                 2026-1-15,                  line 2: '2026-1-15' is not known here",
    "\\t09:00\\t15:00,           \\t09:00:00\\t15:00,        line 3: '09:00:00' is not written as",
    "\\tEurope/Brussels\\t,      \\tEurope/Nowhere\\t,       line 2: 'Europe/Nowhere' is not known",
    "\\town\\t,                  \\tours\\t,                 line 4: 'ours' is not known here",
    "own\\t900000,               own\\t0900000,              line 4: '0900000' is no whole number",
    "own\\t900000,               own\\t+900000,              line 4: '+900000' is no whole number",
    "own\\t900000,               own\\t-0,                   line 4: '-0' is no whole number",
    "own\\t900000,               own\\t1e5,                  line 4: '1e5' is no whole number",
    "own\\t900000,               own\\t٣,                    line 4: '٣' is no whole number",
    "own\\t900000,               own\\t99999999999999999999, is no whole number",
    "source\\t1\\t,              source\\t-1\\t,             line 4: '-1' cannot be here",
    "own\\t900000,               own,                        line 4: a field is missing",
    "own\\t900000,               own\\t900000\\t,            line 4: '' is too much",
    "own\\t900000\\n,            own\\t900000\\n\\n,         'line 5: expected both, got '''''",
    "both\\t,                    bath\\t,                    'expected both, got ''bath'",
    "psychrometer,               psychro\\rmeter,            a carriage return must be written",
    "psychrometer,               psychro\\\\xmeter,          stands for nothing",
    "seen\\ttemperature\\t210000, seen\\thumidity\\t210000,  humidity is out of order",
  })
  void whatWouldNotBeWrittenIsNotRead(String what, String by, String expected) throws IOException {
    String text = golden("day-1.txt");
    String changed = text.replaceFirst(java.util.regex.Pattern.quote(plain(what)), meant(by));
    assertThat(changed).isNotEqualTo(text);
    assertThatThrownBy(() -> DayForm.read(changed))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(expected);
  }

  private static String plain(String written) {
    return written
        .replace("\\\\", "\0")
        .replace("\\t", "\t")
        .replace("\\n", "\n")
        .replace("\\r", "\r")
        .replace("\0", "\\");
  }

  private static String meant(String written) {
    return java.util.regex.Matcher.quoteReplacement(plain(written));
  }

  @Test
  void noLineCanBeMissingMovedOrThereTwiceUnseen() throws IOException {
    List<String> lines = golden("day-1.txt").lines().toList();
    for (int i = 0; i < lines.size(); i++) {
      List<String> fewer = new ArrayList<>(lines);
      fewer.remove(i);
      List<String> more = new ArrayList<>(lines);
      more.add(i, lines.get(i));
      isAnotherOrNone(fewer);
      isAnotherOrNone(more);
    }
  }

  /** What is read after all is written again exactly so, and is not the day. */
  private static void isAnotherOrNone(List<String> lines) {
    String text = String.join("\n", lines) + "\n";
    LogDay read;
    try {
      read = DayForm.read(text);
    } catch (IllegalArgumentException refused) {
      return;
    }
    assertThat(read).isNotEqualTo(day());
    assertThat(DayForm.write(read)).isEqualTo(text);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "day\t1", "\n", "day\t1\n", "signature\t1\n"})
  void anythingElseIsRefused(String text) {
    assertThatThrownBy(() -> DayForm.read(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> SignatureForm.read(text)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> AmendmentForm.read(text)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void equalBasesHaveEqualHashes() {
    Basis same = DayForm.read(DayForm.write(day())).basis();
    assertThat(BasisForm.hash(same)).isEqualTo(BasisForm.hash(day().basis())).hasSize(64);
    Basis other = new Basis(same.sources().subList(0, 1), same.limits(), same.times());
    assertThat(BasisForm.hash(other)).isNotEqualTo(BasisForm.hash(same));
  }

  private static String golden(String name) throws IOException {
    try (InputStream in = FormsTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** Has something of everything that a day can have; its figures need not fit together. */
  private static LogDay day() {
    Map<Quantity, DayFigures> figures =
        Map.of(
            Quantity.TEMPERATURE,
            new DayFigures(
                new PeriodSum(FROM, TO, -1.5, FROM + 1, 25.1234, FROM + 2, 1_728_000_000.1, 86_400),
                new Share(86_400, 43_200),
                Optional.of(new DayFigures.Change(26.6234, FROM + 3))),
            Quantity.HUMIDITY,
            new DayFigures(PeriodSum.empty(FROM, TO), Share.NONE, Optional.empty()),
            Quantity.ILLUMINANCE,
            new DayFigures(
                new PeriodSum(FROM, TO, 0, FROM, 200_000, FROM, 1.7280000000000123e13, 86_400_000),
                Share.NONE,
                Optional.empty()));
    return new LogDay(
        Code.of("R1"),
        LocalDate.of(2026, 1, 15),
        ZoneId.of("Europe/Brussels"),
        FROM,
        TO,
        TO,
        basis(),
        List.of(
            new Observation(
                LocalTime.of(9, 0),
                Map.of(
                    Quantity.TEMPERATURE,
                    new Observation.Seen(20.5, List.of("S1", "S2"), false, -60_000),
                    Quantity.HUMIDITY,
                    new Observation.Seen(50, List.of("psychrometer"), true, 0))),
            new Observation(LocalTime.of(15, 0), Map.of())),
        List.of(
            new Observation(
                LocalTime.of(9, 0),
                Map.of(
                    Quantity.TEMPERATURE,
                    new Observation.Seen(21, List.of("S9"), false, 0),
                    Quantity.HUMIDITY,
                    new Observation.Seen(22, List.of("S9"), false, 0)))),
        figures,
        new Share(1_000, 999),
        List.of(
            new Excursion(
                Quantity.TEMPERATURE,
                AlarmKind.HIGH,
                Severity.CRITICAL,
                BEGIN,
                BEGIN.plusMillis(5),
                26.1,
                BEGIN.plusMillis(1),
                24)),
        List.of(
            new LogAlarm(
                7,
                AlarmKind.HIGH,
                Optional.of(Quantity.TEMPERATURE),
                Optional.of(Code.of("S1")),
                BEGIN),
            new LogAlarm(8, AlarmKind.MOULD, Optional.empty(), Optional.empty(), BEGIN)),
        List.of(
            new LogEvent(
                Annotation.Kind.AIRING, BEGIN, BEGIN.plusSeconds(60), "windows\topen\n", "王")),
        List.of(
            new HandReading(
                3,
                Code.of("R1"),
                BEGIN,
                Map.of(Quantity.TEMPERATURE, 20.5, Quantity.HUMIDITY, 50.0),
                "psychrometer",
                "王",
                BEGIN.plusSeconds(90))),
        List.of(new SensorDay(Code.of("S1"), figures), new SensorDay(Code.of("S2"), Map.of())));
  }

  private static Basis basis() {
    return new Basis(
        List.of(
            new Basis.Source(
                1,
                Code.of("S1"),
                false,
                Duration.ofMinutes(15),
                List.of(new Basis.Stay(FROM - 5, TO - 5), new Basis.Stay(TO, TO + 5)),
                List.of(
                    new Basis.Offset(Quantity.TEMPERATURE, Long.MIN_VALUE, -0.25),
                    new Basis.Offset(Quantity.TEMPERATURE, FROM, 0.5))),
            new Basis.Source(
                9,
                Code.of("S9"),
                true,
                Duration.ofMinutes(90),
                List.of(new Basis.Stay(FROM, TO)),
                List.of())),
        Map.of(
            Quantity.TEMPERATURE,
            new LimitsCourse(
                List.of(
                    new LimitsCourse.Part(Long.MIN_VALUE, Optional.of(new Limits(14, 24))),
                    new LimitsCourse.Part(FROM + 7, Optional.empty()))),
            Quantity.HUMIDITY,
            LimitsCourse.always(new Limits(45, 60))),
        ObservationTimes.DEFAULT);
  }
}
