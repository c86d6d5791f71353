package org.muniment.adapters.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {
  @ParameterizedTest
  @CsvSource({
    "abcdef, '',  6, abcdef",
    "abcdef, '',  5, ab…",
    "档案馆室, '', 12, 档案馆室",
    "档案馆室, '', 11, 档案…",
    "档案馆室, '',  3, …",
    "a😀😀,   '',  8, a😀…",
    "abcdefghijk, http, 10, 'ab…\nhttp'",
    "abcdefghijk, a-link-too-long, 10, abcdefg…",
  })
  void whatIsTooLongEndsAtTheBorderOfACharacter(
      String text, String last, int maxBytes, String expected) {
    assertThat(Wording.fit(text, last, maxBytes)).isEqualTo(expected);
  }

  @Test
  void oneLineStaysOneAndLinesStayLines() {
    assertThat(Wording.line(" a\r\nb\tc\u2028d\u202ee\u0000 ")).isEqualTo("a  b c d e");
    assertThat(Wording.lines("a\r\nb\rc\n\td\u2028e\u0000")).isEqualTo("a\nb\nc\n\td e ");
  }

  @Test
  void whatWasSaidIsShownWithoutSecrets() {
    List<String> secrets = List.of("https://a.example/hook/0123456789abcdef?key=short", "word");
    assertThat(Discretion.shown(secrets, "no 0123456789abcdef, word\r\nX: y"))
        .isEqualTo("no ***, ***  X: y");
    assertThat(Discretion.shown(secrets, "x".repeat(500))).hasSize(201);
  }
}
