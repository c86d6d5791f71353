package org.muniment.domain.paper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.label.Drawing;

class ReportPagesTest {
  private static final List<Ledger.Column> COLUMNS =
      List.of(new Ledger.Column("条码", 1, false), new Ledger.Column("件数", 1, true));

  @ParameterizedTest(name = "{0} rows are {1} pages")
  @CsvSource({"0, 1", "1, 1", "20, 1", "100, 3", "1000, 22"})
  void aTableGoesOnWithItsHeadings(int rows, int pages) {
    List<Drawing.Page> made = ReportPages.of(report(rows, "中期报告"), ReportPagesTest::number);
    assertThat(made.size()).isEqualTo(pages);
    assertThat(made)
        .allSatisfy(
            page ->
                assertThat(page.drawing().texts())
                    .allSatisfy(text -> assertThat(text.baselineMm()).isBetween(10.0, 290.0)));
    assertThat(made.subList(0, rows == 0 ? 0 : pages - 1))
        .allSatisfy(page -> assertThat(words(page)).contains("条码", "件数"));
    assertThat(words(made.get(pages - 1))).contains("移交人", pages + " / " + pages);
    String all = made.stream().map(ReportPagesTest::words).collect(Collectors.joining());
    assertThat(all.split("BOX-", -1)).hasSize(rows + 1);
  }

  @Test
  void whatNobodyMayOverlookStandsInAFrame() {
    Drawing with = ReportPages.of(report(0, "中期报告"), ReportPagesTest::number).get(0).drawing();
    Drawing without = ReportPages.of(report(0, ""), ReportPagesTest::number).get(0).drawing();
    assertThat(with.bars()).hasSize(without.bars().size() + 4);
    assertThat(with.texts())
        .filteredOn(text -> text.text().equals("中期报告"))
        .singleElement()
        .matches(Drawing.Text::bold);
  }

  @Test
  void aFactWithoutValueIsLeftOut() {
    String page = words(ReportPages.of(report(0, ""), ReportPagesTest::number).get(0));
    assertThat(page).contains("名称", "年终盘点").doesNotContain("文号");
  }

  @Test
  void aRowHasACellForEachColumn() {
    assertThatThrownBy(
            () -> new PaperReport.Part("t", List.of(), COLUMNS, List.of(List.of("a")), ""))
        .hasMessageContaining("2 columns")
        .hasMessageContaining("[a]");
  }

  private static PaperReport report(int rows, String mark) {
    List<List<String>> cells =
        IntStream.range(0, rows).mapToObj(i -> List.of("BOX-" + i, String.valueOf(i))).toList();
    return new PaperReport(
        "市档案馆",
        "盘点报告",
        mark,
        List.of(new PaperReport.Fact("名称", "年终盘点"), new PaperReport.Fact("文号", "")),
        List.of(
            PaperReport.Part.of("概述", List.of("账物相符。", "")),
            new PaperReport.Part("差异", List.of(), COLUMNS, cells, "完")),
        List.of(new PaperReport.Sign("移交人", "王主任", "日期"), new PaperReport.Sign("接收人", "", "日期")),
        "打印于");
  }

  private static String number(int page, int pages) {
    return page + " / " + pages;
  }

  private static String words(Drawing.Page page) {
    return page.drawing().texts().stream().map(Drawing.Text::text).collect(Collectors.joining(" "));
  }
}
