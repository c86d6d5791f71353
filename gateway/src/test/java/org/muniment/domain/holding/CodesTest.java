package org.muniment.domain.holding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.ArchivalPattern.Built;
import org.muniment.domain.holding.ArchivalPattern.Checked;
import org.muniment.domain.holding.CheckDigit.Verdict;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.text.BadInput;

/** Numbers and codes: what fits, what looks alike, what does not belong together. */
class CodesTest {
  /** Real ones of a library's finding aid, and what a hand makes of one of them. */
  @Test
  void aWrongDigitIsFoundAndWhatWasMeantIsNamed() {
    String good = fitting("3210103770526");
    assertThat(CheckDigit.luhn(good)).isEqualTo(new Verdict.Fits());
    for (int i = 0; i < good.length(); i++) {
      char other = (char) ('0' + (good.charAt(i) - '0' + 3) % 10);
      String typed = good.substring(0, i) + other + good.substring(i + 1);
      Verdict.Fails fails = (Verdict.Fails) CheckDigit.luhn(typed);
      assertThat(fails.near()).as(typed).contains(good);
      assertThat(CheckDigit.luhn(typed.substring(0, 13) + fails.digit()))
          .isEqualTo(new Verdict.Fits());
      assertThat(fails.near()).allMatch(one -> CheckDigit.luhn(one) instanceof Verdict.Fits);
    }
    String swapped = "23" + good.substring(2);
    assertThat(((Verdict.Fails) CheckDigit.luhn(swapped)).near()).contains(good);
  }

  private static String fitting(String thirteen) {
    Verdict verdict = CheckDigit.luhn(thirteen + "0");
    return thirteen + (verdict instanceof Verdict.Fails fails ? fails.digit() : '0');
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "BOX-000123", "3210103770526", "321010377052620", "3210103770526O"})
  void onlyFourteenDigitsHaveOne(String code) {
    assertThat(CheckDigit.luhn(code)).isEqualTo(new Verdict.NotOne());
  }

  @ParameterizedTest
  @CsvSource({
    "BOX-O12,   box 012,    true",
    "B0X-1,     BOX.l,      true",
    "S5-Z2,     55/22,      true",
    "00123,     0123,       false",
    "BOX-1,     BOX-2,      false",
    "---,       ___,        false"
  })
  void codesThatAPersonReadsAsOneLookAlike(String one, String other, boolean alike) {
    assertThat(Lookalike.form(one).equals(Lookalike.form(other))).isEqualTo(alike);
  }

  @ParameterizedTest
  @CsvSource({
    "0012, WS,     2023, 30-years,  1,  0012-WS·2023-D30-0001",
    "0012, KJ·JJ,  2019, 30-years,  45, 0012-KJ·JJ·2019-D30-0045",
    "0012, RS,     1998, permanent, 12345, 0012-RS·1998-Y-12345"
  })
  void aCodeIsBuiltOfTheDescriptionAndFitsIt(
      String fonds, String category, int year, String retention, int number, String code) {
    Description box = box(fonds, category, year, retention);
    assertThat(ArchivalPattern.DEFAULT.build(box, number)).isEqualTo(new Built.Code(code));
    assertThat(ArchivalPattern.DEFAULT.check(code, box)).isEqualTo(new Checked.Fits());
    assertThat(ArchivalPattern.DEFAULT.number(code)).hasValue(number);
  }

  @ParameterizedTest
  @CsvSource({
    "0013-WS·2023-D30-0001,    FONDS",
    "0012-KJ·2023-D30-0001,    CATEGORY",
    "0012-WS·2022-D30-0001,    YEAR",
    "0012-WS·2023-D10-0001,    RETENTION"
  })
  void whatDiffersIsNamed(String code, ArchivalPattern.Part part) {
    Checked checked = ArchivalPattern.DEFAULT.check(code, box("0012", "WS", 2023, "30-years"));
    assertThat(((Checked.Differs) checked).part()).isEqualTo(part);
  }

  @Test
  void whatIsNotDescribedMayBeAnything() {
    Description bare = Description.titled("x", "public");
    assertThat(ArchivalPattern.DEFAULT.check("7-LY·1999-D10-0001", bare))
        .isEqualTo(new Checked.Fits());
    assertThat(ArchivalPattern.DEFAULT.check("box 7", bare)).isInstanceOf(Checked.OtherShape.class);
    Built built = ArchivalPattern.DEFAULT.build(bare, 1);
    assertThat(((Built.Missing) built).parts())
        .containsExactly(
            ArchivalPattern.Part.FONDS,
            ArchivalPattern.Part.CATEGORY,
            ArchivalPattern.Part.YEAR,
            ArchivalPattern.Part.RETENTION);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "''                     | refusal.pattern.length",
        "{fonds}-{year}         | refusal.pattern.number",
        "{fonds}-{colour}-{number} | refusal.pattern.part",
        "{year}{year}{number}   | refusal.pattern.twice",
        "{year-{number:4}       | refusal.pattern.braces"
      })
  void aPatternThatCannotBeIsRefused(String text, String key) {
    assertThatThrownBy(() -> ArchivalPattern.parse(text))
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.sentence().key()).isEqualTo(key));
  }

  @Test
  void theLongestPrefixSaysWhatACodeIs() {
    List<PrefixRule> rules =
        List.of(
            new PrefixRule("C", PrefixRule.Kind.CABINET),
            new PrefixRule("CARD-", PrefixRule.Kind.LOAN_CARD));
    assertThat(PrefixRule.kindOf("C12", rules)).contains(PrefixRule.Kind.CABINET);
    assertThat(PrefixRule.kindOf("CARD-7", rules)).contains(PrefixRule.Kind.LOAN_CARD);
    assertThat(PrefixRule.kindOf("X", rules)).isEmpty();
    assertThatThrownBy(() -> new PrefixRule("a b", PrefixRule.Kind.BOX))
        .isInstanceOf(BadInput.class);
  }

  /** Rows: carriers; columns: presets. m meant for it, s as strict, - unsuitable. */
  @ParameterizedTest
  @CsvSource({
    "paper,         m, m, -, m, -, -, -, -",
    "object,        m, m, -, m, -, -, -, -",
    "magnetic-tape, -, -, m, -, m, -, -, -",
    "optical-disc,  -, -, m, -, -, -, s, m",
    "electronic,    -, -, m, -, -, -, -, -",
    "photograph,    s, -, -, s, s, m, m, -",
    "film,          s, -, -, s, s, m, m, -"
  })
  void aCarrierBelongsWhereItsLimitsAreKept(
      String carrier,
      String general,
      String school,
      String media,
      String special,
      String tape,
      String copy,
      String master,
      String disc) {
    List<String> expected = List.of(general, school, media, special, tape, copy, master, disc);
    for (int i = 0; i < expected.size(); i++) {
      Preset preset = Presets.SHIPPED.get(i);
      String verdict =
          switch (Suitability.of(Carrier.of(carrier).orElseThrow(), preset)) {
            case MEANT_FOR_IT -> "m";
            case AS_STRICT -> "s";
            case UNSUITABLE -> "-";
          };
      assertThat(verdict).as(carrier + " in " + preset.key()).isEqualTo(expected.get(i));
    }
  }

  private static Description box(String fonds, String category, int year, String retention) {
    return new Description(
        "x",
        Optional.of(fonds),
        Optional.of(category),
        OptionalInt.of(year),
        Retention.of(retention),
        Carrier.PAPER,
        "public",
        Optional.empty(),
        OptionalInt.empty(),
        Optional.empty(),
        Optional.empty(),
        "");
  }
}
