package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TrailDesk;
import org.muniment.domain.people.Account;
import org.muniment.port.Office;
import org.muniment.port.Trail.Filter;

/** The forms of the settings, without a browser. */
class SettingsPagesTest {
  private static final String PEOPLE = "/settings/people";

  private TestHouse house;
  private String cookie;

  @BeforeEach
  void open() {
    house = PagesHouse.empty();
    cookie = house.session("administrator");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer get(String path) {
    return house.http().send("GET", path, null, headers());
  }

  /**
   * @param fields name, value, name, value …
   */
  private Http.Answer post(String path, String... fields) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i < fields.length; i += 2) {
      pairs.add(fields[i] + "=" + URLEncoder.encode(fields[i + 1], StandardCharsets.UTF_8));
    }
    return house.http().send("POST", path, String.join("&", pairs), headers());
  }

  private String[] headers() {
    return new String[] {
      "Cookie",
      house.cookieName() + "=" + cookie,
      "Origin",
      house.http().origin(),
      "Content-Type",
      "application/x-www-form-urlencoded"
    };
  }

  private Document page(Http.Answer answer) {
    return Jsoup.parse(answer.text());
  }

  private Account account(String name) {
    return house.backend.people().account(name);
  }

  private String told() {
    return house.office.trail().newest(Filter.ALL, Long.MAX_VALUE, 1).get(0).deed().action();
  }

  @Test
  void anInitialPasswordIsShownOnceAndMustBeReplaced() {
    Http.Answer made =
        post(PEOPLE, "name", "wang", "shownName", "王丽", "role", "archivist", "clearance", "secret");
    assertThat(made.status()).isEqualTo(200);
    String password = page(made).select("#password").text();
    assertThat(password).matches("[a-z2-9]{4}(-[a-z2-9]{4}){2}");
    assertThat(get(PEOPLE).text()).doesNotContain(password).contains("王丽");
    assertThat(account("wang").mustChangePassword()).isTrue();
    assertThat(account("wang").clearance()).isEqualTo("secret");
  }

  @Test
  void whatWasTypedStaysAndTheProblemStandsAtTheField() {
    Http.Answer refused =
        post(
            PEOPLE,
            "name",
            "wa ng",
            "shownName",
            "<王>",
            "role",
            "assistant",
            "clearance",
            "secret");
    assertThat(refused.status()).isEqualTo(422);
    Document page = page(refused);
    assertThat(page.select("#field-name").val()).isEqualTo("wa ng");
    assertThat(page.select("#field-name").attr("aria-invalid")).isEqualTo("true");
    assertThat(page.select("#wrong-name").text()).contains("wa ng");
    assertThat(page.select("#field-shownName").val()).isEqualTo("<王>");
    assertThat(page.select("#field-role option[selected]").val()).isEqualTo("assistant");
    assertThat(page.select("#field-clearance option[selected]").val()).isEqualTo("secret");
    assertThat(post(PEOPLE, "name", "administrator", "role", "viewer").status()).isEqualTo(409);
  }

  @Test
  void rightsAreChangedForAReason() {
    house.session("viewer");
    String one = PEOPLE + "/" + account("viewer").id();
    String[] change = {
      "form",
      "change",
      "shownName",
      "V",
      "role",
      "assistant",
      "clearance",
      "internal",
      "active",
      "true",
      "reason",
      ""
    };
    Http.Answer refused = post(one, change);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(page(refused).select("#wrong-reason").text()).contains("reason");
    assertThat(page(refused).select("#field-role option[selected]").val()).isEqualTo("assistant");
    change[change.length - 1] = "new tasks";
    assertThat(post(one, change).header("Location")).startsWith(PEOPLE);
    assertThat(account("viewer").role().key()).isEqualTo("assistant");
    assertThat(account("viewer").clearance()).isEqualTo("internal");
    assertThat(told()).isEqualTo("account.change");
  }

  @Test
  void theLastAdministratorIsToldWhyNot() {
    String one = PEOPLE + "/" + account("administrator").id();
    Http.Answer refused =
        post(
            one,
            "form",
            "change",
            "shownName",
            "A",
            "role",
            "viewer",
            "clearance",
            "public",
            "active",
            "true",
            "reason",
            "tired");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(page(refused).select("[role=alert]").text()).contains("last administrator");
  }

  @Test
  void aPasswordIsResetForAReasonAndShownOnce() {
    String theirs = house.session("viewer");
    String path = PEOPLE + "/" + account("viewer").id() + "/password";
    Http.Answer refused = post(path, "form", "password", "reason", " ");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(page(refused).select("details#password[open] .wrong").text()).contains("reason");
    assertThat(page(refused).select("#wrong-reason")).isEmpty();
    String password =
        page(post(path, "form", "password", "reason", "forgotten")).select("dd#password").text();
    assertThat(password).hasSize(14);
    assertThat(house.backend.signIn().present(theirs, house.clock.instant())).isEmpty();
    assertThat(told()).isEqualTo("account.password-reset");
  }

  @Test
  void aLockIsSeenAndRemoved() {
    house.session("viewer");
    for (int i = 0; i < 10; i++) {
      house.clock.pass(Duration.ofMinutes(2));
      house.backend.signIn().signIn("viewer", "wrong", "192.0.2.9", "x", house.clock.instant());
    }
    String one = PEOPLE + "/" + account("viewer").id();
    assertThat(page(get(PEOPLE)).select("#person-" + account("viewer").id()).text())
        .contains("Locked", "for 15 min more");
    assertThat(page(get(one)).select("#unlock")).hasSize(1);
    post(one + "/unlock");
    assertThat(page(get(one)).select("#unlock")).isEmpty();
    assertThat(told()).isEqualTo("session.unlock");
  }

  @ParameterizedTest
  @CsvSource({"/settings/people/99, 404", "/settings/people/x, 404", "/settings/people/-1, 404"})
  void whoIsNotThereIsNotFound(String path, int status) {
    assertThat(get(path).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource({
    "30, '', 2026-12-22T08:00:00Z",
    "365, '', 2027-11-22T08:00:00Z",
    "never, '', ''",
    // To the end of that day in the site's zone.
    "date, 2026-12-31, 2026-12-31T16:00:00Z",
    "90, nonsense, 2027-02-20T08:00:00Z"
  })
  void aTokenLivesAsLongAsWasChosen(String expiry, String until, String end) {
    Http.Answer made =
        post(
            "/settings/tokens",
            "name",
            "logger",
            "role",
            "assistant",
            "clearance",
            "internal",
            "expiry",
            expiry,
            "until",
            until);
    String token = page(made).select("#token").val();
    assertThat(token).matches("[0-9a-f]{64}");
    Office.Token kept = house.office.tokens().get(0);
    assertThat(kept.expiresAt().map(Instant::toString).orElse("")).isEqualTo(end);
    assertThat(kept.clearance()).isEqualTo("internal");
    assertThat(get("/settings/tokens").text()).doesNotContain(token).contains("logger");
  }

  @ParameterizedTest
  @CsvSource({
    "date, ''",
    "date, 2026-02-30",
    "date, 9999-01-01",
    "date, 2026-11-20",
    "someday, ''"
  })
  void aDateThatCannotBeIsRefusedAtItsField(String expiry, String until) {
    Http.Answer refused =
        post(
            "/settings/tokens",
            "name",
            "logger",
            "role",
            "assistant",
            "clearance",
            "public",
            "expiry",
            expiry,
            "until",
            until);
    assertThat(refused.status()).isEqualTo(422);
    assertThat(page(refused).select("#wrong-until").text()).isNotBlank();
    assertThat(page(refused).select("#field-name").val()).isEqualTo("logger");
    assertThat(house.office.tokens()).isEmpty();
  }

  @Test
  void aTokenIsTakenAwayForAReason() {
    String token = house.token("viewer");
    Http.Answer refused = post("/settings/tokens/1/end", "form", "end-1", "reason", "");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(page(refused).select("#end-1[open] .wrong").text()).contains("reason");
    assertThat(page(refused).select("#field-expiry option[selected]").val()).isEqualTo("365");
    post("/settings/tokens/1/end", "form", "end-1", "reason", "lost");
    assertThat(house.backend.tokens().holder(token, house.clock.instant())).isEmpty();
    assertThat(page(get("/settings/tokens")).select("#token-1").text()).contains("Taken away");
    assertThat(post("/settings/tokens/1/end", "reason", "again").status()).isEqualTo(409);
    assertThat(post("/settings/tokens/9/end", "reason", "x").status()).isEqualTo(404);
  }

  @Test
  void sessionsAreEndedOneByOneOrAllOfAPerson() {
    IntStream.range(0, 3).forEach(i -> house.session("viewer"));
    Document page = page(get("/settings/sessions"));
    List<String> ends = page.select("details[id^=one-] form").eachAttr("action");
    assertThat(page.select("details[id^=all-] form")).hasSize(4);
    assertThat(ends).hasSize(4);
    String others =
        page.select("tr:not(:contains(this browser)) details form").first().attr("action");
    assertThat(post(others, "form", "x", "reason", "").status()).isEqualTo(422);
    assertThat(post(others, "form", "x", "reason", "left open").status()).isEqualTo(303);
    assertThat(post(others, "form", "x", "reason", "again").status()).isEqualTo(404);
    String all = "/settings/sessions/of/" + account("viewer").id() + "/end";
    assertThat(post(all, "form", "x", "reason", "lost laptop").status()).isEqualTo(303);
    assertThat(house.backend.signIn().sessions(house.clock.instant())).hasSize(1);
    assertThat(told()).isEqualTo("session.end-all");
  }

  @Test
  void onesOwnPasswordIsChangedWithTheOldOne() {
    String wanted = "Calmer-stacks-16-degrees";
    Http.Answer differ =
        post("/account/password", "old", TestHouse.PASSWORD, "password", wanted, "again", "x");
    assertThat(page(differ).select("#wrong-again").text()).contains("differ");
    Http.Answer wrong = post("/account/password", "old", "x", "password", wanted, "again", wanted);
    assertThat(wrong.status()).isEqualTo(422);
    assertThat(page(wrong).select("#wrong-old").text()).isNotBlank();
    assertThat(wrong.text()).doesNotContain(wanted);
    Http.Answer done =
        post("/account/password", "old", TestHouse.PASSWORD, "password", wanted, "again", wanted);
    assertThat(done.header("Location")).isEqualTo("/account?changed=1");
    assertThat(page(get("/account?changed=1")).select("[role=status]").text()).contains("changed");
  }

  @Test
  void theTrailIsFilteredByLocalDaysPersonAndAction() {
    house.session("viewer");
    // 16:30 UTC is the next day in the site's zone.
    house.clock.pass(Duration.ofMinutes(8 * 60 + 30));
    cookie = house.session("administrator");
    house.session("viewer");
    assertThat(subjects("from=2026-11-23")).containsOnly("viewer", "administrator").hasSize(2);
    assertThat(subjects("to=2026-11-22")).hasSizeGreaterThan(2);
    assertThat(subjects("from=2026-11-23&person=viewer")).containsExactly("viewer");
    assertThat(subjects("action=account.add")).containsOnly("viewer", "administrator");
    assertThat(subjects("person=nobody")).isEmpty();
    Http.Answer wrong = get("/settings/audit?from=yesterday");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(page(wrong).select("#wrong-from").text()).contains("yesterday");
  }

  private List<String> subjects(String query) {
    return page(get("/settings/audit?" + query)).select("td:nth-child(4) b").eachText();
  }

  @Test
  void theTrailIsReadPartByPart() {
    IntStream.range(0, 150).forEach(i -> house.session("viewer"));
    Document first = page(get("/settings/audit?person=viewer"));
    assertThat(first.select("tr[id^=entry-]")).hasSize(100);
    String older = first.select(".pages a").last().attr("href");
    Document last = page(get(older));
    assertThat(last.select("tr[id^=entry-]")).hasSize(50);
    assertThat(last.select("#field-person").val()).isEqualTo("viewer");
    long head = house.office.trail().head().orElseThrow().number();
    assertThat(last.select("#head-number").text()).isEqualTo(Long.toString(head));
  }

  @Test
  void theChainIsVerifiedWhenItIsAsked() {
    house.session("viewer");
    long records = house.office.trail().head().orElseThrow().number();
    assertThat(page(get("/settings/audit")).select("#verdict")).isEmpty();
    assertThat(post("/settings/audit/verify").header("Location"))
        .isEqualTo("/settings/audit#check");
    await()
        .untilAsserted(
            () ->
                assertThat(page(get("/settings/audit/verify/progress")).select("#verdict.good"))
                    .hasSize(1));
    assertThat(page(get("/settings/audit")).select("#verdict.good").text())
        .contains("Intact: " + records + " records");
  }

  @Test
  void aHeadFromPaperIsLookedForInTheTrail() {
    String head = TrailDesk.text(house.office.trail().head().orElseThrow());
    house.session("viewer");
    assertThat(printed(head)).startsWith("good: It is record ").contains("; 2 records came after");
    assertThat(printed(head.substring(head.length() - 64).toUpperCase(Locale.ROOT)))
        .startsWith("good:");
    assertThat(printed("0".repeat(64))).startsWith("bad: It is not in the trail");
    assertThat(printed("900 · " + head.substring(head.length() - 64))).startsWith("bad:");
    assertThat(printed("<b>17</b>")).startsWith("bad: “<b>17</b>” is not a head");
    assertThat(page(get("/settings/audit?head=")).select("#found")).isEmpty();
  }

  private String printed(String head) {
    Document page =
        page(get("/settings/audit?head=" + URLEncoder.encode(head, StandardCharsets.UTF_8)));
    assertThat(page.select("#field-head").val()).isEqualTo(head);
    String css = page.select("#found").hasClass("good") ? "good: " : "bad: ";
    return css + page.select("#found").text();
  }

  @ParameterizedTest
  @CsvSource({
    "/settings/people/people, administrator",
    "/settings/tokens/tokens, logger",
    "/settings/sessions/sessions, administrator",
    "/settings/audit/export, administrator"
  })
  void everyListIsSavedAsAFile(String list, String holds) {
    post(
        "/settings/tokens",
        "name",
        "logger",
        "role",
        "viewer",
        "clearance",
        "public",
        "expiry",
        "30");
    Http.Answer csv = get(list + ".csv");
    assertThat(csv.status()).isEqualTo(200);
    assertThat(csv.text()).startsWith("\uFEFF").contains(holds);
    Http.Answer xlsx = get(list + ".xlsx");
    assertThat(xlsx.header("Content-Type")).contains("spreadsheetml");
    assertThat(xlsx.text()).startsWith("PK");
  }

  @Test
  void listsAreSortedAndFiltered() {
    house.session("viewer");
    house.session("archivist");
    List<String> names =
        page(get(PEOPLE + "?people-sort=-name")).select("td:first-child b").eachText();
    assertThat(names).containsExactly("viewer", "archivist", "administrator");
    assertThat(page(get(PEOPLE + "?people-find=archi")).select("td:first-child b").eachText())
        .containsExactly("archivist");
  }

  @Test
  void theTrailAsAFileHasEveryLine() {
    IntStream.range(0, 700).forEach(i -> house.session("viewer"));
    Http.Answer file = get("/settings/audit/export.csv?person=viewer");
    assertThat(file.header("Content-Disposition")).contains("audit-2026-11-22.csv");
    assertThat(file.text()).startsWith("\uFEFF");
    assertThat(file.text().lines()).hasSize(701);
    assertThat(file.text()).contains("2026-11-22T16:00:00+08:00,2026-11-22T08:00:00Z");
  }
}
