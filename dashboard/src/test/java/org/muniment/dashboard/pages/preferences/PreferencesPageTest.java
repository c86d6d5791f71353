package org.muniment.dashboard.pages.preferences;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferencesPageTest {
  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({
    "/environment/R1?span=week&end=2026-07-16, /environment/R1?span=week&end=2026-07-16",
    "/settings/sensors/register?source=tele%2Fx, /settings/sensors/register?source=tele%2Fx",
    "/, /",
    "//evil.example, /today",
    "/\\evil.example, /today",
    "https://evil.example, /today",
    "'/today\r\nSet-Cookie: a=b', /today"
  })
  void onlyAPageOfOurs(String asked, String back) {
    assertThat(PreferencesPage.back(asked)).isEqualTo(back);
  }

  @Test
  void nothingAskedLeadsToToday() {
    assertThat(PreferencesPage.back(null)).isEqualTo("/today");
  }
}
