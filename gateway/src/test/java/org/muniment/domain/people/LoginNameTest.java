package org.muniment.domain.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.text.BadInput;

class LoginNameTest {
  @ParameterizedTest
  @CsvSource({
    "admin, admin, admin",
    "'  Li.Na ', Li.Na, li.na",
    "王丽, 王丽, 王丽",
    "ＡＤＭＩＮ, ADMIN, admin",
    "li@archive-2, li@archive-2, li@archive-2",
    "7, 7, 7"
  })
  void aNameIsKeptAsWrittenAndComparedWithoutCaseAndWidth(String typed, String kept, String key) {
    assertThat(LoginName.of(typed).value()).isEqualTo(kept);
    assertThat(LoginName.of(typed).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        ".li",
        "-li",
        "li na",
        "li\nna",
        "li\u0000",
        "<b>",
        "li\u202ena",
        "li\u200bna",
        "=li",
        "a/b",
        "a,b",
        "\u3164\uffa0\u115f",
        "li\u3164",
        "i\u0331\u0332\u0333\u0334\u0335"
      })
  void whatIsNoNameIsRefusedWithASentence(String typed) {
    assertThatThrownBy(() -> LoginName.of(typed)).isInstanceOf(BadInput.class);
  }

  @Test
  void aNameHasAtMost64Characters() {
    assertThat(LoginName.of("a".repeat(64)).value()).hasSize(64);
    assertThatThrownBy(() -> LoginName.of("a".repeat(65))).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> LoginName.of(null)).isInstanceOf(BadInput.class);
  }
}
