package org.muniment.dashboard.reports.stocktake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.CounterSample;
import org.muniment.dashboard.testing.Files;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;
import org.muniment.desk.holdings.Details;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Description;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Handover;

/** What stands in the report of a stock-take, read back from the files. */
class StocktakeReportTest {
  private static final Optional<Handover> OVER = Optional.of(new Handover("王主任", "李接收"));

  private TestHouse house;
  private String archivist;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    CountSample.fill(house);
    archivist = house.token("archivist");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN, 盘点报告, 中期报告，盘点尚未结束, 错位, 未登记条码, 没有封存值, 复核人（签字）, 第1页，共2页",
    "zh-TW, 盤點報告, 中期報告，盤點尚未結束, 錯位, 未登記條碼, 沒有封存值, 複核人（簽字）, 第1頁，共2頁",
    "en, Stock-take report, 'INTERIM, NOT CLOSED', Misplaced, Unknown barcode, There is no seal,"
        + " Checked by (signature), Page 1 of 2",
  })
  void whileItIsOpenItSaysThatItMayStillChange(
      String language,
      String title,
      String interim,
      String misplaced,
      String unknown,
      String seal,
      String sign,
      String pages)
      throws Exception {
    Stocktake stocktake = CountSample.open(house, "R1", false, Optional.empty());
    CountSample.scan(house, stocktake);
    assertThat(paper(stocktake, archivist, language))
        .contains(packed(title), packed(interim), packed(misplaced), packed(unknown))
        .contains(packed(seal), packed(sign), packed(pages))
        .contains(CountSample.NAME, "BOX-1", CounterSample.WITHHELD, "=cmd|A0", "phone-7", "小陈");
  }

  @Test
  void placesThatWereNotGoneThroughAreNamed() throws Exception {
    Stocktake stocktake = CountSample.open(house, "R1", false, Optional.empty());
    CountSample.scan(house, stocktake);
    CountSample.close(house, stocktake, "C1-S01");
    assertThat(paper(stocktake, archivist, "zh-CN")).contains("1个箱柜中有1个未清点完毕：库房一·一号柜（2层中已清点1层）");
  }

  @Test
  void onceItIsClosedItSaysWhatWasSealedWhateverHappensLater() throws Exception {
    Stocktake closed = CountSample.whole(house, Optional.empty());
    String before = paper(closed, archivist, "zh-CN");
    assertThat(before)
        .contains(closed.seal().orElseThrow())
        .contains("muniment verify".replace(" ", ""))
        .contains("缺失：1", "BOX-3", "基建图纸", "记为缺失", packed(CountSample.DOCUMENT))
        .contains("借出而无代替卡：1", "BOX-2", packed("已核对 card-absent"))
        .contains("库房一·一号柜1层3位", "所有位置均已清点完毕")
        .doesNotContain("中期报告");
    Box box = house.office.holdings().box(Barcode.of("BOX-3")).orElseThrow();
    rename(box, "换了一个题名");
    house.backend.places().changeRoom(house.by(), "R1", "改名的库房", "挂牌更换");
    assertThat(paper(closed, archivist, "zh-CN")).isEqualTo(before);
  }

  private void rename(Box box, String title) {
    Description was = box.description();
    Details details =
        new Details(
            title,
            was.fonds(),
            was.category(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(was.secrecy()),
            was.archivalCode(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            "");
    house
        .backend
        .holdings()
        .boxes()
        .describe(house.by(), box.barcode().value(), OptionalLong.empty(), details, "题名有误");
  }

  @Test
  void titlesAboveTheClearanceAreWithheld() throws Exception {
    Stocktake closed = CountSample.whole(house, Optional.empty());
    String token =
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    "reader", "viewer", Optional.of("public"), Optional.empty()));
    assertThat(paper(closed, token, "zh-CN"))
        .contains("BOX-1", "密级限制", "基建图纸")
        .doesNotContain(CounterSample.WITHHELD);
    assertThat(cells(sheets(closed, token).get(1)))
        .contains("BOX-1", "密级限制", "基建图纸")
        .doesNotContain(CounterSample.WITHHELD);
  }

  @Test
  void aSpreadsheetHasFourSheetsAndNoFormula() throws Exception {
    Stocktake closed = CountSample.whole(house, Optional.empty());
    List<List<Row>> sheets = sheets(closed, archivist);
    assertThat(sheets).hasSize(4);
    assertThat(sheets.stream().flatMap(List::stream).flatMap(Row::stream))
        .allMatch(cell -> cell == null || cell.getFormula() == null);
    assertThat(cells(sheets.get(0)))
        .contains(CountSample.NAME, closed.seal().orElseThrow(), "盘点报告", "缺失");
    assertThat(cells(sheets.get(1)))
        .contains(CountSample.FORMULA, "BOX-3", "记为缺失", CountSample.DOCUMENT, "王主任");
    assertThat(cells(sheets.get(2))).contains("库房一", "一号柜", "C1");
    assertThat(cells(sheets.get(3))).contains("小陈", "phone-7");
    List<String> heads = sheets.get(3).get(0).stream().map(cell -> cell.getText()).toList();
    assertThat(sheets.get(3).get(1).getCellAsDate(heads.indexOf("首次扫描"))).isPresent();
  }

  @Test
  void whereNothingIsWrongItSaysSo() throws Exception {
    Stocktake stocktake = CountSample.open(house, "R2", false, Optional.empty());
    CountSample.close(house, stocktake, "C2");
    Stocktake closed = CountSample.end(house, stocktake, false, "");
    assertThat(paper(closed, archivist, "zh-CN"))
        .contains("未发现差异：应有各盒均在位或去向明确。", "没有任何扫描。", "盘点开始时账上盒数0", "第1页，共1页");
    assertThat(sheets(closed, archivist).get(1)).hasSize(1);
  }

  @Test
  void aHandoverHasBothNamesAndWhatIsHandedOver() throws Exception {
    Stocktake closed = CountSample.whole(house, OVER);
    assertThat(paper(closed, archivist, "zh-CN"))
        .contains("档案工作交接清点报告", "王主任", "李接收", "移交人（签字）", "接收人（签字）", "日期")
        .contains("移交盒（卷）数：2", "其中在架见到1，借出或在阅览室1", "缺失1", "双方已共同清点")
        .doesNotContain("复核人");
    assertThat(paper(closed, archivist, "en"))
        .contains(packed("Handover of the post"), packed("Boxes (volumes) handed over: 2"));
  }

  @Test
  void whatWasClosedInPartSaysWhy() throws Exception {
    Stocktake stocktake = CountSample.open(house, "R2", false, Optional.empty());
    Stocktake closed = CountSample.end(house, stocktake, true, "漏水，改日再盘");
    assertThat(paper(closed, archivist, "zh-CN"))
        .contains("部分结束：并非所有位置都已清点完毕。原因：漏水，改日再盘", "库房二·二号柜（1层中已清点0层）", "已清点部分未发现差异");
  }

  @Test
  void whatWasGivenUpSaysSo() throws Exception {
    Stocktake stocktake = CountSample.open(house, "R1", false, Optional.empty());
    CountSample.scan(house, stocktake);
    house
        .backend
        .stocktakes()
        .stocktakes()
        .abandon(CountSample.by(house), stocktake.id(), OptionalLong.empty(), "误开");
    assertThat(paper(stocktake, archivist, "zh-CN")).contains("已放弃（王主任", "原因：误开", "BOX-1");
  }

  @ParameterizedTest
  @ValueSource(strings = {"pdf", "xlsx"})
  void aBlindCountIsShownWhenItIsOver(String ending) throws Exception {
    Stocktake stocktake = CountSample.open(house, "R2", true, Optional.empty());
    Http.Answer answer = house.http().get(path(stocktake, ending), archivist);
    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().toString()).contains("王主任");
    String administrator = house.token("administrator");
    assertThat(Files.get(house, path(stocktake, ending), administrator, "en").statusCode())
        .isEqualTo(200);
    CountSample.end(house, stocktake, true, "改日再盘");
    assertThat(Files.get(house, path(stocktake, ending), archivist, "en").statusCode())
        .isEqualTo(200);
  }

  @ParameterizedTest
  @CsvSource({
    "stocktake-17.pdf, 404",
    "stocktake-x.xlsx, 404",
    "stocktake-99999999999999999999.pdf, 404",
    "stocktake-1.pdf?month=2026-07, 400",
  })
  void whatThereIsNotIsSaid(String file, int status) {
    CountSample.open(house, "R1", false, Optional.empty());
    Http.Answer answer = house.http().get("/api/v1/reports/" + file, archivist);
    assertThat(answer.status()).isEqualTo(status);
  }

  private static String path(Stocktake stocktake, String ending) {
    return "/api/v1/reports/stocktake-" + stocktake.id() + "." + ending;
  }

  /** Without spaces, since lines end where there is no more room. */
  private String paper(Stocktake stocktake, String token, String language) throws Exception {
    return packed(Files.words(Files.file(house, path(stocktake, "pdf"), token, language)));
  }

  private static String packed(String text) {
    return text.replaceAll("\\s+", "");
  }

  private List<List<Row>> sheets(Stocktake stocktake, String token) throws Exception {
    byte[] xlsx = Files.file(house, path(stocktake, "xlsx"), token, "zh-CN");
    List<List<Row>> sheets = new ArrayList<>();
    try (ReadableWorkbook book = new ReadableWorkbook(new ByteArrayInputStream(xlsx))) {
      for (Sheet sheet : book.getSheets().toList()) {
        sheets.add(sheet.read());
      }
    }
    return sheets;
  }

  private static List<String> cells(List<Row> rows) {
    return rows.stream()
        .flatMap(Row::stream)
        .filter(cell -> cell != null)
        .map(cell -> cell.getText())
        .toList();
  }
}
