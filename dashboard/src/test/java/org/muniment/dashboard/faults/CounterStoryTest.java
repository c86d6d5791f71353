package org.muniment.dashboard.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Page;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.bench.Api;
import org.muniment.dashboard.pages.Browser;

/**
 * A box is asked for, approved by somebody else, goes out by scanning, is called in by a real mail
 * server, and comes back with a page less; through a {@code kill -9}. The night between is a change
 * of the site's time zone, since the program goes by the real clock.
 */
class CounterStoryTest {
  private static final String ADMIN = "Calm-stacks-18-degrees";
  private static final String BOX = "DA-0001";
  private static final String READERS_CARD = "RC-0001";
  private static final String READER = "wang@archive.example";
  private static final String ARCHIVIST = "li@archive.example";

  /** So far east that it is tomorrow there, wherever it was today. */
  private static final ZoneId EAST = ZoneId.of("Pacific/Kiritimati");

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private ServeProcess server;
  private GreenMail mail;
  private Api api;
  private LocalDate today;

  @BeforeEach
  void start() throws Exception {
    mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    mail.start();
    server = new ServeProcess(folder);
    server.setenv("MUNIMENT_ADMIN_PASSWORD", ADMIN);
    ZoneId west = farFromMidnight();
    today = LocalDate.now(west);
    live(west);
    api = new Api(server.http(), server.createToken());
    server.start();
    furnish();
  }

  @AfterEach
  void end() throws Exception {
    if (server != null) {
      server.close();
    }
    if (mail != null) {
      mail.stop();
    }
  }

  /** Today must not end while the test runs. */
  private static ZoneId farFromMidnight() {
    int hour = OffsetDateTime.now(ZoneOffset.UTC).getHour();
    return ZoneId.of(hour == 11 || hour == 12 ? "Etc/GMT+8" : "Etc/GMT+12");
  }

  /** From the next start on. */
  private void live(ZoneId zone) throws IOException {
    Path file = folder.resolve("muniment.yaml");
    Files.writeString(
        file, "site: {code: MAIN, name: Archive, timeZone: %s}\n".formatted(zone.getId()));
    server.setenv("MUNIMENT_CONFIG", file.toString());
  }

  private void furnish() throws Exception {
    api.post("/rooms", "{\"code\":\"R1\",\"name\":\"一号库房\",\"preset\":\"general\"}");
    api.post(
        "/cabinets", "{\"code\":\"C1\",\"room\":\"R1\",\"shelves\":5,\"positionsPerShelf\":20}");
    api.post(
        "/boxes",
        """
        {"barcode":"%s","title":"校史资料","pieces":3,"cabinet":"C1","shelf":2,"position":5}\
        """
            .formatted(BOX));
    api.post(
        "/borrowers",
        """
        {"name":"王丽","kind":"staff","card":"%s","email":"%s","account":"admin","language":"zh-CN"}\
        """
            .formatted(READERS_CARD, READER));
    api.put(
        "/notification/channels",
        """
        [{"id":"mail","type":"email","name":"Mail","enabled":true,"settings":
          {"host":"127.0.0.1","port":"%d","security":"none","from":"muniment@archive.example"}}]\
        """
            .formatted(mail.getSmtp().getPort()));
    api.put(
        "/notification/roster",
        """
        {"contacts":[{"id":"li","name":"Li","language":"en",
          "reaches":[{"channel":"mail","address":"%s"}]}],"shifts":[],
         "quietHours":null,"allWellAt":"00:00"}\
        """
            .formatted(ARCHIVIST));
  }

  private JsonNode get(String path) throws Exception {
    return json.readTree(api.get(path));
  }

  private JsonNode loan() throws Exception {
    return get("/loans?barcode=" + BOX).get("items").get(0);
  }

  private String status() throws Exception {
    return get("/boxes/" + BOX).get("status").asText();
  }

