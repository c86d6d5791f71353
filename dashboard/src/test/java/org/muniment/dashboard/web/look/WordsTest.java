package org.muniment.dashboard.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.measure.Quantity;

class WordsTest {
  private static final Instant NOW = Instant.parse("2026-07-16T02:24:30Z");
  private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

  private static Words in(String language) {
    return Words.in(Locale.forLanguageTag(language), SHANGHAI, NOW);
  }

  @ParameterizedTest(name = "{0} seconds ago is {2} in {1}")
  @CsvSource({
    "0, en, just now",
    "59, zh-CN, 刚刚",
    "60, zh-CN, 1 分钟前",
    "7199, zh-TW, 119 分鐘前",
    "7200, en, 2 h ago",
    "172800, zh-CN, 2 天前",
    "-30, en, just now"
  })
  void anAge(long seconds, String language, String said) {
    assertThat(in(language).age(NOW.minusSeconds(seconds))).isEqualTo(said);
  }

  @ParameterizedTest(name = "{0} seconds are {2} in {1}")
  @CsvSource({
    "40, en, 40 s",
    "600, zh-CN, 10 分钟",
    "5820, zh-CN, 1 小时 37 分",
    "7200, zh-TW, 2 小時",
    "183600, en, 2 d 3 h"
  })
  void aDuration(long seconds, String language, String said) {
    assertThat(in(language).duration(Duration.ofSeconds(seconds))).isEqualTo(said);
  }

  @ParameterizedTest(name = "in {0}")
  @CsvSource({
    "zh-CN, 2026年7月16日 星期四, 7月16日",
    "zh-TW, 2026年7月16日 星期四, 7月16日",
    "en, 'Thursday, 16 July 2026', 16 Jul"
  })
  void aDate(String language, String full, String shortened) {
    assertThat(in(language).fullDate(LocalDate.of(2026, 7, 16))).isEqualTo(full);
    assertThat(in(language).shortDate(LocalDate.of(2026, 7, 16))).isEqualTo(shortened);
  }

  @Test
  void aTimeIsTheSitesAndTodayNeedsNoDate() {
    assertThat(in("zh-CN").moment(NOW)).isEqualTo("10:24");
    assertThat(in("zh-CN").moment(NOW.minus(Duration.ofDays(1)))).isEqualTo("7月15日 10:24");
  }

  @Test
  void aNumberHasItsDecimalsItsUnitAndARealMinus() {
    assertThat(in("en").withUnit(Quantity.TEMPERATURE, -3.04)).isEqualTo("\u22123.0\u00a0°C");
    assertThat(in("en").withUnit(Quantity.HUMIDITY, 63.75)).isEqualTo("63.8\u00a0%RH");
    assertThat(in("en").value(Quantity.TEMPERATURE, -0.04)).isEqualTo("0.0");
    assertThat(in("zh-CN").plain(14.0)).isEqualTo("14");
    assertThat(in("zh-CN").plain(14.5)).isEqualTo("14.5");
  }
}
