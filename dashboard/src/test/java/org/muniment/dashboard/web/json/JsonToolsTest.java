package org.muniment.dashboard.web.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Quantity;

class JsonToolsTest {
  @Test
  void timesAreWrittenAsInstantsWriteThemselves() {
    UtcText utc = new UtcText();
    long seed = 20261122;
    Random random = new Random(seed);
    long lowest = Instant.parse("0000-01-01T00:00:00Z").toEpochMilli();
    long highest = Instant.parse("9999-12-31T23:59:59.999Z").toEpochMilli();
    for (int i = 0; i < 200_000; i++) {
      long millis = lowest + (long) (random.nextDouble() * (highest - lowest));
      millis = i % 3 == 0 ? Math.floorDiv(millis, 1000) * 1000 : millis;
      String text = new String(utc.chars(), 0, utc.set(millis));
      assertThat(text).as("seed %d", seed).isEqualTo(Instant.ofEpochMilli(millis).toString());
    }
    for (String edge :
        List.of(
            "2000-02-29T00:00:00Z",
            "1900-02-28T23:59:59.999Z",
            "1900-03-01T00:00:00Z",
            "1970-01-01T00:00:00Z",
            "1969-12-31T23:59:59.001Z",
            "2024-12-31T23:59:59Z")) {
      assertThat(new String(utc.chars(), 0, utc.set(Instant.parse(edge).toEpochMilli())))
          .isEqualTo(edge);
    }
  }

  @Test
  void valuesAreWrittenAsDoublesWriteThemselves() {
    FixedText fixed = new FixedText();
    Random random = new Random(20261122);
    for (int i = 0; i < 100_000; i++) {
      double value = Quantity.fromFixed(random.nextInt(20_000_000) - 10_000_000L);
      value = Math.abs(value) < 0.001 ? 0 : value;
      int length = fixed.set(value);
      assertThat(new String(fixed.chars(), fixed.begin(), length)).isEqualTo("" + value);
    }
    int length = fixed.set(-0.0001);
    assertThat(new String(fixed.chars(), fixed.begin(), length)).isEqualTo("-0.0001");
    length = fixed.set(-999_999_999.9999);
    assertThat(new String(fixed.chars(), fixed.begin(), length)).isEqualTo("-999999999.9999");
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-31T00:00:00Z, 2026-01-31T00:00:00Z",
    "2026-01-31T08:00:00+08:00, 2026-01-31T00:00:00Z",
    "2026-01-31T08:00:00 08:00, 2026-01-31T00:00:00Z",
    "2026-01-31T08:00:00.123+08:00, 2026-01-31T00:00:00.123Z",
    "2026-01-31T08:00+08:00, 2026-01-31T00:00:00Z",
    "2026-01-31T00:00:00, ''",
    "2026-01-31, ''",
    "2026-02-30T00:00:00Z, ''",
    "1899-12-31T00:00:00Z, ''",
    "+10000-01-01T00:00:00Z, ''",
    "now, ''"
  })
  void aTimeHasAnOffsetAndIsOfOurAge(String text, String instant) {
    assertThat(Times.parse(text).map(Instant::toString).orElse("")).isEqualTo(instant);
  }

  @ParameterizedTest
  @CsvSource({"presett, preset", "Name, name", "kode, code", "zzzzz, code"})
  void theNearestFieldIsTheOneWithTheFewestChangedLetters(String word, String nearest) {
    assertThat(Nearest.of(word, List.of("code", "name", "preset"))).isEqualTo(nearest);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      delimiter = '|',
      value = {
        "plain | plain",
        "=1+1 | '=1+1",
        "+86 | '+86",
        "-1 | '-1",
        "@cmd | '@cmd",
        "`\tx` | `'\tx`",
        "a,b | \"a,b\"",
        "say \"x\" | \"say \"\"x\"\"\""
      })
  void aCellIsNoFormula(String text, String cell) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Csv csv = new Csv(out)) {
      csv.text(text).number(-1.5).number(Double.NaN).endLine();
    }
    assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("\uFEFF" + cell + ",-1.5,\r\n");
  }
}
