package org.muniment.dashboard.reports.loans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.CounterSample;
import org.muniment.dashboard.testing.Files;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;

class LoanRegisterTest {
  private static final String LOANS = "/api/v1/reports/loans";

  private static TestHouse house;
  private static String archivist;

  @BeforeAll
  static void open() {
    house = TestHouse.open(ApiSlices::of);
    CounterSample.fill(house);
    archivist = house.token("archivist");
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 借阅登记簿, 已归还, 第 1 页，共 1 页",
    "zh-TW, 借閱登記簿, 已歸還, 第 1 頁，共 1 頁",
    "en, Loan register, Returned, Page 1 of 1",
  })
  void onPaperStandsEveryLoan(String language, String title, String state, String pages)
      throws Exception {
    byte[] pdf = Files.file(house, LOANS + ".pdf", archivist, language);
    assertThat(pdf.length).isLessThan(500_000);
    assertThat(Files.words(pdf))
        .contains(title, state, pages, "李晓明", "赵同学", "BOX-1", "BOX-2", "BOX-3")
        .contains("2026-11-22", "2026-11-24");
  }

  @Test
  void aSpreadsheetHasDatesAndNumbers() throws Exception {
    byte[] xlsx = Files.file(house, LOANS + ".xlsx", archivist, "en");
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      List<Row> rows = book.getFirstSheet().read();
      List<String> heads = rows.get(0).stream().map(cell -> cell.getText()).toList();
      assertThat(rows).hasSize(4);
      Row first = rows.get(1);
      assertThat(first.getCellAsNumber(heads.indexOf("Pieces back")).orElseThrow().intValue())
          .isEqualTo(11);
      assertThat(first.getCellAsDate(heads.indexOf("Due")).orElseThrow().toLocalDate())
          .isEqualTo("2026-11-24");
      assertThat(first.getCellAsString(heads.indexOf("Title"))).contains(CounterSample.WITHHELD);
    }
  }

  @Test
  void whoIsNotClearedReadsNumbersAndDatesOnly() throws Exception {
    String token =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "reader", "viewer", Optional.of("public"), Optional.empty()));
    String csv =
        new String(Files.file(house, LOANS + ".csv", token, "zh-CN"), StandardCharsets.UTF_8);
    assertThat(csv)
        .startsWith("\ufeff")
        .contains("BOX-1", "李晓明", "2026-11-24", CounterSample.TITLE)
        .doesNotContain(CounterSample.WITHHELD, "第 3 页缺失", "已写入年鉴");
  }

  @Test
  void aPeriodHasWhatWasAskedForInIt() throws Exception {
    String csv =
        new String(
            Files.file(house, LOANS + ".csv?from=2026-11-23&to=2026-11-23", archivist, "en"),
            StandardCharsets.UTF_8);
    assertThat(csv).contains("BOX-3").doesNotContain("BOX-1", "BOX-2");
    String empty =
        new String(
            Files.file(house, LOANS + ".csv?from=2025-01-01&to=2025-12-31", archivist, "en"),
            StandardCharsets.UTF_8);
    assertThat(empty.lines()).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({
    "?from=2026-07-02&to=2026-07-01, 2026-07-02",
    "?from=2025-01-01&to=2026-01-02, 366",
    "?from=2026-13-01, 2026-13-01",
    "?to=nonsense, nonsense",
    "?month=2026-07, month",
  })
  void aPeriodThatIsNoneIsSaid(String query, String says) {
    for (String ending : List.of(".pdf", ".xlsx", ".csv")) {
      Http.Answer answer = house.http().get(LOANS + ending + query, archivist);
      assertThat(answer.status()).isEqualTo(400);
      assertThat(answer.json().toString()).contains(says);
    }
  }
}
