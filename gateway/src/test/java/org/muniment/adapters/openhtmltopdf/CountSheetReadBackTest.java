package org.muniment.adapters.openhtmltopdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.paper.CountSheet;
import org.muniment.domain.paper.CountSheet.Headings;
import org.muniment.domain.paper.CountSheet.Line;
import org.muniment.domain.paper.CountSheet.Shelf;
import org.muniment.domain.paper.CountSheetPages;
import org.muniment.testing.Interop;

/** What is ticked on paper can be scanned from it: every code of every page, by two readers. */
class CountSheetReadBackTest {
  private static final Headings HEADINGS = new Headings("位", "条码", "档案盒", "在架", "备注");

  /** What stands on boxes: bought labels, ours, foreign ones, and the longest there may be. */
  private static final List<String> BOXES =
      List.of(
          "001200003711",
          "32104000000017",
          "B-7",
          "WS01-2026-D30-0001",
          "0012-KJ.JJ.2019-D30-0042-A",
          "~A^B>C_D%E&F<G",
          "WS01-2026-D30-0001-ABCDEFGHIJKLM",
          "0123456789/abcdefghijklmnopqrstuvwxyz/ABCDEFGHIJKLMNOPQRSTUVWXYZ/0123456789.AZaz");

  private static final double MM_PER_INCH = 25.4;
  private static final double STRIP_MM = 28;

  @TempDir Path folder;

  @BeforeAll
  static void installed() {
    Interop.require("zbarimg");
  }

  @ParameterizedTest
  @ValueSource(ints = {300, 150})
  void everyCodeIsRead(int dpi) throws Exception {
    List<Shelf> shelves = List.of(shelf(1, 10), shelf(2, 3), shelf(12, 4));
    List<Drawing.Page> drawn = pages(shelves);
    List<BufferedImage> pages = ReadBack.rendered(drawn, dpi);
    List<String> codes = new ArrayList<>();
    for (Shelf shelf : shelves) {
      codes.add(shelf.code().orElseThrow().value());
      shelf.lines().forEach(line -> line.barcode().map(Barcode::value).ifPresent(codes::add));
    }
    assertThat(ReadBack.zbar(folder, pages)).as("zbar").containsExactlyInAnyOrderElementsOf(codes);
    List<String> read = new ArrayList<>();
    for (BufferedImage page : pages) {
      for (BufferedImage strip : strips(page, dpi)) {
        read.addAll(ReadBack.zxing(strip));
      }
    }
    assertThat(read).as("ZXing").containsAll(codes);
    keep(pages, dpi);
  }

  /** A shelf that goes on has its code on the next page too. */
  @Test
  void eachPageCanBeScannedOnItsOwn() throws Exception {
    List<BufferedImage> pages = ReadBack.rendered(pages(List.of(shelf(3, 40))), 150);
    assertThat(pages).hasSizeGreaterThan(2);
    for (BufferedImage page : pages) {
      assertThat(ReadBack.zbar(folder, List.of(page))).contains("C17-S03");
    }
  }

  @Test
  void aBlindSheetHasCodesOfShelvesOnly() throws Exception {
    List<Line> empty = IntStream.rangeClosed(1, 10).mapToObj(i -> Line.blank("" + i)).toList();
    Shelf shelf = new Shelf("库房二 · 17 柜 3 层", Optional.of(Barcode.of("C17-S03")), empty);
    List<BufferedImage> pages = ReadBack.rendered(pages(List.of(shelf)), 150);
    assertThat(pages).hasSize(1);
    assertThat(ReadBack.zbar(folder, pages)).containsExactly("C17-S03");
  }

  /** As a hand-held scanner sees it: one line of the list after the other. */
  private static List<BufferedImage> strips(BufferedImage page, int dpi) {
    int high = (int) (STRIP_MM / MM_PER_INCH * dpi);
    List<BufferedImage> strips = new ArrayList<>();
    for (int y = 0; y + high / 4 < page.getHeight(); y += high / 4) {
      strips.add(page.getSubimage(0, y, page.getWidth(), Math.min(high, page.getHeight() - y)));
    }
    return strips;
  }

  private static List<Drawing.Page> pages(List<Shelf> shelves) {
    CountSheet sheet =
        new CountSheet(
            "盘点清单",
            "守藏县档案馆",
            List.of("2026 年中盘点", "库房二", "2026-07-16 18:23 打印"),
            "从左到右逐盒核对：在架的打勾，不符的写在备注栏；完成后用扫描枪依次扫描层架条码和打勾的盒。",
            HEADINGS,
            shelves,
            List.of("盘点人", "日期"),
            "守藏");
    return CountSheetPages.of(sheet, (page, of) -> page + " / " + of, ReadBack.CODER);
  }

  private static Shelf shelf(int number, int boxes) {
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < boxes; i++) {
      String code =
          number == 1 && i < BOXES.size() ? BOXES.get(i) : "00120000" + (number * 100 + i);
      String title = i % 3 == 0 ? "综合楼工程竣工验收资料（一）：结构、给排水与电气安装工程质量验收记录汇编" : "Minutes";
      lines.add(
          new Line("" + (i + 1), Optional.of(Barcode.of(code)), title, i % 4 == 2 ? "借出" : ""));
    }
    String shelf = "C17-S%02d".formatted(number);
    return new Shelf("库房二 · 17 柜 " + number + " 层", Optional.of(Barcode.of(shelf)), lines);
  }

  private static void keep(List<BufferedImage> pages, int dpi) throws Exception {
    Path pictures = Files.createDirectories(Path.of("target", "pictures"));
    for (int i = 0; i < pages.size(); i++) {
      File file = pictures.resolve("count-sheet-" + dpi + "-" + (i + 1) + ".png").toFile();
      ImageIO.write(pages.get(i), "png", file);
    }
  }
}
