package org.muniment.adapters.openhtmltopdf;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.paper.CardPages;
import org.muniment.domain.paper.PaperCard;
import org.muniment.testing.Interop;

/** A substitute card can be scanned where it stands (rule U4): by two readers, fine and coarse. */
class CardReadBackTest {
  private static final double MM_PER_INCH = 25.4;

  /** The first loan, one of a large archive, one whose code was taken, the greatest number. */
  private static final List<String> NUMBERS =
      List.of("LC-1", "LC-10348", "LC-17-2", "LC-9223372036854775807");

  @TempDir Path folder;

  @BeforeAll
  static void installed() {
    Interop.require("zbarimg");
  }

  @ParameterizedTest
  @CsvSource({"A6, 1, 300", "A6, 1, 150", "A4, 1, 300", "A4, 1, 150", "A4, 3, 150"})
  void everyCardIsRead(CardPages.Size size, int start, int dpi) throws Exception {
    List<PaperCard> cards = NUMBERS.stream().map(CardReadBackTest::card).toList();
    List<BufferedImage> pages =
        ReadBack.rendered(CardPages.of(cards, size, start, ReadBack.CODER), dpi);
    List<BufferedImage> cut = new ArrayList<>();
    for (var place :
        size.sheet()
            .places(
                cards.size(),
                start,
                org.muniment.domain.label.Sheet.Order.ROWS,
                org.muniment.domain.label.Sheet.Offset.NONE)) {
      double dots = dpi / MM_PER_INCH;
      cut.add(
          pages
              .get(place.page())
              .getSubimage(
                  (int) (place.xMm() * dots),
                  (int) (place.yMm() * dots),
                  (int) (CardPages.WIDTH_MM * dots),
                  (int) (CardPages.HEIGHT_MM * dots)));
    }
    assertThat(ReadBack.zbar(folder, cut)).as("zbar").containsExactlyInAnyOrderElementsOf(NUMBERS);
    for (int i = 0; i < cut.size(); i++) {
      assertThat(ReadBack.zxing(cut.get(i))).as("ZXing").containsExactly(NUMBERS.get(i));
    }
  }

  private static PaperCard card(String number) {
    return new PaperCard(
        Barcode.of(number),
        "守藏县档案馆",
        "代替卡",
        List.of(
            new PaperCard.Row("档案盒条码", "32104000000017", 1, true),
            new PaperCard.Row("题名", "二〇二六年度文书档案会议记录与纪要（一至十二月）", 3, false),
            PaperCard.Row.of("借阅人", "李晓明")),
        List.of("归还日期"),
        "此卡立于所借档案的原位，归还后取出。");
  }
}
