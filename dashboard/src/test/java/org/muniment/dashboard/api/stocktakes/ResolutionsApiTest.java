package org.muniment.dashboard.api.stocktakes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;

/** Deciding and closing over HTTP: of B-1 to B-3, B-2 is secret and missing, and X-1 is unknown. */
class ResolutionsApiTest {
  private static final String ONE = "/api/v1/stocktakes/1";

  private TestHouse house;
  private String archivist;
  private String assistant;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    archivist = token("archivist", Optional.of("top-secret"));
    assistant = token("assistant", Optional.of("public"));
    post("/api/v1/rooms", "{'code':'R1','name':'Room 1','preset':'general'}");
    post("/api/v1/cabinets", "{'code':'C1','room':'R1','shelves':1,'positionsPerShelf':20}");
    for (int i = 1; i <= 3; i++) {
      String body =
          "{'barcode':'B-%d','title':'b','cabinet':'C1','shelf':1,'position':%d,'secrecy':'%s'}";
      post("/api/v1/boxes", body.formatted(i, i, i == 2 ? "secret" : "public"));
    }
    post("/api/v1/stocktakes", "{'name':'t','scope':{'room':'R1'}}");
    String scan = "{'id':'%s','code':'%s','at':'2026-11-22T10:00:00Z','device':'d1'}";
    post(
        ONE + "/scans",
        "[%s,%s,%s,%s]"
            .formatted(
                scan.formatted("a", "C1-S01"),
                scan.formatted("b", "B-1"),
                scan.formatted("c", "B-3"),
                scan.formatted("d", "X-1")));
    post(ONE + "/places/C1/close", "{}");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private String token(String role, Optional<String> clearance) {
    TokensDesk.NewToken asked = new TokensDesk.NewToken(role, role, clearance, Optional.empty());
    return house.backend.tokens().create(house.by(), asked);
  }

  private Http.Answer post(String path, String body) {
    return house.http().post(path, body.replace('\'', '"'), archivist);
  }

  private JsonNode get(String path, String as) {
    return house.http().get(path, as).json();
  }

  private Http.Answer decideBoth() {
    return post(
        ONE + "/resolutions",
        "[{'barcode':'B-2','action':'mark-missing','reason':'lost','document':'D 7'},"
            + "{'code':'X-1','action':'register','reason':'found','title':'Maps'}]");
  }

  @Test
  void whatIsDecidedIsShownAndDoneWhenItIsClosed() {
    Http.Answer open = post(ONE + "/close", "{}");
    assertThat(open.status()).isEqualTo(409);
    assertThat(open.text()).contains("B-2").contains("no answer yet");
    Http.Answer made = decideBoth();
    assertThat(made.status()).as(made.text()).isEqualTo(201);
    assertThat(made.json().get(1).path("to").path("position").asInt()).isEqualTo(4);
    assertThat(get(ONE + "/resolutions", archivist).path("items")).hasSize(2);
    Http.Answer closed = post(ONE + "/close", "{}");
    assertThat(closed.status()).as(closed.text()).isEqualTo(200);
    assertThat(closed.json().path("state").asText()).isEqualTo("closed");
    assertThat(closed.json().path("seal").asText()).hasSize(64);
    assertThat(closed.json().path("classes").path("missing").asInt()).isEqualTo(1);
    assertThat(get("/api/v1/boxes/B-2", archivist).path("status").asText()).isEqualTo("missing");
    assertThat(get("/api/v1/boxes/X-1", archivist).path("title").asText()).isEqualTo("Maps");
    assertThat(post(ONE + "/close", "{}").status()).isEqualTo(409);
    assertThat(get(ONE + "/discrepancies", archivist).path("missing").get(0).path("resolution"))
        .isNotEmpty();
  }

  @Test
  void whoMayNotReadABoxIsToldWhatIsDoneAndNotWhy() {
    decideBoth();
    JsonNode told = get(ONE + "/discrepancies", archivist).path("missing").get(0);
    assertThat(told.path("resolution").path("reason").asText()).isEqualTo("lost");
    JsonNode withheld = get(ONE + "/discrepancies", assistant).path("missing").get(0);
    assertThat(withheld.path("barcode").asText()).isEqualTo("B-2");
    assertThat(withheld.path("resolution").path("action").asText()).isEqualTo("mark-missing");
    assertThat(withheld.path("resolution").has("reason")).isFalse();
    assertThat(withheld.path("resolution").has("document")).isFalse();
    assertThat(get(ONE + "/resolutions", assistant).toString()).doesNotContain("lost");
  }

  @Test
  void eachProblemIsNamedByItsIndexAndNothingIsKept() {
    Http.Answer refused =
        post(
            ONE + "/resolutions",
            "[{'barcode':'B-2','action':'keep','reason':'x'},"
                + "{'barcode':'B-1','action':'keep','reason':'x'}]");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("[1].barcode").doesNotContain("[0]");
    assertThat(post(ONE + "/resolutions", "[{'barcode':'B-2','action':'burn'}]").text())
        .contains("[0].action");
    assertThat(post(ONE + "/resolutions", "{}").status()).isEqualTo(400);
    assertThat(get(ONE + "/resolutions", archivist).path("items")).isEmpty();
  }

  @Test
  void aDecisionIsTakenBack() {
    decideBoth();
    String withdraw = ONE + "/resolutions/withdraw";
    assertThat(post(withdraw, "{'barcode':'B-2'}").status()).isEqualTo(204);
    assertThat(post(withdraw, "{'barcode':'B-2'}").status()).isEqualTo(404);
    assertThat(get(ONE + "/resolutions", archivist).path("items")).hasSize(1);
  }
}
