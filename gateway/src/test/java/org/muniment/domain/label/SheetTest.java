package org.muniment.domain.label;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.Sheet.Order;
import org.muniment.domain.text.BadInput;

class SheetTest {
  @Test
  void everyShippedSheetLiesOnItsPaperWithEqualMargins() {
    for (Sheet sheet : Sheets.SHIPPED) {
      List<Sheet.Place> places = sheet.places(sheet.perPage(), 1, Order.ROWS, Offset.NONE);
      Sheet.Place first = places.get(0);
      Sheet.Place last = places.get(places.size() - 1);
      double right = sheet.paperWidthMm() - last.xMm() - sheet.labelWidthMm();
      double bottom = sheet.paperHeightMm() - last.yMm() - sheet.labelHeightMm();
      assertThat(right).as(sheet.key()).isCloseTo(first.xMm(), within(0.11));
      assertThat(bottom).as(sheet.key()).isCloseTo(first.yMm(), within(0.11));
      assertThat(Sheets.byKey(sheet.key())).contains(sheet);
    }
  }

  /** On three columns of eight labels of 70 × 36 mm with 4.5 mm above. */
  @ParameterizedTest
  @CsvSource({
    "1, 0, ROWS, 0, 0, 4.5",
    "1, 1, ROWS, 0, 70, 4.5",
    "1, 3, ROWS, 0, 0, 40.5",
    "1, 1, COLUMNS, 0, 0, 40.5",
    "1, 8, COLUMNS, 0, 70, 4.5",
    "24, 0, ROWS, 0, 140, 256.5",
    "24, 1, ROWS, 1, 0, 4.5",
    "1, 48, ROWS, 2, 0, 4.5",
  })
  void aLabelLiesWhereItIsExpected(
      int start, int nth, Order order, int page, double xMm, double yMm) {
    Sheet sheet = Sheets.byKey("a4-3x8").orElseThrow();
    assertThat(sheet.places(nth + 1, start, order, Offset.NONE).get(nth))
        .isEqualTo(new Sheet.Place(page, xMm, yMm));
  }

  @Test
  void theOffsetShiftsEveryLabel() {
    Sheet sheet = Sheets.byKey("a4-3x8").orElseThrow();
    assertThat(sheet.places(1, 1, Order.ROWS, new Offset(1.5, -2)).get(0))
        .isEqualTo(new Sheet.Place(0, 1.5, 2.5));
  }

  @Test
  void whatCannotBeIsRefusedWithItsKey() {
    Sheet sheet = Sheets.SHIPPED.get(0);
    refused("refusal.sheet.start", () -> sheet.places(1, 25, Order.ROWS, Offset.NONE));
    refused("refusal.sheet.start", () -> sheet.places(1, 0, Order.ROWS, Offset.NONE));
    refused("refusal.sheet.offset", () -> new Offset(20.1, 0));
    refused("refusal.sheet.offset", () -> new Offset(Double.NaN, 0));
    refused("refusal.sheet.count", () -> Sheet.custom(21, 1, 20, 20, 0, 0, 0, 0));
    refused("refusal.sheet.small", () -> Sheet.custom(1, 1, 9, 20, 0, 0, 0, 0));
    refused("refusal.sheet.negative", () -> Sheet.custom(1, 1, 20, 20, -1, 0, 0, 0));
    refused("refusal.sheet.large", () -> Sheet.custom(3, 8, 71, 36, 0, 0, 0, 0));
    refused("refusal.sheet.large", () -> Sheet.custom(3, 8, 70, 36, 0, 20, 0, 0));
  }

  private static void refused(String key, Runnable wrong) {
    assertThatThrownBy(wrong::run)
        .isInstanceOfSatisfying(
            BadInput.class, bad -> assertThat(bad.sentence().key()).isEqualTo(key));
  }
}
