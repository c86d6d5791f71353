package org.muniment.dashboard.reports.climateyear;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.Logged;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.Words;

/** The analysis of a year as a browser gets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ClimateYearReportTest {
  private static final String PATH = "/api/v1/reports/climate-year.pdf";

  private final TestHouse house =
      TestHouse.open(backend -> List.of(new ClimateYearReport(backend)));

  @BeforeAll
  void furnish() {
    Logged.furnish(house);
    Words words = new Words("dehumidifier on", List.of(), "", "");
    var log = house.backend.logDesks().days();
    var day = Logged.FIRST.plusDays(1);
    log.annotate(
        house.by(),
        "R1",
        Annotation.Kind.AIRING,
        day.atTime(13, 0).atZone(TestHouse.ZONE).toInstant(),
        day.atTime(14, 0).atZone(TestHouse.ZONE).toInstant(),
        "<i>windows</i>");
    log.sign(house.by(), "R1", day, words, Optional.empty());
  }

  @AfterAll
  void close() {
    house.close();
  }

  @Test
  void hasMonthsWorstDaysMeasuresWithTheirEffectAndPreservation() throws IOException {
    HttpResponse<byte[]> answer = Logged.get(house, PATH + "?place=R1&year=2026", "en");
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("climate-year_R1_2026.pdf");
    String text = Logged.text(answer.body());
    assertThat(text)
        .contains("Climate analysis 2026", "Page 1 of 2", "2 days with readings, coverage 100 %")
        .contains("4.0 hours out of limits in 1")
        .contains("24 Nov 2026", "63.0 %RH ▲")
        .contains("dehumidifier on", "<i>windows</i>")
        .contains("The log has no earlier year.", "Highest mould index");
    // 63 %RH at 13:00 and 50 %RH at 14:30: back in limits.
    assertThat(text).contains("worked");
  }

  @ParameterizedTest
  @CsvSource({"zh-CN,2026 年度库房温湿度分析,十二个月,全年保存指数（近似值）", "zh-TW,2026 年度庫房溫濕度分析,十二個月,全年保存指數（近似值）"})
  void speaksTheAskersLanguage(String language, String title, String months, String index)
      throws IOException {
    byte[] pdf = Logged.get(house, PATH + "?room=R1&year=2026", language).body();
    assertThat(Logged.text(pdf)).contains(title, months, index);
  }

  @ParameterizedTest
  @CsvSource({
    "?year=2026,400",
    "?place=R1,400",
    "?place=R1&year=26,400",
    "?place=R1&year=1969,400",
    "?place=R9&year=2026,404",
    "?place=R1&year=2025,200",
    "?place=R1&year=2030,200"
  })
  void refusesInASentenceWhatItCannotAnswer(String rest, int status) {
    HttpResponse<byte[]> answer = Logged.get(house, PATH + rest, "en");
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
  }
}
