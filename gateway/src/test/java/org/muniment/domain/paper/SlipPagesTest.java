package org.muniment.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.label.Drawing;

class SlipPagesTest {
  private static final String STROKES = "M10 20L110 20L110 120";

  @ParameterizedTest(name = "{0} things are {1} pages")
  @CsvSource({"1, 1", "12, 1", "40, 2", "200, 6"})
  void thingsGoOnOverPages(int things, int pages) {
    List<Drawing.Page> made = SlipPages.of(slip(things, ""), SlipPagesTest::number);
    assertThat(made).hasSize(pages);
    assertThat(made)
        .allSatisfy(
            page -> {
              assertThat(page.drawing().texts())
                  .allSatisfy(text -> assertThat(text.baselineMm()).isBetween(10.0, 290.0));
              assertThat(words(page)).contains("借阅单印", "题名");
            });
    assertThat(words(made.get(pages - 1))).contains(pages + " / " + pages);
  }

  @Test
  void whatWasWrittenOnTheScreenStandsAboveItsLine() {
    List<Drawing.Bar> without =
        SlipPages.of(slip(1, ""), SlipPagesTest::number).get(0).drawing().bars();
    List<Drawing.Bar> with =
        SlipPages.of(slip(1, STROKES), SlipPagesTest::number).get(0).drawing().bars();
    assertThat(with.size()).isGreaterThan(without.size());
  }

  @Test
  void strokesAreAsLongAsTheyWere() {
    List<Drawing.Bar> ink = Ink.bars(STROKES, 0, 0, 60);
    double right = ink.stream().mapToDouble(bar -> bar.xMm() + bar.widthMm()).max().orElseThrow();
    double bottom = ink.stream().mapToDouble(bar -> bar.yMm() + bar.heightMm()).max().orElseThrow();
    assertThat(right).isBetween(11.0, 11.4);
    assertThat(bottom).isBetween(12.0, 12.4);
  }

  @ParameterizedTest
  @CsvSource({"''", "nonsense", "M999 999L1000000 5", "L600 200"})
  void whatIsNotAPathNeverLeavesThePad(String path) {
    assertThat(Ink.bars(path, 0, 0, 60))
        .allSatisfy(
            bar -> {
              assertThat(bar.xMm() + bar.widthMm()).isLessThanOrEqualTo(60.001);
              assertThat(bar.yMm() + bar.heightMm()).isLessThanOrEqualTo(20.001);
            });
  }

  @Test
  void aRowHasACellForEachColumn() {
    PaperSlip.Column column = new PaperSlip.Column("题名", 1);
    assertThatThrownBy(
            () ->
                new PaperSlip(
                    "馆",
                    "借阅单",
                    "1",
                    List.of(),
                    List.of(column),
                    List.of(List.of("a", "b")),
                    List.of(),
                    List.of(),
                    ""))
        .hasMessageContaining("[a, b]");
  }

  private static String number(int page, int pages) {
    return page + " / " + pages;
  }

  private static List<String> words(Drawing.Page page) {
    return page.drawing().texts().stream().map(Drawing.Text::text).toList();
  }

  private static PaperSlip slip(int things, String strokes) {
    return new PaperSlip(
        "守藏县档案馆",
        "借阅单",
        "第 17 号",
        List.of(new PaperSlip.Fact("借阅人", "李晓明"), new PaperSlip.Fact("目的", "编史")),
        List.of(new PaperSlip.Column("条码", 3), new PaperSlip.Column("题名", 6)),
        IntStream.range(0, things)
            .mapToObj(i -> List.of("B-" + i, "二〇二六年度文书档案会议记录与纪要（一至十二月）全宗 0148 之一"))
            .toList(),
        List.of("2026-07-16 王主任批准"),
        List.of(
            new PaperSlip.Sign("借阅人签字", strokes, "李晓明 2026-07-16"),
            new PaperSlip.Sign("归还签字", "", "")),
        "借阅单印");
  }
}
