package org.muniment.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Layout;
import org.muniment.domain.label.Modules;
import org.muniment.domain.text.BadInput;

class CardPagesTest {
  private static final String LONG = "二〇二六年度文书档案会议记录与纪要（一至十二月）".repeat(8);

  @ParameterizedTest(name = "{0} cards on {1} from place {2} are {3} pages")
  @CsvSource({
    "1, A6, 1, 1",
    "3, A6, 1, 3",
    "4, A4, 1, 1",
    "4, A4, 2, 2",
    "1, A4, 4, 1",
    "5, A4, 4, 2",
    "0, A4, 1, 0",
  })
  void cardsFillSheets(int count, CardPages.Size size, int start, int pages) {
    assertThat(pages(count, size, start)).hasSize(pages);
  }

  @ParameterizedTest
  @CsvSource({"A4, 0, 4", "A4, 5, 4", "A6, 2, 1"})
  void aSheetHasNoSuchPlace(CardPages.Size size, int start, String places) {
    assertThatThrownBy(() -> pages(1, size, start))
        .isInstanceOf(BadInput.class)
        .hasMessageContaining(places);
  }

  @ParameterizedTest
  @CsvSource({"1, 0, 0", "2, 105, 0", "3, 0, 148.5", "4, 105, 148.5"})
  void aCardStaysInItsQuarter(int start, double left, double top) {
    Drawing page = pages(1, CardPages.Size.A4, start).get(0).drawing();
    assertThat(page.texts())
        .isNotEmpty()
        .allSatisfy(
            text -> {
              assertThat(text.xMm()).isBetween(left, left + CardPages.WIDTH_MM);
              assertThat(text.baselineMm()).isBetween(top, top + CardPages.HEIGHT_MM);
            });
  }

  @Test
  void barsAreAsWideAsScannersNeedAndKeepTheirQuietZone() {
    Drawing card = pages(1, CardPages.Size.A6, 1).get(0).drawing();
    List<Drawing.Bar> code = card.bars().stream().filter(bar -> bar.heightMm() > 10).toList();
    double module = code.stream().mapToDouble(Drawing.Bar::widthMm).min().orElseThrow();
    assertThat(module).isGreaterThanOrEqualTo(Layout.MIN_BAR_MM);
    assertThat(code.get(0).xMm()).isGreaterThanOrEqualTo(10 * module);
  }

  @Test
  void rowsNeverRunIntoTheFoot() {
    List<PaperCard.Row> rows =
        IntStream.range(0, PaperCard.MAX_ROWS)
            .mapToObj(i -> new PaperCard.Row("题名", LONG, 3, false))
            .toList();
    PaperCard card = new PaperCard(Barcode.of("LC-1"), "馆", "代替卡", rows, List.of("归还"), LONG);
    Drawing drawn =
        CardPages.of(List.of(card), CardPages.Size.A6, 1, new Stripes()).get(0).drawing();
    assertThat(drawn.texts())
        .allSatisfy(text -> assertThat(text.baselineMm()).isLessThan(CardPages.HEIGHT_MM - 6));
    assertThat(drawn.texts().stream().map(text -> Math.round(text.baselineMm() * 100)).toList())
        .as("a row has its name beside its first line and nothing else on a line")
        .hasSizeLessThan(35);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "one two three | 6 | 3 | one two/three",
        "会议记录与纪要 | 4 | 2 | 会议记录/与纪要",
        "会议记录与纪要 | 3 | 2 | 会议记/录与纪…",
        "Donaudampfschiff | 5 | 2 | Donaudam/pfschiff",
        "WS·2026-D30-0001 | 6 | 2 | WS·2026-/D30-0001",
        "'' | 5 | 2 | ''",
      })
  void aTextEndsItsLinesWhereItMay(String text, double ems, int most, String lines) {
    assertThat(String.join("/", Wrap.of(text, ems, most))).isEqualTo(lines);
  }

  private static List<Drawing.Page> pages(int count, CardPages.Size size, int start) {
    List<PaperCard> cards =
        IntStream.range(0, count)
            .mapToObj(
                i ->
                    new PaperCard(
                        Barcode.of("LC-" + i),
                        "守藏县档案馆",
                        "代替卡",
                        List.of(PaperCard.Row.of("借阅人", "李晓明")),
                        List.of("归还日期"),
                        "归还后取出。"))
            .toList();
    return CardPages.of(cards, size, start, new Stripes());
  }

  /** Some bars: how a code looks is not asked here. */
  private record Stripes() implements LabelPages.Coder {
    @Override
    public Modules bars(String code) {
      BitSet dark = new BitSet();
      IntStream.range(0, 50).forEach(i -> dark.set(2 * i));
      return new Modules(100, 1, dark);
    }

    @Override
    public Modules square(String code) {
      throw new AssertionError("a card has bars");
    }
  }
}