  @Test
  void aBoxGoesOutIsCalledInAndComesBackWithAPageLess() throws Exception {
    try (Browser browser = Browser.open()) {
      Page page = browser.page(Browser.Screen.PHONE, "zh-CN", false);
      signIn(page);
      ask(page);
      long id = loan().get("id").asLong();
      approveByAnother(id);
      issue(page);
      assertThat(status()).isEqualTo("on-loan");
      assertThat(PrintedCodes.on(api.bytes("/loans/" + id + "/card.pdf")))
          .containsExactly("LC-" + id);
      assertThat(get("/scan/LC-" + id).get("kind").asText()).isEqualTo("loan-card");
    }
    server.kill();
    live(EAST);
    server.start();
    assertThat(get("/loans?overdue=true").get("items")).hasSize(1);
    assertThat(status()).isEqualTo("on-loan");
    await().until(() -> mailTo(READER).stream().anyMatch(text -> text.contains(BOX)));
    await().until(() -> mailTo(ARCHIVIST).stream().anyMatch(text -> text.contains(BOX)));
    try (Browser browser = Browser.open()) {
      Page page = browser.page(Browser.Screen.DESKTOP, "zh-CN", false);
      signIn(page);
      giveBackWithoutAPage(page);
    }
    assertThat(status()).isEqualTo("in-place");
    assertThat(loan().get("state").asText()).isEqualTo("returned");
    JsonNode findings = get("/findings").get("items");
    assertThat(findings).hasSize(1);
    assertThat(findings.get(0).get("open").asBoolean()).isTrue();
    assertThat(server.run("verify").status()).isZero();
  }

  private void signIn(Page page) {
    page.navigate(server.http() + "/loans");
    page.fill("#field-name", "admin");
    page.fill("#field-password", ADMIN);
    page.click("main .btn-solid");
    page.waitForURL("**/loans");
  }

  private void ask(Page page) {
    page.navigate(server.http() + "/loans/request");
    Browser.scan(page, BOX);
    assertThat(page.locator("#things li")).hasCount(1);
    Browser.scan(page, READERS_CARD);
    assertThat(page.locator("#scan-state")).containsText("已登记：王丽");
    page.selectOption("#field-kind", "loan");
    page.fill("#field-due", today.toString());
    page.fill("#field-purpose", "编写校史");
    page.click("#send");
    assertThat(page.locator("#state")).isVisible();
  }

  private void approveByAnother(long id) throws Exception {
    api.post("/loans/" + id + "/approve", "{}");
    assertThat(loan().get("state").asText()).isEqualTo("approved");
  }

  private void issue(Page page) {
    page.navigate(server.http() + "/loans/counter");
    Browser.scan(page, BOX);
    assertThat(page.locator("#outs li")).hasCount(1);
    Browser.scan(page, READERS_CARD);
    assertThat(page.locator("#scan-state")).containsText("已登记：王丽");
    page.click("#finish");
    assertThat(page.locator("#done")).containsText(BOX);
  }

  private void giveBackWithoutAPage(Page page) {
    page.navigate(server.http() + "/loans/counter");
    Browser.scan(page, BOX);
    assertThat(page.locator("#backs li")).hasCount(1);
    page.locator("input[name=back-pieces]").fill("2");
    page.locator("input[name=back-condition]").fill("缺一页");
    page.click("#finish");
    assertThat(page.locator("#done")).containsText("C1");
    assertThat(page.locator("#done a[href*=findings]")).isVisible();
  }

  private static org.awaitility.core.ConditionFactory await() {
    return Awaitility.await().atMost(Duration.ofSeconds(60)).pollInterval(Duration.ofMillis(50));
  }

  private List<String> mailTo(String address) throws Exception {
    return Arrays.stream(mail.getReceivedMessages())
        .filter(one -> isTo(one, address))
        .map(CounterStoryTest::text)
        .toList();
  }

  private static boolean isTo(MimeMessage message, String address) {
    try {
      return message.getAllRecipients()[0].toString().contains(address);
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }

  private static String text(MimeMessage message) {
    try {
      return message.getSubject() + "\n" + message.getContent();
    } catch (Exception broken) {
      throw new AssertionError(broken);
    }
  }
}
