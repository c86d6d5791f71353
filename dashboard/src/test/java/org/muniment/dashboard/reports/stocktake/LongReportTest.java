package org.muniment.dashboard.reports.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.paper.PaperReport;
import org.muniment.domain.paper.ReportPages;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/** Reports of stock-takes where very much was wrong. */
class LongReportTest {
  private static final Instant AT = Instant.parse("2026-11-22T09:30:00Z");
  private static final By BY = new By(By.Kind.PERSON, "王主任", "192.0.2.7", AT);
  private static final Code C1 = Code.of("C1");
  private static final Code R1 = Code.of("R1");

  private TestHouse house;

  @BeforeEach
  void open() {
    house = TestHouse.open(backend -> List.of());
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void onPaperIsRoomForTenThousandDiscrepanciesAndItSaysHowManyMoreThereAre() throws Exception {
    PaperReport report = form(result(ReportForm.MAX_LINES + 5, 400)).report();
    assertThat(lines(report)).isEqualTo(ReportForm.MAX_LINES + ReportForm.MAX_OTHERS);
    assertThat(after(report, "错位")).contains("还有 5 行");
    assertThat(after(report, "尚未见到")).contains("还有 100 行");
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    house
        .backend
        .drawings()
        .print(ReportPages.of(report, (page, pages) -> page + "/" + pages), out);
    try (PDDocument paper = Loader.loadPDF(out.toByteArray())) {
      assertThat(paper.getNumberOfPages()).isBetween(300, 1_500);
    }
  }

  @Test
  void aSpreadsheetHasThemAll() {
    Result result = result(ReportForm.MAX_LINES + 5, 400);
    ReportSheets sheets = new ReportSheets(account(result), said(result), titles(result), "馆");
    int rows = 0;
    for (var each = sheets.sheets().get(1).rows(); each.hasNext(); each.next()) {
      rows++;
    }
    assertThat(rows).isEqualTo(ReportForm.MAX_LINES + 405);
  }

  private static long lines(PaperReport report) {
    return report.parts().stream()
        .filter(part -> part.columns().size() == 5 && part.columns().get(0).name().equals("条码"))
        .mapToLong(part -> part.rows().size())
        .sum();
  }

  private static String after(PaperReport report, String title) {
    return report.parts().stream()
        .filter(part -> part.title().startsWith(title))
        .findFirst()
        .orElseThrow()
        .after();
  }

  private ReportForm form(Result result) {
    return new ReportForm(account(result), said(result), titles(result), "市档案馆");
  }

  private static Account account(Result result) {
    return new Account(result.stocktake(), result, AT);
  }

  private ReportWords said(Result result) {
    Words words = Words.in(Locale.SIMPLIFIED_CHINESE, TestHouse.ZONE, AT);
    return new ReportWords(words, new Signers(house.backend.people()), result);
  }

  private static Titles titles(Result result) {
    Words words = Words.in(Locale.SIMPLIFIED_CHINESE, TestHouse.ZONE, AT);
    return new Titles(words, new Reader("public", SecrecyScale.SHIPPED), result, ids -> Map.of());
  }

  private static Result result(int misplaced, int unseen) {
    List<Decided> lines =
        IntStream.range(0, misplaced + unseen)
            .mapToObj(i -> line(i, i < misplaced ? Outcome.MISPLACED : Outcome.NOT_YET_SEEN))
            .toList();
    return new Result(
        stocktake(misplaced + unseen),
        BY,
        false,
        "",
        Map.of(C1, "一号柜", R1, "库房一"),
        new Result.Digests("", ""),
        Map.of(Outcome.MISPLACED, misplaced, Outcome.NOT_YET_SEEN, unseen),
        Map.of(C1, new PlaceProgress(misplaced + unseen, misplaced, 10, 0)),
        List.of(),
        lines,
        Map.of());
  }

  private static Decided line(int number, Outcome outcome) {
    boolean isSeen = outcome == Outcome.MISPLACED;
    Seen seen =
        new Seen(
            number, Optional.of(new Place(R1, Optional.of(C1), 2)), 1, Pass.FIRST, "小陈", "p", AT);
    return new Decided(
        new Line(
            outcome,
            "BOX-" + number,
            OptionalLong.of(number + 1),
            Optional.of(new Spot(C1, 1, number % 50 + 1)),
            Optional.of(BoxStatus.IN_PLACE),
            isSeen ? List.of(seen) : List.of(),
            OptionalLong.empty(),
            isSeen),
        Optional.empty());
  }

  private static Stocktake stocktake(int expected) {
    return new Stocktake(
        3,
        "年终盘点",
        new Scope.Rooms(Set.of(R1)),
        List.of(new Stocktake.Counted(C1, R1, 10, 50)),
        Optional.empty(),
        false,
        1,
        List.of(),
        Stocktake.State.OPEN,
        OptionalLong.empty(),
        expected,
        BY,
        Optional.empty(),
        "",
        Optional.empty(),
        1);
  }
}
