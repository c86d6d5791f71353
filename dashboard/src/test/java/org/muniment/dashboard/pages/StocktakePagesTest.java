package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;

/** What the pages of stock-takes tell whom, and what their forms refuse, without a browser. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StocktakePagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String OPEN = "/stocktakes/" + StocktakeHouse.OPEN;
  private static final String BLIND = "/stocktakes/" + StocktakeHouse.BLIND;

  private final Map<String, String> cookies = new HashMap<>();
  private TestHouse house;

  @BeforeAll
  void open() {
    house = PagesHouse.furnished();
    StocktakeHouse.furnish(house);
  }

  @AfterAll
  void close() {
    house.close();
  }

  private Http.Answer send(String role, String method, String path, String body) {
    String cookie = cookies.computeIfAbsent(role, house::session);
    return house
        .http()
        .send(
            method,
            path,
            body,
            "Cookie",
            house.cookieName() + "=" + cookie,
            "Origin",
            house.http().origin(),
            "Accept-Language",
            "en",
            "Content-Type",
            FORM);
  }

  private Document page(String role, String path) {
    Http.Answer answer = send(role, "GET", path, null);
    assertThat(answer.status()).as(path).isEqualTo(200);
    return Jsoup.parse(answer.text());
  }

  private long records() {
    return house.office.trail().head().orElseThrow().number();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/stocktakes|name=|422|name",
        "/stocktakes|name=x&scope=rooms|422|Say which rooms or cabinets are counted",
        "/stocktakes|name=x&scope=cabinets&cabinet=NONE|422|NONE",
        "/stocktakes|name=x&counts=2|422|Two independent counts need named people",
        "/stocktakes|name=x&member=first nobody|422|nobody",
        "/stocktakes|name=x&from=Wang|422|characters",
        "OPEN/places/close|code=nowhere|404|nowhere",
        "OPEN/places/open|code=K1&reason=|422|reason",
        "OPEN/abandon|reason=|422|reason",
        "OPEN/discrepancies|subject=32104000000018&reason=x|422|Choose what is done about it.",
        "OPEN/discrepancies|subject=32104000000018&action=keep&reason=|422|reason",
        "OPEN/discrepancies|subject=32104000000018&action=repair&reason=x|422|32104000000018",
        "OPEN/discrepancies|subject=NOTHING&action=keep&reason=x|422|NOTHING",
        "OPEN/discrepancies/many|class=unknown&action=keep&reason=x&which=chosen|422|Tick at least",
        "OPEN/discrepancies/many|action=keep&reason=x&which=all|422|Open the list of a class",
        "OPEN/discrepancies/many|class=unknown&reason=x&which=all|422|Choose what is done",
        "OPEN/close||409|",
        "/stocktakes/99/close||404|99",
        "/stocktakes/99/abandon|reason=x|404|99",
        "/stocktakes/1/abandon|reason=x|409|closed"
      })
  void whatIsNotRightIsRefusedInASentenceAndChangesNothing(
      String path, String body, int status, String says) {
    long before = records();
    Http.Answer answer =
        send(
            "archivist",
            "POST",
            path.replace("OPEN", OPEN),
            body == null ? "" : body.replace(" ", "%20"));
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(Jsoup.parse(answer.text()).text()).contains(says == null ? "" : says);
    assertThat(records()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/stocktakes/99",
        "/stocktakes/none",
        "/stocktakes/99999999999999999999",
        "/stocktakes/99/live",
        "/stocktakes/99/classes",
        "/stocktakes/99/discrepancies",
        "/stocktakes/3/phone.svg"
      })
  void whatIsNotThereIsSaid(String path) {
    assertThat(send("archivist", "GET", path, null).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/discrepancies?class=nonsense",
        "/discrepancies?class=unknown&page=999999",
        "/discrepancies?class=unknown&page=-1&place=%00&open=maybe",
        "?room=nowhere"
      })
  void nonsenseInAnAddressIsAsIfNothingWasAsked(String query) {
    assertThat(send("viewer", "GET", OPEN + query, null).status()).isEqualTo(200);
  }

  @Test
  void whoCountsBlindIsNotToldWhatIsExpected() {
    Document blind = page("assistant", BLIND);
    assertThat(blind.select("#take-live progress, #classes")).isEmpty();
    assertThat(blind.text()).contains("This is a blind count");
    for (String path : new String[] {"/discrepancies", "/classes"}) {
      Http.Answer no = send("archivist", "GET", BLIND + path, null);
      assertThat(no.status()).isEqualTo(403);
      assertThat(no.text()).contains("This is a blind count");
    }
    assertThat(send("archivist", "GET", BLIND + "/close", null).status()).isEqualTo(403);
    assertThat(page("archivist", "/stocktakes").select("#stocktake-" + StocktakeHouse.BLIND))
        .allMatch(one -> one.select("progress").isEmpty());
    assertThat(page("administrator", BLIND).select("#classes, #take-live progress")).isNotEmpty();
  }

  @Test
  void whoMayOnlyLookIsOfferedNothingToPress() {
    Document one = page("viewer", OPEN);
    assertThat(one.select("main form, #scan-here, #phone")).isEmpty();
    Document lines = page("viewer", OPEN + "/discrepancies?class=unknown");
    assertThat(lines.select(".decide, .withdraw, #many, .choose")).isEmpty();
    assertThat(send("viewer", "GET", "/stocktakes/new", null).status()).isEqualTo(403);
  }

  @Test
  void anAssistantCountsAndDoesNotDecide() {
    Document one = page("assistant", OPEN);
    assertThat(one.select("#scan-here, #places form")).isNotEmpty();
    assertThat(one.select("#abandon")).isEmpty();
    assertThat(
            send("assistant", "POST", OPEN + "/discrepancies", "subject=ZZZ-1&action=keep&reason=x")
                .status())
        .isEqualTo(403);
  }

  @Test
  void titlesAreWithheldFromThoseWhoMayNotReadThem() {
    assertThat(page("viewer", OPEN).text()).doesNotContain("教学楼改造施工图（5）");
    assertThat(page("viewer", OPEN).select("#latest .withheld")).isNotEmpty();
  }

  @Test
  void todayTellsOfWhatIsCountedAndOfWhatIsToBeDecided() {
    Document archivist = page("archivist", "/today");
    assertThat(archivist.text()).contains("to decide").contains("库房二 2026 年终盘点");
    Document viewer = page("viewer", "/today");
    assertThat(viewer.text()).contains("库房二 2026 年终盘点").doesNotContain("to decide");
    assertThat(viewer.select("a[href$=/scan]:contains(Go on)")).isEmpty();
  }

  @Test
  void whatIsClosedIsToldFromItsSeal() {
    Document closed = page("viewer", "/stocktakes/" + StocktakeHouse.CLOSED);
    assertThat(closed.select("#seal dd").first().text()).matches("[0-9a-f]{64}");
    assertThat(closed.select("#findings a")).hasSize(1);
    assertThat(closed.select("a[href$=stocktake-1.pdf], a[href$=stocktake-1.xlsx]")).hasSize(2);
    Document lines =
        page("viewer", "/stocktakes/" + StocktakeHouse.CLOSED + "/discrepancies?class=missing");
    assertThat(lines.select(".answered").text()).contains("复查后仍未找到");
    assertThat(lines.select(".line-links a")).isNotEmpty();
  }

  @Test
  void aFilterByPlaceLeavesWhatBelongsOrWasSeenThere() {
    String all = "/discrepancies?class=not-yet-seen";
    int some = page("viewer", OPEN + all + "&place=K2").select(".discrepancy-lines > li").size();
    int everywhere = page("viewer", OPEN + all).select(".discrepancy-lines > li").size();
    assertThat(some).isPositive().isLessThan(everywhere);
    assertThat(page("viewer", OPEN + all + "&place=R2").select(".discrepancy-lines > li"))
        .hasSize(everywhere);
  }

  @Test
  void whatIsTypedIsKeptWhenItIsRefused() {
    String typed = URLEncoder.encode("年终盘点", StandardCharsets.UTF_8);
    Document refused =
        Jsoup.parse(
            send(
                    "archivist",
                    "POST",
                    "/stocktakes",
                    "name=" + typed + "&scope=cabinets&cabinet=K1&counts=2&member=first%20wang")
                .text());
    assertThat(refused.select("#field-name").attr("value")).isEqualTo("年终盘点");
    assertThat(refused.select("input[name=cabinet][value=K1]").hasAttr("checked")).isTrue();
    assertThat(refused.select("option[value='first wang']").hasAttr("selected")).isTrue();
    assertThat(refused.select("#wrong-members")).isNotEmpty();
  }
}
