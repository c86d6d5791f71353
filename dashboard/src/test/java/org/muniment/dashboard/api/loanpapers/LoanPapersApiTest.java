package org.muniment.dashboard.api.loanpapers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
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

class LoanPapersApiTest {
  private static final String LOANS = "/api/v1/loans/";
  private static final double MM_PER_POINT = 25.4 / 72;

  private static TestHouse house;
  private static String archivist;
  private static String stranger;

  @BeforeAll
  static void open() {
    house = TestHouse.open(ApiSlices::of);
    CounterSample.fill(house);
    archivist = house.token("archivist");
    stranger =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "reader", "viewer", Optional.of("public"), Optional.empty()));
  }

  @AfterAll
  static void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 代替卡, 借阅人, 一号柜",
    "zh-TW, 代替卡, 借閱人, 一号柜",
    "en, Substitute card, Borrower, 一号柜",
  })
  void aCardSaysNumberDateBorrowerAndPlace(
      String language, String heading, String borrower, String place) throws Exception {
    String card = Files.words(Files.file(house, LOANS + "2/card.pdf", archivist, language));
    assertThat(card)
        .contains(heading, borrower, place, "LC-2", "BOX-2", "李晓明", "2026-11-22", "2026-11-24")
        .contains(CounterSample.TITLE, "0148-WS·2026-D30-0002");
  }

  @Test
  void whoIsNotClearedPrintsNeitherTitleNorArchivalCode() throws Exception {
    String card = Files.words(Files.file(house, LOANS + "1/card.pdf", stranger, "zh-CN"));
    assertThat(card).contains("LC-1", "BOX-1").doesNotContain(CounterSample.WITHHELD, "0148-WS");
    String slip = Files.words(Files.file(house, LOANS + "1/slip.pdf", stranger, "zh-CN"));
    assertThat(slip)
        .contains("BOX-1", "BOX-2", "李晓明", "2026-11-24")
        .doesNotContain(CounterSample.WITHHELD, "第 3 页缺失");
  }

  @ParameterizedTest
  @CsvSource({"a4&start=3, 210, 297", "a6, 105, 148"})
  void aCardIsAsLargeAsItsPaper(String format, double widthMm, double heightMm) throws Exception {
    byte[] pdf = Files.file(house, LOANS + "2/card.pdf?format=" + format, archivist, "zh-CN");
    try (PDDocument paper = Loader.loadPDF(pdf)) {
      assertThat(paper.getNumberOfPages()).isEqualTo(1);
      assertThat(paper.getPage(0).getMediaBox().getWidth() * MM_PER_POINT)
          .isBetween(widthMm - 0.01, widthMm + 0.01);
      assertThat(paper.getPage(0).getMediaBox().getHeight() * MM_PER_POINT)
          .isBetween(heightMm - 0.01, heightMm + 0.01);
    }
  }

  @Test
  void aSlipHasAllThatWasAskedForTogether() throws Exception {
    String slip = Files.words(Files.file(house, LOANS + "2/slip.pdf", archivist, "zh-CN"));
    assertThat(slip)
        .contains("借阅单", "李晓明", "宣传部", "编写年鉴", "BOX-1", "BOX-2", CounterSample.WITHHELD)
        .contains("批准", "12", "11", "第 3 页缺失", "借阅人归还（签字）")
        .doesNotContain("BOX-3");
  }

  @Test
  void askingNotesNothing() {
    int before = house.backend.lending().loans().events(2).size();
    house.http().get(LOANS + "2/card.pdf", archivist);
    assertThat(house.backend.lending().loans().events(2)).hasSize(before);
  }

  @ParameterizedTest
  @CsvSource({
    "3/card.pdf, 409, 3",
    "99/card.pdf, 404, 99",
    "x/card.pdf, 404, x",
    "99999999999999999999999999/slip.pdf, 404, 9999",
    "2/card.pdf?start=5, 400, 5",
    "2/card.pdf?format=a6&start=2, 400, 2",
    "2/card.pdf?format=a5, 400, a5",
    "2/card.pdf?colour=red, 400, colour",
  })
  void whatCannotBePrintedIsSaid(String path, int status, String says) {
    Http.Answer answer = house.http().get(LOANS + path, archivist);
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().toString()).contains(says);
  }
}
