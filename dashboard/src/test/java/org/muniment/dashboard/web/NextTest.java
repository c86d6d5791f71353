package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NextTest {
  @ParameterizedTest(name = "{0} leads to {1}")
  @CsvSource({
    "/environment/R1?span=week&end=2026-07-16, /environment/R1?span=week&end=2026-07-16",
    "/settings/sensors/register?source=tele%2Fx, /settings/sensors/register?source=tele%2Fx",
    "/, /",
    "//evil.example, /",
    "/\\evil.example, /",
    "https://evil.example, /",
    "'/today\r\nSet-Cookie: a=b', /"
  })
  void onlyAPageOfOurs(String asked, String next) {
    assertThat(Next.of(asked)).isEqualTo(next);
  }

  @Test
  void nothingAskedLeadsHome() {
    assertThat(Next.of(null)).isEqualTo("/");
  }
}
