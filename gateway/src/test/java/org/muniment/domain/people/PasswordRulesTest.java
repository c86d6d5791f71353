package org.muniment.domain.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.text.Message;

class PasswordRulesTest {
  private static final LoginName LINA = LoginName.of("LiNa");

  /** The last part of the problem's key, or ok. */
  private static String problem(PasswordRules rules, LoginName of, String password) {
    return rules
        .problem(password, of, "password-password"::equals)
        .map(Message::key)
        .map(key -> key.substring(key.lastIndexOf('.') + 1))
        .orElse("ok");
  }

  @ParameterizedTest
  @CsvSource({
    "STANDARD, elevenchars, length",
    "STANDARD, twelve-chars, ok",
    "STANDARD, '            ', ok",
    "STANDARD, 库房里的雨声很轻很轻的呀, ok",
    "STANDARD, 库房里的雨声很轻, length",
    "STANDARD, password-password, common",
    "STANDARD, my-lina-is-here, name",
    "STANDARD, my-LINA-is-here, name",
    "DENGBAO_2, only-lower-case, kinds",
    "DENGBAO_2, onlylower12345, kinds",
    "DENGBAO_2, lower-and-12345, ok",
    "DENGBAO_2, LowerUpper1234, ok",
    "DENGBAO_2, 库房abc12345678, ok",
    "DENGBAO_2, Short-1, length",
    "DENGBAO_2, password-password, kinds"
  })
  void aPasswordIsJudgedByItsProfile(PasswordRules rules, String password, String verdict) {
    assertThat(problem(rules, LINA, password)).isEqualTo(verdict);
  }

  @Test
  void lengthIsCountedInCharactersThatPeopleSeeAndHasAnEnd() {
    assertThat(problem(PasswordRules.STANDARD, LINA, "😀".repeat(11))).isEqualTo("length");
    assertThat(problem(PasswordRules.STANDARD, LINA, "😀".repeat(12))).isEqualTo("ok");
    assertThat(problem(PasswordRules.STANDARD, LINA, "a1".repeat(128))).isEqualTo("ok");
    assertThat(problem(PasswordRules.STANDARD, LINA, "a1".repeat(128) + "a")).isEqualTo("length");
  }

  @Test
  void aNameOfTwoLettersMayBePartOfAPassword() {
    assertThat(problem(PasswordRules.STANDARD, LoginName.of("li"), "a light on the line"))
        .isEqualTo("ok");
  }

  @Test
  void onlyTheStricterProfileLetsPasswordsGrowOldAndRemembersThem() {
    Instant set = Instant.parse("2026-01-01T00:00:00Z");
    Instant last = set.plus(Duration.ofDays(90));
    assertThat(PasswordRules.STANDARD.isTooOld(set, last.plus(Duration.ofDays(9999)))).isFalse();
    assertThat(PasswordRules.DENGBAO_2.isTooOld(set, last)).isFalse();
    assertThat(PasswordRules.DENGBAO_2.isTooOld(set, last.plusMillis(1))).isTrue();
    assertThat(PasswordRules.STANDARD.history()).isZero();
    assertThat(PasswordRules.DENGBAO_2.history()).isEqualTo(5);
  }

  @Test
  void aProfileIsFoundByItsKey() {
    assertThat(PasswordRules.byKey("dengbao-2")).contains(PasswordRules.DENGBAO_2);
    assertThat(PasswordRules.byKey("Dengbao-2")).isEmpty();
  }
}
