package org.muniment.dashboard.faults;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.bench.Api;
import org.muniment.dashboard.pages.Browser;

/**
 * A list of boxes from a spreadsheet program becomes labels on paper that scanners read, and boxes
 * that a phone finds and moves; through a {@code kill -9}, and back into a list that changes
 * nothing.
 */
class HoldingsStoryTest {
  private static final String ADMIN = "Calm-stacks-18-degrees";
  private static final int BOXES = 12;

  /** Numbers of the 14-digit kind; the last one has a typing error. */
  private static final String TYPING_ERROR = "32101037705262";

  private static final String WANTED = "DA-0007";

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
    for (String cabinet : List.of("C01", "C02")) {
      api.post(
          "/cabinets",
          "{\"code\":\"%s\",\"room\":\"R1\",\"shelves\":5,\"positionsPerShelf\":20}"
              .formatted(cabinet));
    }
  }

  @AfterEach
  void end() throws Exception {
    if (server != null) {
      server.close();
    }
  }

  /** As a Chinese spreadsheet program saves it: GB 18030, a title above the headings. */
  private Path list() throws IOException {
    List<String> lines = new ArrayList<>(List.of("馆藏清单,,,,,", "条码,题名,年度,保管期限,载体,柜"));
    for (int i = 1; i <= BOXES; i++) {
      lines.add("DA-%04d,综合楼竣工验收资料（%d）,2019,30年,纸质,".formatted(i, i));
    }
    lines.add(TYPING_ERROR + ",一个抄错的号码,2019,永久,纸质,");
    return Files.write(
        folder.resolve("馆藏.csv"), String.join("\r\n", lines).getBytes(Charset.forName("GB18030")));
  }

  private JsonNode get(String path) throws Exception {
    return json.readTree(api.get(path));
  }

  @Test
  void aListBecomesLabelsAndABoxIsFoundAndMovedOnAPhone() throws Exception {
    Path list = list();
    ServeProcess.Ended tried = server.run("import", "holdings", list.toString(), "--dry-run");
    assertThat(tried.status()).as(tried.said()).isZero();
    assertThat(tried.said()).contains(TYPING_ERROR);
    assertThat(get("/boxes").get("items")).isEmpty();
    ServeProcess.Ended taken = server.run("import", "holdings", list.toString());
    assertThat(taken.status()).as(taken.said()).isZero();
    assertThat(get("/boxes").get("items")).hasSize(BOXES + 1);
    server.run("import", "holdings", list.toString());
    assertThat(get("/boxes").get("items")).hasSize(BOXES + 1);

    List<String> codes =
        IntStream.rangeClosed(1, BOXES).mapToObj("DA-%04d"::formatted).collect(Collectors.toList());
    codes.add("C02-S03");
    assertThat(PrintedCodes.on(labels(codes))).containsAll(codes);

    findAndMoveOnAPhone();
    JsonNode moved = get("/boxes/" + WANTED);
    assertThat(moved.get("location").get("cabinet").asText()).isEqualTo("C02");
    assertThat(moved.get("location").get("shelf").asInt()).isEqualTo(3);
    JsonNode history = get("/boxes/" + WANTED + "/history");
    server.kill();
    server.start();
    assertThat(get("/boxes/" + WANTED).get("location")).isEqualTo(moved.get("location"));
    assertThat(get("/boxes/" + WANTED + "/history")).isEqualTo(history);

    Path exported = folder.resolve("exported.csv");
    Files.write(exported, api.bytes("/holdings/export?format=csv"));
    ServeProcess.Ended again = server.run("import", "holdings", exported.toString());
    assertThat(again.status()).as(again.said()).isZero();
    assertThat(get("/boxes/" + WANTED + "/history")).isEqualTo(history);
    assertThat(server.run("verify").status()).isZero();
  }

  private void findAndMoveOnAPhone() {
    try (Browser browser = Browser.open()) {
      Page page = browser.page(Browser.Screen.PHONE, "zh-CN", false);
      page.navigate(server.http() + "/holdings?q=" + "竣工 0007".replace(" ", "+"));
      page.fill("#field-name", "admin");
      page.fill("#field-password", ADMIN);
      page.click("main .btn-solid");
      assertThat(page.locator("#hits")).containsText("综合楼竣工验收资料（7）");
      page.navigate(server.http() + "/holdings/move");
      page.fill("#scan", WANTED);
      page.press("#scan", "Enter");
      assertThat(page.locator("#moving-box")).containsText("综合楼竣工验收资料（7）");
      page.fill("#scan", "C02-S03");
      page.press("#scan", "Enter");
      assertThat(page.locator("#verdict.good")).isVisible();
    }
  }

  private byte[] labels(List<String> codes) throws Exception {
    String asked = codes.stream().map(code -> "code=" + code).collect(Collectors.joining("&"));
    return api.bytes("/labels.pdf?" + asked);
  }
}
