package org.muniment.dashboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.bench.Api;
import org.muniment.dashboard.pages.Browser;

/**
 * A month of the log from readings to paper, with the programs that people use: sealed by the
 * program, signed in a browser on a phone, kept through a {@code kill -9}, printed; and one digit
 * of one reading, changed in the database by hand, is found.
 */
class DailyLogStoryTest {
  private static final String ADMIN = "Calm-stacks-18-degrees";
  private static final int DAYS = 5;
  private static final Duration BETWEEN = Duration.ofMinutes(10);

  /** The room gets warm on the third day, from 18:00 to midnight. */
  private static final int WARM_DAY = 2;

  /** On the fourth nothing is measured from 08:00 to 10:00. */
  private static final int SILENT_DAY = 3;

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private final ZoneId zone = ZoneId.systemDefault();
  private final LocalDate first = YearMonth.now(zone).minusMonths(1).atDay(1);
  private ServeProcess server;
  private String token;
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server = new ServeProcess(folder);
    server.setenv("MUNIMENT_ADMIN_PASSWORD", ADMIN);
    token = server.createToken();
    api = new Api(server.http(), token);
    server.start();
    api.post("/rooms", "{\"code\":\"R1\",\"name\":\"Stack 1\",\"preset\":\"general\"}");
    api.post(
        "/sensors",
        """
        {"code":"S1","name":"North wall","profile":"muniment","room":"R1",
         "address":{"topic":"muniment/v1/S1/reading"},"expectedIntervalSeconds":600}\
        """);
    api.post("/readings", readings());
  }

  @AfterEach
  void end() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private String readings() {
    List<String> readings = new ArrayList<>();
    Instant end = first.plusDays(DAYS).atStartOfDay(zone).toInstant();
    for (Instant at = first.atStartOfDay(zone).toInstant(); at.isBefore(end); ) {
      int hour = at.atZone(zone).getHour();
      LocalDate date = at.atZone(zone).toLocalDate();
      boolean isSilent = date.equals(first.plusDays(SILENT_DAY)) && hour >= 8 && hour < 10;
      boolean isWarm = date.equals(first.plusDays(WARM_DAY)) && hour >= 18;
      if (!isSilent) {
        readings.add(
            "{\"sensor\":\"S1\",\"at\":\"%s\",\"values\":{\"temperature\":%s,\"humidity\":50}}"
                .formatted(at, isWarm ? "26.0" : "20.0"));
      }
      at = at.plus(BETWEEN);
    }
    return readings.toString();
  }

  private static ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(120)).pollInterval(Duration.ofMillis(200));
  }

  private JsonNode days() throws Exception {
    LocalDate last = first.plusDays(DAYS - 1);
    return json.readTree(api.get("/daily-log?place=R1&from=" + first + "&to=" + last)).get("items");
  }

  private JsonNode verdict() throws Exception {
    return json.readTree(api.get("/daily-log/verify"));
  }

  @Test
  void aMonthIsSealedSignedPrintedAndAChangedDigitIsFound() throws Exception {
    await().until(() -> isSealed(days()));
    JsonNode warm = days().get(WARM_DAY);
    assertThat(warm.get("temperature").get("mean").asDouble()).isEqualTo(21.5);
    assertThat(warm.get("inLimitsPct").get("temperature").asDouble()).isEqualTo(75);
    assertThat(warm.get("excursions")).hasSize(1);

    signInTheBrowser(first.plusDays(WARM_DAY));
    LocalDate silent = first.plusDays(SILENT_DAY);
    String nine = silent.atTime(9, 0).atZone(zone).toOffsetDateTime().toString();
    api.post(
        "/daily-log/R1/" + silent + "/manual-readings",
        """
        {"at":"%s","temperature":20.3,"humidity":51,"instrument":"Whirling hygrometer 2"}\
        """
            .formatted(nine));
    JsonNode amended = days().get(SILENT_DAY);
    assertThat(amended.get("observations").get(0).get("temperature").asDouble()).isEqualTo(20.3);
    assertThat(amended.get("amendments")).hasSize(1);

    JsonNode head = verdict().get("head");
    assertThat(verdict().get("intact").asBoolean()).isTrue();
    server.kill();
    server.start();
    assertThat(verdict().get("head")).isEqualTo(head);
    assertThat(days().get(WARM_DAY).get("signedBy").asText()).isEqualTo("admin");
    assertThat(printed()).contains("26.0", "20.3", "admin", "air conditioning repaired");
    ServeProcess.Ended known = server.run("verify", "--head", head.get("hash").asText());
    assertThat(known.status()).as(known.said()).isZero();

    await().until(() -> change(first.plusDays(1)) == 1);
    JsonNode broken = verdict();
    assertThat(broken.get("intact").asBoolean()).isFalse();
    assertThat(broken.get("firstBroken").get("date").asText())
        .isEqualTo(first.plusDays(1).toString());
    ServeProcess.Ended found = server.run("verify");
    assertThat(found.status()).isEqualTo(1);
    assertThat(found.said()).contains("R1", first.plusDays(1).toString());
  }

  private static boolean isSealed(JsonNode days) {
    boolean all = days.size() == DAYS;
    for (JsonNode day : days) {
      all &= !day.get("seal").isNull();
    }
    return all;
  }

  private void signInTheBrowser(LocalDate date) {
    try (Browser browser = Browser.open()) {
      Page page = browser.page(Browser.Screen.PHONE, "en", false);
      page.navigate(server.http() + "/log/R1/" + date);
      page.fill("#field-name", "admin");
      page.fill("#field-password", ADMIN);
      page.click("main .btn-solid");
      page.waitForURL("**/log/R1/" + date);
      page.fill("#field-measures", "air conditioning repaired");
      page.click("#sign .btn-solid");
      page.waitForURL("**/log/R1?month=*");
    }
  }

  private String printed() throws Exception {
    URI address =
        URI.create(
            server.http()
                + "/api/v1/reports/daily-log.pdf?place=R1&month="
                + YearMonth.from(first));
    HttpRequest request =
        HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token).build();
    byte[] pdf =
        HttpClient.newHttpClient().send(request, HttpResponse.BodyHandlers.ofByteArray()).body();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      return new PDFTextStripper().getText(document).replaceAll("\\s+", " ");
    }
  }

  /** One digit of one stored temperature; 0 while it is not yet where readings stay. */
  private int change(LocalDate date) throws SQLException {
    long from = date.atStartOfDay(zone).toInstant().toEpochMilli();
    String file = "jdbc:sqlite:" + folder.resolve("data").resolve("climate.db");
    try (Connection database = DriverManager.getConnection(file);
        Statement statement = database.createStatement()) {
      statement.execute("PRAGMA busy_timeout = 10000");
      return statement.executeUpdate(
          "UPDATE reading SET value = value + 1000 WHERE (series, at) = (SELECT series, at FROM"
              + " reading WHERE at >= "
              + from
              + " ORDER BY at, series LIMIT 1)");
    }
  }
}
