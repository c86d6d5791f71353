package org.muniment.dashboard.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.pages.Browser.Screen;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.rounds.NewDuty;
import org.muniment.desk.rounds.NewDuty.AskedTerms;

/** Findings, visitors, and what Today says of both and of loans and duties, in a browser. */
class RoundsEndToEndTest {
  private static Browser browser;
  private TestHouse house;

  @BeforeAll
  static void openBrowser() {
    browser = Browser.open();
  }

  @AfterAll
  static void closeBrowser() {
    browser.close();
  }

  @BeforeEach
  void open() {
    house = PagesHouse.furnished();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Watched page(String role, Screen screen, String language) {
    return new Watched(browser.page(house, role, screen, language, false), house);
  }

  @Test
  void aVisitorIsWrittenInAndOutOnAPhone() {
    try (Watched page = page("assistant", Screen.PHONE, "zh-CN")) {
      page.open("/duties/visits");
      assertThat(page.find("#inside .rows li")).hasCount(1);
      page.find("#field-name").fill("刘工");
      page.find("#field-purpose").fill("检修门锁");
      page.find("#field-accompaniedBy").fill("");
      page.find("#enter form").evaluate("form => form.noValidate = true");
      page.find("#enter button[type=submit]").click();
      assertThat(page.find("#wrong-accompaniedBy")).isVisible();
      assertThat(page.find("#field-name")).hasValue("刘工");
      page.find("#field-accompaniedBy").fill("陈静怡");
      page.find("#enter button[type=submit]").click();
      assertThat(page.find("#inside .rows li")).hasCount(2);
      Locator liu = page.find("#inside .rows li").filter(text("刘工"));
      assertThat(liu).containsText("检修门锁 · 陪同：陈静怡");
      liu.locator("button").click();
      assertThat(page.find("#inside .rows li")).hasCount(1);
      assertThat(page.find("#register tbody tr").first()).containsText("刘工");
      page.everythingFits();
    }
    Http.Answer csv = get("archivist", "/duties/visits/visits.csv");
    assertThat(csv.text()).contains("赵师傅", "安捷电气", "检查线路", "刘工");
    assertThat(get("viewer", "/duties/visits").text()).doesNotContain("id=\"enter\"");
  }

  private static Locator.FilterOptions text(String text) {
    return new Locator.FilterOptions().setHasText(text);
  }

  private Http.Answer get(String role, String path) {
    return house
        .http()
        .send("GET", path, null, "Cookie", house.cookieName() + "=" + house.session(role));
  }

  @Test
  void whoWasWrittenOutMeanwhileIsSaidInASentence() {
    long id = house.backend.rounds().visits().inside().get(0).id();
    try (Watched page = page("archivist", Screen.DESKTOP, "en")) {
      page.open("/duties/visits");
      house.backend.rounds().visits().leave(house.by(), id);
      page.find("#inside .rows li button").click();
      assertThat(page.find("#inside .wrong-summary")).isVisible();
      assertThat(page.find("#inside .rows li")).hasCount(0);
    }
  }

  @Test
  void aFindingIsNotedAssignedHandledAndOpenedAgain() {
    try (Watched page = page("archivist", Screen.DESKTOP, "en")) {
      page.open("/duties/findings");
      assertThat(page.find("#list tbody tr")).hasCount(FindingsHouse.open(house).size());
      assertThat(page.find("#list")).containsText("Overdue");
      page.find("#field-text").fill("Mould on the spine");
      page.find("#field-box").fill("no-such-box");
      page.find("#note button[type=submit]").click();
      assertThat(page.find("#wrong-box")).isVisible();
      page.find("#field-box").fill("001200003719");
      page.find("#note button[type=submit]").click();
      assertThat(page.find(".found")).hasText("Mould on the spine");
      page.find("#field-owner").fill("Wang Fang");
      page.find("form[action$=assign] button").click();
      assertThat(page.find(".found-facts")).containsText("Wang Fang");
      page.find("#field-text").fill("Cleaned and dried");
      page.find("button[formaction$=handle]").click();
      assertThat(page.find(".found-steps li")).hasCount(3);
      assertThat(page.find(".found-steps")).containsText("Cleaned and dried");
      page.find("#field-reason").fill("It came back");
      page.find("form[action$=reopen] button").click();
      assertThat(page.find(".found-steps li")).hasCount(4);
      page.everythingFits();
    }
    assertThat(FindingsHouse.open(house)).contains("Mould on the spine");
    assertThat(get("archivist", "/duties/findings/findings.csv?state=all").text())
        .contains("Mould on the spine", "灭火器压力偏低。");
  }

  /** Rule T3: that there is a finding may be known, what it says may not. */
  @Test
  void whatIsFoundInABoxAboveTheClearanceIsWithheld() {
    String viewer = get("viewer", "/duties/findings?state=all").text();
    assertThat(viewer).doesNotContain("归还时少一页").contains(BoxesHouse.BOX, "灭火器压力偏低");
    assertThat(get("viewer", "/duties/findings/1").text()).doesNotContain("归还时少一页");
    assertThat(get("viewer", "/duties/findings/findings.csv?state=all").text())
        .doesNotContain("归还时少一页");
    assertThat(get("administrator", "/duties/findings").text()).contains("归还时少一页");
  }

  @Test
  void twoWhoHandleTheSameFindingAtOnceAreToldApart() {
    try (Watched page = page("archivist", Screen.DESKTOP, "en")) {
      page.open("/duties/findings/2");
      house
          .backend
          .rounds()
          .findings()
          .workedOn(house.by(), 2, OptionalLong.empty(), "The carpenter comes");
      page.find("#field-text").fill("I have closed it");
      page.find("button[formaction$=handle]").click();
      assertThat(page.find(".wrong-summary")).isVisible();
      assertThat(page.find("#field-text")).hasValue("I have closed it");
      assertThat(page.find(".found-steps")).containsText("The carpenter comes");
    }
  }

  @Test
  void todaySaysWhatWasMissedAndADutyIsTickedThere() {
    for (String box : List.of("001200003715", "001200003720", "001200003722", "001200009901")) {
      FindingsHouse.overdue(house, box, 1);
    }
    FindingsHouse.overdue(house, "001200003719", 4);
    AskedTerms daily =
        new AskedTerms(
            Optional.empty(),
            "daily",
            "stays",
            List.of("窗户已关", "电源已断"),
            false,
            false,
            Optional.empty(),
            "");
    house
        .backend
        .rounds()
        .duties()
        .add(
            house.by(),
            new NewDuty("other", "北窗巡查", Optional.empty(), OptionalLong.empty(), daily));
    assertThat(get("viewer", "/today").text())
        .contains("北窗巡查", "001200003719")
        .doesNotContain("/today/duties/");
    try (Watched page = page("archivist", Screen.PHONE, "zh-CN")) {
      page.open("/today");
      assertThat(page.find("#side")).containsText("001200003719 借阅逾期");
      assertThat(page.find("#side")).containsText("周教授 · 应于 2026年11月18日 归还 · 逾期 4 天");
      assertThat(page.find("#side")).containsText("另有 2 件借阅逾期");
      assertThat(page.find("#side")).containsText("个问题逾期未处理");
      Locator row = page.find("#side li").filter(text("北窗巡查"));
      row.locator("summary").click();
      assertThat(row).containsText("窗户已关");
      page.picture("today-tick-phone");
      row.locator("button[type=submit]").click();
      assertThat(page.find("#side li").filter(text("北窗巡查"))).hasCount(0);
      page.everythingFits();
      page.nothingWentWrong();
    }
    assertThat(
            house
                .office
                .duties()
                .entries(
                    java.time.LocalDate.of(2026, 11, 22), java.time.LocalDate.of(2026, 11, 22)))
        .singleElement()
        .satisfies(
            entry -> {
              assertThat(entry.by().name()).isEqualTo("archivist");
              assertThat(entry.answers()).hasSize(2).allMatch(answer -> answer.isRight());
            });
  }

  @Test
  void thePagesLookRightOnPhoneAndDesktop() {
    for (Screen screen : List.of(Screen.PHONE, Screen.DESKTOP)) {
      for (String path : List.of("/duties/findings", "/duties/findings/1", "/duties/visits")) {
        try (Watched page = page("administrator", screen, "zh-CN")) {
          page.open(path);
          page.everythingFits();
          page.nothingWentWrong();
          page.picture(
              "rounds"
                  + path.replace('/', '-')
                  + "-"
                  + screen.name().toLowerCase(java.util.Locale.ROOT));
        }
      }
    }
  }
}
