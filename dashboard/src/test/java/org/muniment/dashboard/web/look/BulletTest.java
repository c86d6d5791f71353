package org.muniment.dashboard.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.limits.Limits;

class BulletTest {
  private static final Words WORDS = Words.in(Locale.ENGLISH, ZoneOffset.UTC, Instant.EPOCH);
  private static final Limits LIMITS = new Limits(45, 60);

  private static Bullet at(double value) {
    return Bullet.of(
        WORDS,
        LIMITS,
        OptionalDouble.of(value),
        OptionalDouble.of(50),
        OptionalDouble.of(55),
        Bullet.Tone.CALM);
  }

  @ParameterizedTest(name = "{0} stands at {1}")
  @CsvSource({"45, 27.3%", "52.5, 50.0%", "60, 72.7%", "63.8, 84.2%", "99, 100.0%", "1, 0.0%"})
  void theLimitsAloneSetTheScale(double value, String needle) {
    assertThat(at(value).needle()).contains(needle);
  }

  @Test
  void theStretchBeyondALimitIsMarked() {
    assertThat(at(52).excess()).isEmpty();
    assertThat(at(63.8).excess()).contains(new Bullet.Stretch("72.7%", "11.5%"));
    assertThat(at(44).excess()).contains(new Bullet.Stretch("24.2%", "3.0%"));
  }

  @Test
  void aStaleValueHasNoNeedleButTheDaysRangeStays() {
    Bullet bar =
        Bullet.of(
            WORDS,
            LIMITS,
            OptionalDouble.empty(),
            OptionalDouble.of(50),
            OptionalDouble.of(55),
            Bullet.Tone.CALM);
    assertThat(bar.needle()).isEmpty();
    assertThat(bar.range()).contains(new Bullet.Stretch("42.4%", "15.2%"));
  }
}
