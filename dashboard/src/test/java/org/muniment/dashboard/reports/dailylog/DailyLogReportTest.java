package org.muniment.dashboard.reports.dailylog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.Logged;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.daylog.Words;

/** The month as a browser gets it. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DailyLogReportTest {
  private static final String PATH = "/api/v1/reports/daily-log.";
  private static final String ASKED = "?place=R1&month=2026-11";

  @TempDir Path folder;

  private final TestHouse house = TestHouse.open(backend -> List.of(new DailyLogReport(backend)));

  @BeforeAll
  void furnish() {
    Logged.furnish(house);
    Words words = new Words("", List.of(new Words.Measure(1, "=door", "closed it")), "rain", "");
    house
        .backend
        .logDesks()
        .days()
        .sign(house.by(), "R1", Logged.FIRST.plusDays(1), words, Optional.empty());
  }

  @AfterAll
  void close() {
    house.close();
  }

  private HttpResponse<byte[]> get(String rest) {
    return Logged.get(house, PATH + rest, "en");
  }

  @Test
  void thePdfHasTheFiguresTheSealAndTheHead() throws IOException {
    HttpResponse<byte[]> answer = get("pdf" + ASKED);
    assertThat(answer.statusCode()).isEqualTo(200);
    assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
    assertThat(answer.headers().firstValue("Content-Disposition").orElseThrow())
        .contains("daily-log_R1_2026-11.pdf");
    String text = Logged.text(answer.body());
    String head = house.backend.logDesks().days().head().orElseThrow().hash();
    String seal = house.office.logBook().after(0, 1).get(0).hash().substring(0, 8);
    assertThat(text)
        .contains(head, seal, "Page 1 of 1", "63.0▲", "83.3", "unsigned", "10:00–14:00", "=door");
  }

  @Test
  void theSpreadsheetHasNumbersAndDaysAndNoFormulas() throws IOException {
    HttpResponse<byte[]> answer = get("xlsx" + ASKED);
    assertThat(answer.statusCode()).isEqualTo(200);
    Map<String, String> parts = unzip(answer.body());
    String days = parts.get("xl/worksheets/sheet1.xml");
    // The 23rd is day 46349 of the spreadsheet's calendar.
    assertThat(days).contains("<v>46349", "<v>46350", "<v>21", "<v>63", "<v>83.3");
    assertThat(parts.get("xl/worksheets/sheet2.xml"))
        .contains("=door", "<v>240")
        .doesNotContain("<f>");
    assertThat(parts.get("xl/worksheets/sheet4.xml"))
        .contains(house.backend.logDesks().days().head().orElseThrow().hash());
    assertThat(parts.get("xl/workbook.xml")).contains("Days", "Excursions", "Amendments", "About");
  }

  @Test
  void theCsvHasALineForEachDayOfTheLog() {
    String csv = new String(get("csv" + ASKED).body(), StandardCharsets.UTF_8);
    List<String> lines = csv.lines().toList();
    assertThat(csv).startsWith("\uFEFFDate,Weather,");
    assertThat(lines).hasSize(1 + 3);
    assertThat(lines.get(1)).startsWith("2026-11-23,");
    assertThat(lines.get(2)).startsWith("2026-11-24,rain,").contains("63.0", "83.3");
    String seal = house.office.logBook().after(0, 1).get(0).hash();
    assertThat(lines.get(2)).contains(seal);
  }

  @ParameterizedTest
  @CsvSource({
    "pdf?month=2026-11,400",
    "pdf?place=R1,400",
    "pdf?place=R1&month=2026-13,400",
    "csv?place=R1&month=November,400",
    "csv?place=R1&month=+10000-01,400",
    "csv?place=R1&month=2026-11&day=3,400",
    "xlsx?place=R9&month=2026-11,404",
    "csv?room=R1&month=2026-11,200",
    "pdf?place=R1&month=2999-12,200"
  })
  void refusesInASentenceWhatItCannotAnswer(String rest, int status) {
    HttpResponse<byte[]> answer = get(rest);
    assertThat(answer.statusCode())
        .as(new String(answer.body(), StandardCharsets.UTF_8))
        .isEqualTo(status);
  }

  /** By the table at the file's end, as spreadsheet programs do. */
  private Map<String, String> unzip(byte[] content) throws IOException {
    Path file = Files.write(folder.resolve("month.xlsx"), content);
    Map<String, String> parts = new HashMap<>();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      for (ZipEntry part : Collections.list(zip.entries())) {
        byte[] bytes = zip.getInputStream(part).readAllBytes();
        parts.put(part.getName(), new String(bytes, StandardCharsets.UTF_8));
      }
    }
    return parts;
  }
}
