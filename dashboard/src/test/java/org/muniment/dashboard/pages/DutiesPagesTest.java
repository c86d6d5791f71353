package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.duty.DutyPlan;

/** What the forms of the duties refuse, without a browser: a sentence, and nothing is changed. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DutiesPagesTest {
  private static final String FORM = "application/x-www-form-urlencoded";
  private static final String ALL_RIGHT = "line-0=right&line-1=right&line-2=right&line-3=right";
  private static final String MISSED = "/duties/1?due=2026-11-11";

  private TestHouse house;
  private String cookie;

  @BeforeAll
  void open() {
    house = PagesHouse.furnished();
    cookie = house.session("archivist");
  }

  @AfterAll
  void close() {
    house.close();
  }

  private Http.Answer get(String path) {
    return house.http().send("GET", path, null, headers(FORM));
  }

  private Http.Answer post(String path, String type, String body) {
    return house.http().send("POST", path, body, headers(type));
  }

  private String[] headers(String type) {
    return new String[] {
      "Cookie",
      house.cookieName() + "=" + cookie,
      "Origin",
      house.http().origin(),
      "Accept-Language",
      "en",
      "Content-Type",
      type
    };
  }

  private long records() {
    return house.office.trail().head().orElseThrow().number();
  }

  @ParameterizedTest(name = "{0} {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "/duties/1?due=2026-11-11|line-0=right|422|Some lines have no answer yet.",
        "/duties/1?due=2026-11-11|date=2026-11-23&ALL|422|2026-11-23",
        "/duties/1?due=2026-11-11|date=2026-02-30&ALL|422|This is not a date.",
        "/duties/1?due=2026-11-11|signature=M1&ALL|422|signature",
        "/duties/1?due=2026-11-12|ALL|409|2026-11-12",
        "/duties/1?due=2026-11-14|ALL|422|2026-11-14",
        "/duties/1?due=soon|ALL|422|This is not a date.",
        "/duties/99?due=2026-11-11|ALL|404|99",
        "/duties/plans/add|kind=other&name=x&recurrence=weekly&weekday=FRIDAY&weeks=0"
            + "&anchor=2026-11-20&shift=after&checklist=x|422|0",
        "/duties/plans/add|kind=other&name=x&recurrence=daily&shift=after|422|checklist",
        "/duties/plans/3|name=x&recurrence=daily&shift=after&checklist=x&from=2026-11-01"
            + "|422|2026-11-01",
        "/duties/plans/3/end|form=end|422|reason",
        "/duties/holidays|date=2026-12-25&until=2026-12-24&kind=free|422|before the beginning",
        "/duties/holidays|date=2026-12-25&kind=maybe|422|Choose a kind of day.",
        "/duties/holidays/remove|date=2026-12-24|404|2026-12-24",
        "/duties/holidays/shipped|year=1999|404|1999",
        "/duties/holidays/take|name=x&content=!|422|choose it again",
        "/duties/equipment|kind=other&name=|422|name",
        "/duties/equipment/1/retire|form=retire|422|Say why it is retired.",
        "/duties/equipment/99|kind=other&name=x|404|99",
        "/duties/keys/1/hand-over|to=王丽|409|K-02",
        "/duties/keys/1/lost|form=lost|422|reason",
        "/duties/feeds|name=&language=en|422|name",
        "/duties/feeds/99/end|x=y|404|99",
      })
  void isRefusedWithASentence(String path, String body, int status, String says) {
    long before = records();
    Http.Answer answer = post(path, FORM, body.replace("ALL", ALL_RIGHT));
    Document page = Jsoup.parse(answer.text());
    assertThat(answer.status()).as(page.text()).isEqualTo(status);
    assertThat(page.text()).containsIgnoringCase(says);
    assertThat(records()).isEqualTo(before);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "multipart/form-data",
        "multipart/form-data; boundary=b",
        "multipart/form-data; boundary=",
        "multipart/form-data; boundary=\"b c\""
      })
  void aFormThatCannotBeReadIsRefused(String type) {
    assertThat(post(MISSED, type, "nonsense").status()).isEqualTo(400);
  }

  @Test
  void aFormThatEndsTooEarlyIsRefused() {
    String body = "--b\r\nContent-Disposition: form-data; name=\"line-0\"\r\n\r\nright";
    assertThat(post(MISSED, "multipart/form-data; boundary=b", body).status()).isEqualTo(400);
  }

  @Test
  void whatIsNoPhotographIsRefusedAndTheTypedIsKept() {
    String body =
        part("line-0", "right")
            + part("line-1", "wrong")
            + part("remark-1", "插座 \"东\"")
            + part("line-2", "right")
            + part("line-3", "right")
            + "--b\r\nContent-Disposition: form-data; name=\"photos\"; filename=\"a.txt\"\r\n"
            + "Content-Type: text/plain\r\n\r\nnot a picture\r\n--b--\r\n";
    long before = records();
    Http.Answer answer = post(MISSED, "multipart/form-data; boundary=b", body);
    Document page = Jsoup.parse(answer.text());
    assertThat(answer.status()).isEqualTo(422);
    assertThat(page.select("#wrong-photo").text()).isNotBlank();
    assertThat(page.select("#remark-1").val()).isEqualTo("插座 \"东\"");
    assertThat(page.select("#line-1 input[checked]").val()).isEqualTo("wrong");
    assertThat(records()).isEqualTo(before);
  }

  private static String part(String name, String value) {
    return "--b\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
        .formatted(name, value);
  }

  @Test
  void aFormOfMoreThanItsBoundIsRefusedUnread() {
    String body = "x".repeat((24 << 20) + 1);
    assertThat(post(MISSED, "multipart/form-data; boundary=b", body).status()).isEqualTo(413);
  }

  /** What a plan's page shows is what it keeps, whatever its turn. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "recurrence=working-days&shift=stays",
        "recurrence=daily&shift=before",
        "recurrence=weekly&weekday=TUESDAY&weeks=2&anchor=2026-11-03&shift=after",
        "recurrence=monthly&day=31&months=3&anchor=2026-01-01&shift=before",
        "recurrence=yearly&month=2&day=29&shift=after",
        "recurrence=every-days&days=45&anchor=2026-11-01&shift=stays",
        "recurrence=before-holidays&freeDays=3&shift=after"
      })
  void aPlanIsSavedAsItIsShown(String turn) {
    String body = "kind=other&name=Round&checklist=one%0Atwo&signature=true&remindAt=08:30&" + turn;
    Http.Answer added = post("/duties/plans/add", FORM, body);
    assertThat(added.status()).isEqualTo(303);
    String id = added.header("Location").replaceAll(".*-", "");
    DutyPlan made = house.backend.rounds().duties().plan(Long.parseLong(id));
    StringBuilder again = new StringBuilder();
    Document page = Jsoup.parse(get("/duties/plans/" + id).text());
    page.select("#plan").first().select("[name]").forEach(it -> add(again, it));
    Http.Answer saved = post("/duties/plans/" + id, FORM, again.toString());
    assertThat(saved.status()).as(Jsoup.parse(saved.text()).text()).isEqualTo(303);
    DutyPlan kept = house.backend.rounds().duties().plan(made.id());
    assertThat(kept.terms()).isEqualTo(made.terms());
  }

  private static void add(StringBuilder body, Element field) {
    boolean isUnticked = field.attr("type").equals("checkbox") && !field.hasAttr("checked");
    if (!isUnticked) {
      String value =
          field.is("select") ? field.select("option[selected]").attr("value") : field.val();
      body.append(field.attr("name"))
          .append('=')
          .append(URLEncoder.encode(value, StandardCharsets.UTF_8))
          .append('&');
    }
  }

  @Test
  void aShippedLineStaysOneInEveryLanguage() {
    Document page = Jsoup.parse(get("/duties/plans/3").text());
    String lines = page.select("#field-checklist").val();
    assertThat(lines).startsWith("Floor clean").doesNotContain("floor-clean");
  }

  @Test
  void aViewerSeesAllAndTicksNothing() {
    String viewer = house.session("viewer");
    String[] headers = {
      "Cookie", house.cookieName() + "=" + viewer, "Origin", house.http().origin()
    };
    Document page = Jsoup.parse(house.http().send("GET", MISSED, null, headers).text());
    assertThat(page.select("#sheet")).isEmpty();
    assertThat(page.select(".duty-checklist li")).hasSize(4);
    Document month = Jsoup.parse(house.http().send("GET", "/duties", null, headers).text());
    assertThat(month.select("#missed li")).hasSize(1);
    assertThat(month.select("#missed a.btn")).isEmpty();
  }
}
