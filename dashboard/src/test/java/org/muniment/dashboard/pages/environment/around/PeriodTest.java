package org.muniment.dashboard.pages.environment.around;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.environment.around.Period.Span;

class PeriodTest {
  @ParameterizedTest(name = "{0} that ends {1} begins {2}; before it ends {3}")
  @CsvSource({
    "DAY, 2026-07-16, 2026-07-16, 2026-07-15",
    "WEEK, 2026-07-16, 2026-07-10, 2026-07-09",
    "MONTH, 2026-07-16, 2026-06-17, 2026-06-16",
    "MONTH, 2026-03-31, 2026-03-01, 2026-02-28",
    "SEASON, 2026-07-16, 2026-04-17, 2026-04-16",
    "YEAR, 2026-07-16, 2025-07-17, 2025-07-16"
  })
  void wholeLocalDays(Span span, LocalDate last, LocalDate first, LocalDate before) {
    Period period = Period.of(span, last);
    assertThat(period.first()).isEqualTo(first);
    assertThat(period.before().last()).isEqualTo(before);
    assertThat(period.before().after(last).last()).isEqualTo(last);
  }

  @Test
  void theNextPeriodNeverEndsInTheFuture() {
    Period week = Period.of(Span.WEEK, LocalDate.of(2026, 7, 12));
    assertThat(week.after(LocalDate.of(2026, 7, 16)).last()).isEqualTo("2026-07-16");
  }

  @Test
  void aDayOfATimeChangeHas23Hours() {
    ZoneId berlin = ZoneId.of("Europe/Berlin");
    Period day = Period.of(Span.DAY, LocalDate.of(2026, 3, 29));
    assertThat(Duration.between(day.from(berlin), day.to(berlin))).isEqualTo(Duration.ofHours(23));
  }
}
