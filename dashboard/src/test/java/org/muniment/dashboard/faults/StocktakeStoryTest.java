package org.muniment.dashboard.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.bench.Api;
import org.muniment.dashboard.pages.Browser;

/**
 * A cabinet is counted on a phone's screen whose network goes away while the program is killed;
 * everything arrives once, what differs is decided, and the sealed end survives another kill.
 */
class StocktakeStoryTest {
  private static final String ADMIN = "Calm-stacks-18-degrees";
  private static final String LENT = "DA-09";
  private static final String NEWEST = "document.querySelector('#latest li')?.dataset.id ?? ''";

  @TempDir Path folder;
  private final ObjectMapper json = new ObjectMapper();
  private ServeProcess server;
  private Api api;

  @BeforeEach
  void start() throws Exception {
    server = new ServeProcess(folder);
    server.setenv("MUNIMENT_ADMIN_PASSWORD", ADMIN);
    api = new Api(server.http(), server.createToken());
    server.start();
    api.post("/rooms", "{\"code\":\"R1\",\"name\":\"一号库房\",\"preset\":\"general\"}");
    api.post(
        "/cabinets", "{\"code\":\"C1\",\"room\":\"R1\",\"shelves\":2,\"positionsPerShelf\":5}");
    for (int number = 1; number <= 9; number++) {
      api.post(
          "/boxes",
          """
          {"barcode":"DA-0%d","title":"校史资料%d","cabinet":"C1","shelf":%d,"position":%d}\
          """
              .formatted(number, number, number <= 5 ? 1 : 2, number <= 5 ? number : number - 5));
    }
    lend();
  }

  @AfterEach
  void end() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  private void lend() throws Exception {
    String loan =
        """
        {"barcode":"%s","borrower":"王丽","kind":"loan","purpose":"编写校史"}\
        """
            .formatted(LENT);
    long id = json.readTree(api.post("/loans", loan)).get("id").asLong();
    api.post("/loans/" + id + "/approve", "{}");
    api.post("/loans/" + id + "/issue", "{}");
  }

  private JsonNode get(String path) throws Exception {
    return json.readTree(api.get(path));
  }

  private List<String> discrepancies(String kind) throws Exception {
    JsonNode all = get("/stocktakes/1/discrepancies").get(kind);
    return StreamSupport.stream(all.spliterator(), false)
        .map(line -> line.path("barcode").asText(line.path("code").asText()))
        .toList();
  }

  @Test
  void aCabinetIsCountedThroughAKillDecidedAndSealed() throws Exception {
    try (Browser browser = Browser.open()) {
      Page desk = browser.page(Browser.Screen.DESKTOP, "zh-CN", false);
      begin(desk);
      Page phone = browser.page(Browser.Screen.PHONE, "zh-CN", true);
      countWithoutNetwork(phone);
      countTheRest(phone);
      expectTheFaults();
      decideAndClose(desk);
    }
    expectTheEnd();
    server.kill();
    server.start();
    expectTheEnd();
    assertThat(server.run("verify").status()).isZero();
  }

  private void begin(Page page) {
    page.navigate(server.http() + "/stocktakes/new");
    signIn(page);
    page.waitForURL("**/stocktakes/new");
    page.fill("#field-name", "年终盘点");
    page.click("#send");
    page.waitForURL("**/stocktakes/1");
  }

  private void signIn(Page page) {
    page.fill("#field-name", "admin");
    page.fill("#field-password", ADMIN);
    page.click("main .btn-solid");
  }

  private void countWithoutNetwork(Page phone) throws Exception {
    phone.navigate(server.http() + "/stocktakes/1/scan");
    signIn(phone);
    assertThat(phone.locator("#keeps[data-keeps=yes]")).hasCount(1);
    assertThat(phone.locator("#progress")).containsText("8");
    phone.context().setOffline(true);
    server.kill();
    scan(phone, "C1-S01", "DA-01", "DA-03", "DA-02", "DA-04");
    phone.reload();
    assertThat(phone.locator("#main[data-waiting='5']")).isVisible();
    server.start();
    phone.context().setOffline(false);
    assertThat(phone.locator("#main[data-waiting='0']")).isVisible();
    assertThat(get("/stocktakes/1").get("scans").asInt()).isEqualTo(5);
  }

  private void countTheRest(Page phone) {
    phone.click("#done");
    phone.click("#ending button[value=close]");
    scan(phone, "C1-S02", "DA-06", "DA-07", "DA-08", "LC-1", "ZZ-1");
    phone.click("#done");
    assertThat(phone.locator("#main[data-waiting='0']")).isVisible();
  }

  /** The next one when this one is written down. */
  private static void scan(Page phone, String... codes) {
    for (String code : codes) {
      Object before = phone.evaluate(NEWEST);
      Browser.scan(phone, code);
      phone.waitForFunction("before => (" + NEWEST + ") !== before", before);
    }
  }

  private void expectTheFaults() throws Exception {
    assertThat(discrepancies("missing")).containsExactly("DA-05");
    assertThat(discrepancies("outOfOrder")).hasSize(1).isSubsetOf("DA-02", "DA-03");
    assertThat(discrepancies("unknown")).containsExactly("ZZ-1");
    assertThat(discrepancies("onLoan")).containsExactly(LENT);
    for (String none : List.of("misplaced", "cardAbsent", "notYetSeen", "registerSaysOut")) {
      assertThat(discrepancies(none)).as(none).isEmpty();
    }
  }

  private void decideAndClose(Page desk) {
    decide(desk, "missing", "mark-missing", "库房内遍寻不见");
    decide(desk, "out-of-order", "put-back", "已按顺序放回");
    decide(desk, "unknown", "keep", "不是本馆的标签");
    desk.navigate(server.http() + "/stocktakes/1/close");
    desk.click("#close summary");
    desk.click("#really-close");
    assertThat(desk.locator("#seal dd").first()).hasText(Pattern.compile("\\w{64}"));
  }

  private void decide(Page desk, String kind, String action, String reason) {
    desk.navigate(server.http() + "/stocktakes/1/discrepancies?class=" + kind);
    var line = desk.locator(".discrepancy-lines li").first();
    line.locator("summary").click();
    line.locator("input[name=action][value=" + action + "]").check();
    line.locator("input[name=reason]").fill(reason);
    line.locator("button[type=submit]").click();
    assertThat(desk.locator(".discrepancy-lines .answered")).containsText(reason);
  }

  private void expectTheEnd() throws Exception {
    JsonNode stocktake = get("/stocktakes/1");
    assertThat(stocktake.get("state").asText()).isEqualTo("closed");
    assertThat(stocktake.get("seal").asText()).hasSize(64);
    assertThat(discrepancies("missing")).containsExactly("DA-05");
    assertThat(get("/boxes/DA-05").get("status").asText()).isEqualTo("missing");
    assertThat(get("/findings").get("items")).hasSize(1);
    assertThat(new String(api.bytes("/reports/stocktake-1.pdf"), 0, 4, StandardCharsets.US_ASCII))
        .isEqualTo("%PDF");
  }
}
