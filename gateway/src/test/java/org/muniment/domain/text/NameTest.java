package org.muniment.domain.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameTest {
  @ParameterizedTest
  @CsvSource({
    "库房一, Chinese",
    "庫房「機密」, Traditional Chinese",
    "𠮷野家, outside the basic plane",
    "\ue000號庫, a private character for a rare one",
    "辻\udb40\udd00, a variant of a character",
    "<b>R1</b>, markup is for whoever shows it",
    "=1+1, so are formulas",
    "Việt Nam, accents",
    "Раypаl, letters of another script that look alike",
    "'a b', a blank between"
  })
  void isAName(String text, String why) {
    assertThat(Name.of(text).value()).isEqualTo(text);
  }

  @ParameterizedTest
  @CsvSource({
    "'', refusal.field.name",
    "'   ', refusal.field.name",
    "'\u3000\u00a0', refusal.field.name",
    "\u2800, refusal.field.name",
    "\u0301, refusal.field.name",
    "'a\u0000b', refusal.name.hidden",
    "'a\r\nb', refusal.name.hidden",
    "'a\tb', refusal.name.hidden",
    "a\u0085b, refusal.name.hidden",
    "a\u001b[31mb, refusal.name.hidden",
    "1\u202e2, refusal.name.hidden",
    "1\u20662, refusal.name.hidden",
    "a\u200bb, refusal.name.hidden",
    "a\u200db, refusal.name.hidden",
    "\ufeffa, refusal.name.hidden",
    "a\u00adb, refusal.name.hidden",
    "a\u2028b, refusal.name.hidden",
    "a\ud800, refusal.name.hidden",
    "a\uffff, refusal.name.hidden",
    "a\u3164b, refusal.name.hidden",
    "a\udb40\udc41b, refusal.name.hidden",
    "a\u0301\u0302\u0303\u0304\u0305, refusal.name.marks"
  })
  void isNone(String text, String why) {
    assertThatThrownBy(() -> Name.of(text))
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.sentence().key()).isEqualTo(why));
  }

  @Test
  void charactersAreCountedAsPeopleCountThem() {
    assertThat(Name.of("𠮷".repeat(200)).value()).hasSize(400);
    assertThatThrownBy(() -> Name.of("𠮷".repeat(201))).isInstanceOf(BadInput.class);
    assertThatThrownBy(() -> Name.of(null)).isInstanceOf(BadInput.class);
  }

  @Test
  void blanksAroundItAreDropped() {
    assertThat(Name.of(" \u3000Stack 1\n").value()).isEqualTo("Stack 1");
  }

  @Test
  void hiddenCharactersCanBeMadeVisible() {
    assertThat(Visible.of("a\u202eb\u0000\ud800")).isEqualTo("a⟨U+202E⟩b⟨U+0000⟩⟨U+D800⟩");
    assertThat(Visible.of("库房😀")).isEqualTo("库房😀");
    assertThat(Visible.brief("x".repeat(9), 9)).isEqualTo("xxxxxxxxx");
    assertThat(Visible.brief("x".repeat(10), 9)).isEqualTo("xxxxxxxxx…");
    assertThat(Visible.brief("xx😀x", 3)).isEqualTo("xx…");
  }

  @Test
  void aSentenceRepeatsAStrangersTextShortAndVisible() {
    assertThat(Message.of("key", "a\r\nb", 7, "x".repeat(10_000)).args())
        .containsExactly("a⟨U+000D⟩⟨U+000A⟩b", 7, "x".repeat(500) + "…");
  }
}
