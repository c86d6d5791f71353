package org.muniment.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Contract: Codes. */
class CodeTest {
  @ParameterizedTest
  @ValueSource(strings = {"A", "7", "R1", "A-1_B", "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345"})
  void codes(String value) {
    assertThat(Code.of(value).value()).isEqualTo(value);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "-A",
        "_A",
        "A B",
        "A.B",
        "A\n",
        "库房",
        "UNKNOWN",
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"
      })
  void noCodes(String value) {
    assertThat(Code.isValid(value)).isFalse();
    assertThatThrownBy(() -> Code.of(value)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void nothingIsNoCode() {
    assertThat(Code.isValid(null)).isFalse();
  }

  @Test
  void codesHaveAnOrder() {
    assertThat(Code.of("A1")).isLessThan(Code.of("A2"));
  }
}
