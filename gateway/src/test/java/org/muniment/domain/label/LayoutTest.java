package org.muniment.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.label.Layout.Area;
import org.muniment.domain.label.Layout.Counts;
import org.muniment.domain.label.Layout.Note;
import org.muniment.domain.text.BadInput;

class LayoutTest {
  private static final double DOT = LabelPages.DOT_MM;
  private static final Label LABEL =
      new Label(Barcode.of("R1-C07-S02"), List.of("箱柜七 · 第 2 层", "库房一"), "第2次");

  /** Modules of Code 128 and of QR, the label, and what becomes of the code. */
  @ParameterizedTest
  @CsvSource({
    "145, 21, 70, 36, CODE_128, bars",
    "145, 21, 38.1, 21.2, CODE_128, QR_INSTEAD",
    "112, 21, 48.5, 25.4, CODE_128, bars",
    "409, 29, 99.1, 38.1, CODE_128, QR_INSTEAD",
    "145, 21, 70, 36, QR, square",
    "145, 21, 70, 36, BOTH, both",
    "409, 29, 70, 36, BOTH, QR_ONLY",
  })
  void aCodeIsDrawnAsWideAsScannersNeed(
      int bars, int square, double width, double height, Symbols wanted, String expected) {
    Layout layout =
        Layout.of(
            LABEL,
            wanted,
            new Area(width, height, DOT, Layout.MIN_BAR_MM),
            new Counts(bars, square));
    String got =
        layout
            .note()
            .map(Note::name)
            .orElse(
                layout.bars().isPresent()
                    ? layout.square().isPresent() ? "both" : "bars"
                    : "square");
    assertThat(got).isEqualTo(expected);
  }

  @ParameterizedTest
  @EnumSource(Symbols.class)
  void codesKeepTheirQuietZonesAndTheirModulesAreWholeDots(Symbols wanted) {
    for (Sheet sheet : Sheets.SHIPPED) {
      for (int square = 21; square <= 37; square += 4) {
        Counts counts = new Counts(35 + 11 * (square - 19), square);
        Area area = new Area(sheet.labelWidthMm(), sheet.labelHeightMm(), DOT, Layout.MIN_BAR_MM);
        Layout layout = Layout.of(LABEL, wanted, area, counts);
        layout.bars().ifPresent(at -> barsAreFree(at, area, counts));
        layout.square().ifPresent(at -> squareIsFree(at, area, counts, layout.bars()));
        layout.texts().forEach(text -> isInside(text, area));
      }
    }
  }

  private static void barsAreFree(Layout.Place at, Area area, Counts counts) {
    double quiet = Layout.BARS_QUIET * at.moduleMm();
    assertThat(at.moduleMm()).isGreaterThanOrEqualTo(Layout.MIN_BAR_MM);
    assertThat(at.moduleMm() / DOT % 1).isLessThan(1e-6);
    assertThat(at.xMm()).isGreaterThanOrEqualTo(quiet);
    assertThat(at.xMm() + counts.bars() * at.moduleMm() + quiet)
        .isLessThanOrEqualTo(area.widthMm());
    assertThat(at.yMm() + at.heightMm()).isLessThanOrEqualTo(area.heightMm());
  }

  private static void squareIsFree(
      Layout.Place at, Area area, Counts counts, Optional<Layout.Place> bars) {
    double quiet = Layout.SQUARE_QUIET * at.moduleMm();
    double bottom = bars.map(Layout.Place::yMm).orElse(area.heightMm());
    assertThat(at.moduleMm()).isGreaterThanOrEqualTo(Layout.MIN_SQUARE_MM);
    assertThat(at.xMm()).isGreaterThanOrEqualTo(quiet);
    assertThat(at.yMm()).isGreaterThanOrEqualTo(quiet);
    assertThat(at.yMm() + counts.square() * at.moduleMm() + quiet).isLessThanOrEqualTo(bottom);
  }

  private static void isInside(Drawing.Text text, Area area) {
    assertThat(text.baselineMm() - text.sizeMm()).isGreaterThan(-1);
    assertThat(text.baselineMm()).isLessThan(area.heightMm());
    assertThat(text.widthMm()).isPositive();
  }

  @Test
  void aLabelOnWhichNothingFitsIsRefused() {
    Area tiny = new Area(10, 10, DOT, Layout.MIN_BAR_MM);
    assertThatThrownBy(() -> Layout.of(LABEL, Symbols.QR, tiny, new Counts(145, 37)))
        .isInstanceOfSatisfying(
            BadInput.class,
            bad -> assertThat(bad.sentence().key()).isEqualTo("refusal.label.too-small"));
  }

  @Test
  void everyCharacterOfALongCodeIsPrinted() {
    String code =
        "ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCDEFGHIJKLMNOPQRSTUVWXYZ-0123456789-ABCD";
    Label label = new Label(Barcode.of(code), List.of("title"), "");
    Layout layout =
        Layout.of(
            label, Symbols.QR, new Area(38.1, 21.2, DOT, Layout.MIN_BAR_MM), new Counts(900, 37));
    assertThat(layout.texts().stream().map(Drawing.Text::text).reduce("", String::concat))
        .startsWith(code);
  }
}
