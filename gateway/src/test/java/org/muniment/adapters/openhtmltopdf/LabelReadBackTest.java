package org.muniment.adapters.openhtmltopdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.label.Job;
import org.muniment.domain.label.Label;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Sheet;
import org.muniment.domain.label.Sheet.Offset;
import org.muniment.domain.label.Sheet.Order;
import org.muniment.domain.label.Sheets;
import org.muniment.domain.label.Symbols;
import org.muniment.testing.Interop;

/** What is printed can be scanned: every label of a full sheet, by two readers, fine and coarse. */
class LabelReadBackTest {
  private static final double MM_PER_INCH = 25.4;

  /** The last of a sheet: the lower right corner is where stretching would show. */
  private static final int MOST = 8;

  /** One character, a library's fourteen digits, thirty-two, and the longest that there is. */
  private static final List<String> CODES =
      List.of(
          "7",
          "R1-C07-S02",
          "32104000000017",
          "WS01-2026-D30-0001-ABCDEFGHIJKLM",
          "~A^B>C_D\\E%F&G<H",
          "0123456789/abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789.AZaz");

  private static final List<String> LINES =
      List.of("全宗 0148 · 永久 · 二〇二六年度文书档案会议记录与纪要（一至十二月）", "庫房 R1 · 箱櫃 C07 · 第 2 層", "title");

  @TempDir Path folder;

  @BeforeAll
  static void installed() {
    Interop.require("zbarimg");
  }

  static Stream<Arguments> sheets() {
    return Sheets.SHIPPED.stream()
        .flatMap(
            sheet ->
                Stream.of(Symbols.values())
                    .flatMap(
                        symbols ->
                            Stream.of(300, 150).map(dpi -> Arguments.of(sheet, symbols, dpi))));
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void everyLabelOfASheetIsRead(Sheet sheet, Symbols symbols, int dpi) throws Exception {
    List<Label> labels = labels(Math.min(MOST, Math.max(sheet.perPage(), CODES.size())));
    int start = Math.max(1, sheet.perPage() - labels.size() + 1);
    Job job = new Job(sheet, start, Order.ROWS, Offset.NONE, symbols);
    LabelPages.Made made = LabelPages.of(labels, job, ReadBack.CODER);
    List<BufferedImage> pages = ReadBack.rendered(made.pages(), dpi);
    List<BufferedImage> cut =
        sheet.places(labels.size(), start, Order.ROWS, Offset.NONE).stream()
            .map(place -> cut(pages.get(place.page()), place, sheet, dpi))
            .toList();
    List<String> codes = labels.stream().map(label -> label.code().value()).toList();
    assertThat(ReadBack.zbar(folder, cut)).as("zbar").containsAll(codes);
    for (int i = 0; i < cut.size(); i++) {
      assertThat(ReadBack.zxing(cut.get(i))).as("ZXing").contains(codes.get(i));
    }
  }

  /** Each code again and again, numbered, so that a reader must find every single one. */
  private static List<Label> labels(int count) {
    List<Label> labels = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      String code = CODES.get(i % CODES.size());
      String number = String.format("%02d", i);
      String numbered =
          i < CODES.size() ? code : number + code.substring(Math.min(2, code.length()));
      labels.add(new Label(Barcode.of(numbered), LINES, i % 3 == 0 ? "第2次" : ""));
    }
    return labels;
  }

  private static BufferedImage cut(BufferedImage page, Sheet.Place at, Sheet sheet, int dpi) {
    double dots = dpi / MM_PER_INCH;
    int x = (int) (at.xMm() * dots);
    int y = (int) (at.yMm() * dots);
    int width = Math.min((int) (sheet.labelWidthMm() * dots), page.getWidth() - x);
    int height = Math.min((int) (sheet.labelHeightMm() * dots), page.getHeight() - y);
    return page.getSubimage(x, y, width, height);
  }
}
