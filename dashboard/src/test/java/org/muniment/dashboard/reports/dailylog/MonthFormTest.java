package org.muniment.dashboard.reports.dailylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.text.PDFTextStripper;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.openhtmltopdf.OpenhtmltopdfPrinter;
import org.muniment.dashboard.reports.dailylog.FormRow.Pair;
import org.muniment.dashboard.web.look.Templates;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.port.LogBook;

class MonthFormTest {
  private static final OpenhtmltopdfPrinter PRINTER = new OpenhtmltopdfPrinter();
  private static final String HEAD = "0123456789abcdef".repeat(4);
  private static final int MAX_BYTES = 500_000;

  private final List<Day> days = SampleMonth.days();

  private MonthForm form(String language) {
    return MonthForm.of(
        Words.in(Locale.forLanguageTag(language), SampleMonth.ZONE, SampleMonth.NOW),
        "青岚市第二中学档案室",
        SampleMonth.PLACE,
        SampleMonth.MONTH,
        days,
        ObservationTimes.DEFAULT,
        Optional.of(new LogBook.Head(30, HEAD)));
  }

  private FormLine line(int day) {
    return form("zh-CN").lines().get(day - 1);
  }

  @Test
  void hasARowForEachDayAndBlankOnesBeforeTheLogBeginsAndInTheFuture() {
    MonthForm form = form("zh-CN");
    assertThat(form.lines()).hasSize(31);
    for (int blank : List.of(1, 17, 31)) {
      FormLine line = line(blank);
      assertThat(line.row().day()).isEmpty();
      assertThat(line.row().inside()).containsOnly(Pair.BLANK);
      assertThat(line.coverage()).isEmpty();
      assertThat(line.signed()).isEmpty();
    }
    assertThat(line(2).date()).isEqualTo("2 日 四");
  }

  @Test
  void observesInsideAndOutsideAndMarksWhatIsMissingByHandAndOutOfLimits() {
    assertThat(line(2).row().inside().get(0).temperature().value()).contains(22.6);
    assertThat(line(2).row().outside().get(1).humidity().value()).contains(68.0);
    assertThat(line(7).row().inside().get(1).isMissing()).isTrue();
    assertThat(line(8).row().inside().get(0).temperature().byHand()).isTrue();
    assertThat(line(8).row().inside().get(0).humidity().value()).contains(56.0);
    assertThat(line(13).row().inside().get(0).humidity().side()).isEqualTo(Spot.Side.ABOVE);
    assertThat(line(13).row().inside().get(0).temperature().side()).isEqualTo(Spot.Side.INSIDE);
    assertThat(line(16).row().inside().get(1)).isEqualTo(Pair.BLANK);
  }

  @Test
  void saysWhatPartOfADayIsInLimitsAndCovered() {
    // 4 of 24 hours out.
    assertThat(line(13).inLimits()).isEqualTo("83.3");
    assertThat(line(13).out()).isTrue();
    // From 15:00 on, and the 5 minutes that the last reading of the 7th still stands.
    assertThat(line(8).coverage()).isEqualTo("37.8");
    assertThat(line(8).thin()).isTrue();
    assertThat(line(2).coverage()).isEqualTo("100");
    assertThat(line(2).thin()).isFalse();
  }

  @Test
  void closesTheMonthWithItsFinishedDays() {
    MonthForm form = form("zh-CN");
    assertThat(form.closing()).isEqualTo("本月至 7月15日 · 14 天 · 应有观测 28 次，实有 27 次（手工 1 次）");
    assertThat(form.sum().signed()).isEqualTo(13);
    assertThat(form.sum().unsigned()).isEqualTo(1);
    assertThat(form.sum().humidity().max().value()).contains(62.5);
    assertThat(form.sum().humidity().max().side()).isEqualTo(Spot.Side.ABOVE);
    assertThat(form.sum().withMeasures()).isEqualTo(1);
  }

  @Test
  void listsExcursionsWithCauseAndMeasureAndAmendmentsBesideTheOriginal() {
    MonthForm form = form("zh-CN");
    assertThat(form.excursions()).hasSize(1);
    ExcursionLine excursion = form.excursions().get(0);
    assertThat(excursion.time(form.words())).isEqualTo("08:00–12:00");
    assertThat(excursion.worst(form.words())).isEqualTo("62.5\u00a0%RH ▲");
    assertThat(excursion.cause()).isEqualTo("通风 20 分钟后湿度升高");
    assertThat(excursion.measure()).isEqualTo("关窗、除湿");
    assertThat(form.amendments()).hasSize(1);
    assertThat(form.amendments().get(0).changed()).isEqualTo("湿度 最高 55.0 → 56.0");
    assertThat(form.amendments().get(0).reason()).isEqualTo("数据迟到");
    assertThat(form.amendments().get(0).by(form.words())).isEqualTo("程序");
  }

  @ParameterizedTest
  @CsvSource({
    "zh-CN,库房温湿度记录表,限值 14–24 °C、45–60 %RH,第 1 页，共 2 页,待签字",
    "zh-TW,庫房溫濕度記錄表,限值 14–24 °C、45–60 %RH,第 1 頁，共 2 頁,待簽字",
    "en,Temperature and humidity record,'Limits 14–24 °C, 45–60 %RH',Page 1 of 2,unsigned"
  })
  void printsTheFormWithItsSealsAndTheEndOfTheChain(
      String language, String title, String limits, String page, String unsigned)
      throws IOException {
    byte[] pdf = pdf(form(language));
    assertThat(pdf.length).isLessThan(MAX_BYTES);
    String text = text(pdf);
    assertThat(text).contains(title, limits, unsigned, "库房二 (R2)", "陈静怡", "37.8!", "62.5▲", HEAD);
    days.stream()
        .flatMap(day -> day.seal().stream())
        .forEach(seal -> assertThat(text).contains(seal.hash().substring(0, 8)));
    assertThat(text).contains("<b>&\"'</b>");
    assertThat(inReadingOrder(pdf)).contains(page);
  }

  @Test
  void isA4LyingOnItsSide() throws IOException {
    try (PDDocument pdf = Loader.loadPDF(pdf(form("zh-CN")))) {
      PDRectangle size = pdf.getPage(0).getMediaBox();
      assertThat(size.getWidth()).isCloseTo(PDRectangle.A4.getHeight(), within(1f));
      assertThat(size.getHeight()).isCloseTo(PDRectangle.A4.getWidth(), within(1f));
      assertThat(pdf.getNumberOfPages()).isEqualTo(2);
    }
  }

  @Test
  void saysWhichCharactersItCouldNotPrint() throws IOException {
    String page =
        Templates.fill(
            DailyLogReport.class, "month", Map.of("form", form("en"), "lacking", List.of("㛃")));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    PRINTER.print(page, out);
    assertThat(text(out.toByteArray())).contains("printed as □: U+36C3.");
  }

  private static Offset<Float> within(float offset) {
    return Offset.offset(offset);
  }

  private static byte[] pdf(MonthForm form) throws IOException {
    String page =
        Templates.fill(DailyLogReport.class, "month", Map.of("form", form, "lacking", List.of()));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(PRINTER.print(page, out)).isEmpty();
    return out.toByteArray();
  }

  /** The printer writes page numbers after the rest of a page. */
  private static String inReadingOrder(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      PDFTextStripper stripper = new PDFTextStripper();
      stripper.setSortByPosition(true);
      return stripper.getText(pdf);
    }
  }

  private static String text(byte[] bytes) throws IOException {
    try (PDDocument pdf = Loader.loadPDF(bytes)) {
      return new PDFTextStripper().getText(pdf);
    }
  }
}
