package org.muniment.dashboard.web.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Words;

/** A list as paper: everything on it, and the headings on each page. */
class TablePaperTest {
  @ParameterizedTest
  @CsvSource({"zh-CN, 0, 1, 第 1 页，共 1 页", "en, 3, 1, Page 1 of 1", "zh-TW, 300, 2, 第 1 頁"})
  void everyRowIsOnPaper(String language, int rows, int leastPages, String says) throws Exception {
    try (TestHouse house = TestHouse.open(backend -> List.of(new Rows(backend)));
        PDDocument pdf = Loader.loadPDF(get(house, language, rows))) {
      String text = new PDFTextStripper().getText(pdf);
      assertThat(pdf.getNumberOfPages()).isGreaterThanOrEqualTo(leastPages);
      assertThat(text).contains("借阅登记簿", "守藏", says);
      assertThat(text.split("归还日期", -1).length - 1)
          .as("headings on each page")
          .isEqualTo(rows == 0 ? 0 : pdf.getNumberOfPages());
      IntStream.range(0, rows).forEach(i -> assertThat(text).contains("ROW-" + i));
      assertThat(text).doesNotContain("only in files");
    }
  }

  private static byte[] get(TestHouse house, String language, int rows) throws Exception {
    URI uri = house.http().uri("/rows.pdf?rows=" + rows);
    HttpRequest request = HttpRequest.newBuilder(uri).headers("Accept-Language", language).build();
    HttpResponse<byte[]> answer =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray());
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("loans_2026.pdf");
    return answer.body();
  }

  private record Rows(Backend backend) implements Slice {
    @Override
    public List<Route> routes() {
      return List.of(
          Route.get(
              "/rows.pdf",
              Access.OPEN,
              ctx -> {
                Words words =
                    new Frame(backend.registry(), backend.clock(), Optional.empty()).words(ctx);
                int rows = Integer.parseInt(ctx.queryParam("rows"));
                TablePaper.answer(
                    ctx,
                    backend.drawings(),
                    words,
                    new TablePaper.Heading("借阅登记簿", "守藏", "2026", List.of("三件"), "note"),
                    table(),
                    IntStream.range(0, rows).boxed().toList());
              }));
    }
  }

  private static Table<Integer> table() {
    return Table.<Integer>of("loans", "借阅登记簿")
        .text("code", "条码", row -> "ROW-" + row)
        .text("title", "题名", row -> "二〇二六年度文书档案会议记录与纪要（一至十二月）" + row)
        .onPaper(40)
        .number("pieces", "件数", 0, row -> row)
        .time("at", "借出", row -> Optional.of(Instant.EPOCH))
        .day("back", "归还日期", row -> Optional.of(LocalDate.EPOCH))
        .text("more", "only in files", row -> "only in files")
        .onPaper(0)
        .savedAs("loans_2026");
  }
}
