package org.muniment.domain.duty;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.text.BadInput;

/** How often, as text. */
class RecurrencesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "daily",
        "working-days",
        "weekly:FRIDAY:1:2026-01-02",
        "weekly:MONDAY:52:1999-12-31",
        "monthly:31:3:2026-01-01",
        "yearly:2-29",
        "every-days:90:2026-01-01",
        "before-holidays:3"
      })
  void whatIsReadIsWrittenTheSame(String text) {
    assertThat(Recurrences.text(Recurrences.of(text))).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'', refusal.duty.recurrence",
    "weekly, refusal.duty.recurrence",
    "weekly:FRI:1:2026-01-02, refusal.duty.recurrence",
    "weekly:FRIDAY:x:2026-01-02, refusal.duty.recurrence",
    "weekly:FRIDAY:1:2026-02-30, refusal.duty.recurrence",
    "weekly:FRIDAY:0:2026-01-02, refusal.duty.weeks",
    "weekly:FRIDAY:53:2026-01-02, refusal.duty.weeks",
    "monthly:0:1:2026-01-01, refusal.duty.day",
    "monthly:32:1:2026-01-01, refusal.duty.day",
    "monthly:1:61:2026-01-01, refusal.duty.months",
    "yearly:13-1, refusal.duty.month",
    "yearly:2-30, refusal.duty.day",
    "yearly:2, refusal.duty.recurrence",
    "every-days:0:2026-01-01, refusal.duty.days",
    "every-days:99999999999:2026-01-01, refusal.duty.recurrence",
    "every-days:1:+10000-01-01, refusal.duty.date",
    "every-days:1:1899-12-31, refusal.duty.date",
    "before-holidays:11, refusal.duty.free-days",
    "daily:1, refusal.duty.recurrence"
  })
  void nonsenseIsRefusedWithItsReason(String text, String key) {
    BadInput bad = catchThrowableOfType(BadInput.class, () -> Recurrences.of(text));
    assertThat(bad.sentence().key()).isEqualTo(key);
  }
}
