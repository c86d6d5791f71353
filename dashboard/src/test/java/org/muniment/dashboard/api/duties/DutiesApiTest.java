package org.muniment.dashboard.api.duties;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.pages.feed.FeedPage;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Slice;
import org.muniment.desk.rounds.FeedsDesk;

/** Duties, findings, visitors and keys over HTTP, and the calendar at its secret address. */
class DutiesApiTest {
  private TestHouse house;
  private String token;
  private String today;

  @BeforeEach
  void open() {
    house =
        TestHouse.open(
            backend -> {
              List<Slice> slices = new ArrayList<>(ApiSlices.of(backend));
              slices.add(new FeedPage(backend));
              return slices;
            });
    token = house.token("archivist");
    today = LocalDate.ofInstant(house.clock.instant(), TestHouse.ZONE).toString();
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer post(String path, String body) {
    return house.http().post("/api/v1" + path, body.replace('\'', '"'), token);
  }

  private JsonNode get(String path) {
    Http.Answer answer = house.http().get("/api/v1" + path, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private JsonNode made(String path, String body) {
    Http.Answer answer = post(path, body);
    assertThat(answer.status()).as(answer.text()).isIn(200, 201);
    return answer.json();
  }

  private long daily() {
    return made(
            "/duty-plans",
            "{'kind':'other','name':'巡查','recurrence':'daily','checklist':['窗户','电源','门']}")
        .get("id")
        .asLong();
  }

  @Test
  void aDutyIsDueTickedAndDone() {
    long id = daily();
    JsonNode due = get("/duties?date=" + today).get("items").get(0);
    assertThat(due.get("id").asLong()).isEqualTo(id);
    assertThat(due.get("state").asText()).isEqualTo("due");
    assertThat(due.get("checklist")).hasSize(3);
    JsonNode entry =
        made(
            "/duties/" + id + "/done",
            "{'date':'"
                + today
                + "','checklist':[true,{'line':'门','ok':false,'remark':'锁坏'},"
                + "{'line':2,'ok':true}],'remark':'晚上'}");
    assertThat(entry.get("checklist").findValuesAsText("line")).containsExactly("窗户", "电源", "门");
    assertThat(get("/duties").get("items").get(0).get("state").asText()).isEqualTo("done");
    JsonNode finding = get("/findings?open=true&origin=duty").get("items").get(0);
    assertThat(finding.get("text").asText()).isEqualTo("门: 锁坏");
    assertThat(finding.get("source")).isEqualTo(entry.get("id"));
    made("/findings/" + finding.get("id") + "/steps", "{'kind':'handled','text':'已换锁'}");
    assertThat(get("/findings?open=true").get("items")).isEmpty();
    assertThat(get("/findings/" + finding.get("id") + "/steps").get("items")).hasSize(2);
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "{'date':'2200-01-01','checklist':[true,true,true]}|400",
        "{'date':'2199-01-01','checklist':[true,true,true]}|422",
        "{'checklist':[true,true]}|422",
        "{'checklist':[true,true,true,true]}|422",
        "{'checklist':[{'line':3,'ok':true},{'line':1,'ok':true},{'line':1,'ok':true}]}|400",
        "{'checklist':[1,2,3]}|400",
        "{'checklist':[true,true,true],'due':'1999-01-01'}|422",
        "{'checklist':[true,true,true],'signature':'<svg onload=x>'}|422",
        "{'checklist':[true,true,true],'done':1}|400"
      })
  void whatCannotBeTickedIsRefusedAndChangesNothing(String body, int status) {
    long id = daily();
    assertThat(post("/duties/" + id + "/done", body).status()).isEqualTo(status);
    assertThat(get("/duties").get("items").get(0).get("state").asText()).isEqualTo("due");
  }

  @Test
  void doneTwiceIsAConflictAndAnUnknownDutyIsNotFound() {
    long id = daily();
    String all = "{'checklist':[true,true,true]}";
    assertThat(post("/duties/" + id + "/done", all).status()).isEqualTo(201);
    Http.Answer again = post("/duties/" + id + "/done", all);
    assertThat(again.status()).isEqualTo(409);
    assertThat(again.text()).contains("was done already");
    assertThat(post("/duties/99/done", all).status()).isEqualTo(404);
    assertThat(post("/duties/x/done", all).status()).isEqualTo(404);
  }

  @Test
  void anAssistantTicksButDoesNotPlan() {
    long id = daily();
    token = house.token("assistant");
    assertThat(post("/duties/" + id + "/done", "{'checklist':[true,true,true]}").status())
        .isEqualTo(201);
    assertThat(post("/duty-plans/usual", "{}").status()).isEqualTo(403);
    assertThat(post("/visits", "{'name':'a','purpose':'b','accompaniedBy':'c'}").status())
        .isEqualTo(201);
  }

  @Test
  void aPlanIsChangedInPartAndEnded() {
    long id = daily();
    JsonNode changed =
        house
            .http()
            .send(
                "PATCH",
                "/api/v1/duty-plans/" + id,
                "{\"shift\":\"after\",\"version\":1}",
                "Authorization",
                "Bearer " + token,
                "Content-Type",
                "application/json")
            .json();
    assertThat(changed.get("shift").asText()).isEqualTo("after");
    assertThat(changed.get("checklist")).hasSize(3);
    assertThat(changed.get("version").asInt()).isEqualTo(2);
    assertThat(post("/duty-plans/" + id + "/end", "{'reason':'x','version':1}").status())
        .isEqualTo(409);
    assertThat(made("/duty-plans/" + id + "/end", "{'reason':'x'}").get("endedOn").isNull())
        .isFalse();
  }

  @Test
  void aVisitorComesInLeavesAndDoesNotLeaveTwice() {
    JsonNode visit =
        made("/visits", "{'name':'王师傅','organisation':'供电局','purpose':'检修','accompaniedBy':'李敏'}");
    assertThat(visit.get("leftAt").isNull()).isTrue();
    assertThat(get("/visits?inside=true").get("items")).hasSize(1);
    String leave = "/visits/" + visit.get("id") + "/leave";
    assertThat(made(leave, "{}").get("leftAt").isNull()).isFalse();
    assertThat(post(leave, "{}").status()).isEqualTo(409);
    assertThat(get("/visits?inside=true").get("items")).isEmpty();
    assertThat(get("/visits?from=" + today + "&to=" + today).get("items")).hasSize(1);
    Http.Answer alone = post("/visits", "{'name':'a','purpose':'b'}");
    assertThat(alone.status()).isEqualTo(422);
    assertThat(alone.text()).contains("accompaniedBy");
  }

  @Test
  void theCalendarIsReadByItsAddressAloneAndGuessingIsSlow() {
    daily();
    FeedsDesk feeds = house.backend.rounds().feeds();
    FeedsDesk.Made made = feeds.add(house.by(), "Outlook", "zh-CN");
    String path = "/duties/feed/" + made.secret() + ".ics";
    Http.Answer answer = house.http().send("GET", path, null);
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.header("Content-Type")).startsWith("text/calendar");
    assertThat(answer.text()).contains("SUMMARY:巡查");
    feeds.end(house.by(), made.feed().id());
    assertThat(house.http().send("GET", path, null).status()).isEqualTo(404);
    for (int i = 0; i < 19; i++) {
      house.http().send("GET", "/duties/feed/" + "0".repeat(64) + ".ics", null);
    }
    assertThat(house.http().send("GET", path, null).status()).isEqualTo(429);
  }
}
