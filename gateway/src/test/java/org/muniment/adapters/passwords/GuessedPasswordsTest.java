package org.muniment.adapters.passwords;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GuessedPasswordsTest {
  private final GuessedPasswords guessed = new GuessedPasswords();

  @ParameterizedTest
  @ValueSource(
      strings = {
        "passwordpassword",
        "123456789012",
        "qwertyuiop123",
        "aaaaaaaaaaaaaaaa",
        "muniment1234",
        "woaini5201314",
        "administrator1",
        "danganguan123",
        "abcdefghijklmnop",
        "P@ssw0rdP@ssw0rd"
      })
  void whatIsTriedFirstIsCommon(String password) {
    assertThat(guessed.isCommon(password)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Quiet-stacks-17-degrees",
        "h7kq-r2vn-9xwe",
        "lantern gravel otter ninety",
        "库房里的雨声很轻很轻的呀"
      })
  void whatNobodyTriesSoonIsNot(String password) {
    assertThat(guessed.isCommon(password)).isFalse();
  }

  @Test
  void alsoALongOneIsJudgedQuicklyByItsBeginning() {
    assertThat(guessed.isCommon("lantern gravel otter ninety ".repeat(9))).isFalse();
    assertThat(guessed.isCommon("a".repeat(256))).isTrue();
  }
}
