package org.muniment.dashboard.api.rooms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.PlacesDesk;

/** Rooms, cabinets, presets. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PlacesApiTest {
  private static final String ROOM_NAMED = "{\"code\":\"HIDDEN\",\"name\":\"%s\"}";

  private TestHouse house;
  private String token;

  @BeforeAll
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
    house.furnish("R1", "S1");
  }

  @AfterAll
  void close() {
    house.close();
  }

  /** What is sent, the status, and the field that the first error names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "rooms | {'code':'NEW1','name':'New'} | 201 |",
        "rooms | {'code':'NEW2','name':'New','preset':'film-master','site':'MAIN'} | 201 |",
        "rooms | {'code':'NEW3','name':'New','preset':null} | 201 |",
        "rooms | {'code':'R1','name':'Again'} | 409 |",
        "rooms | {'code':'r1','name':'Small'} | 422 | code",
        "rooms | {'name':'No code'} | 422 | code",
        "rooms | {'code':'UNKNOWN','name':'Reserved'} | 422 | code",
        "rooms | {'code':'NEW4','name':' '} | 422 | name",
        "rooms | {'code':'NEW4','name':'x','preset':'none'} | 422 | preset",
        "rooms | {'code':'NEW4','name':'x','site':'OTHER'} | 422 | site",
        "rooms | {'code':4,'name':'Number'} | 400 | code",
        "rooms | {'code':'NEW4','name':{}} | 400 | name",
        "rooms | {'code':'NEW4','name':'x','presett':'general'} | 400 | presett",
        "rooms | {'code':'NEW4','name':'x','name':'y'} | 400 | ''",
        "rooms | {'code':'NEW4','name':'x' | 400 | ''",
        "rooms | {'code':'NEW4','name':'x'} {} | 400 | ''",
        "rooms | [] | 400 | ''",
        "rooms | null | 400 | ''",
        "rooms | ' ' | 400 | ''",
        "cabinets | {'code':'C1','room':'R1','shelves':5,'positionsPerShelf':12} | 201 |",
        "cabinets | {'code':'C2','room':'R1','shelves':5.0,'positionsPerShelf':1,'x':-1.5} | 201 |",
        "cabinets | {'code':'R1','room':'R1','shelves':5,'positionsPerShelf':12} | 409 |",
        "cabinets | {'code':'C1-S02','room':'R1','shelves':5,'positionsPerShelf':12} | 409 |",
        "cabinets | {'code':'C3','room':'NONE','shelves':5,'positionsPerShelf':12} | 422 | room",
        "cabinets | {'code':'C3','room':'R1','shelves':100,'positionsPerShelf':12} | 422 | shelves",
        "cabinets | {'code':'C3','room':'R1','positionsPerShelf':12} | 422 | shelves",
        "cabinets | {'code':'C3','room':'R1','shelves':1.5,'positionsPerShelf':12} | 400 | shelves",
        "cabinets | {'code':'C3','room':'R1','shelves':'5','positionsPerShelf':12} | 400 | shelves",
        "cabinets | {'code':'C3','room':'R1','shelves':1e99,'positionsPerShelf':12} | 400 |"
            + " shelves",
        "cabinets | {'code':'C3','room':'R1','shelves':5,'positionsPerShelf':1,'x':'a'} | 400 | x",
        "cabinets |"
            + " {'code':'C3','room':'R1','shelves':5,'positionsPerShelf':1,'shelvesFrom':'left'} |"
            + " 422 | shelvesFrom"
      })
  void whatIsSentAndWhatItGets(String noun, String body, int status, String field) {
    Http.Answer answer = house.http().post("/api/v1/" + noun, body.replace('\'', '"'), token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (field != null) {
      assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
    if (status >= 400) {
      assertThat(answer.json().get("detail").asText()).isNotBlank();
      assertThat(answer.json().get("status").asInt()).isEqualTo(status);
    }
  }

  @Test
  void anUnknownFieldIsAnsweredWithTheNearestOne() {
    Http.Answer answer = house.http().post("/api/v1/rooms", "{\"presett\":\"general\"}", token);
    assertThat(answer.json().get("detail").asText()).contains("“presett”").contains("“preset”");
  }

  @Test
  void anotherLanguageIsAnsweredInIt() {
    Http.Answer answer =
        house
            .http()
            .send(
                "GET",
                "/api/v1/nothing",
                null,
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                "de, zh-TW;q=0.5");
    assertThat(answer.json().get("title").asText()).isEqualTo("找不到");
    Http.Answer byCookie =
        house
            .http()
            .send(
                "GET",
                "/api/v1/nothing",
                null,
                "Authorization",
                "Bearer " + token,
                "Accept-Language",
                "en",
                "Cookie",
                "lang=zh-CN");
    assertThat(byCookie.json().get("title").asText()).isEqualTo("未找到");
  }

  @Test
  void aHostileNameComesBackAsItWasAndBreaksNothing() {
    String name = "<script>alert(1)</script> Set-Cookie: a=b {0} '' \\\"";
    Http.Answer answer =
        house.http().post("/api/v1/rooms", "{\"code\":\"EVIL\",\"name\":\"" + name + "\"}", token);
    assertThat(answer.status()).isEqualTo(201);
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.header("Location")).isEqualTo("/api/v1/rooms/EVIL");
    JsonNode room = house.http().get("/api/v1/rooms/EVIL", token).json();
    assertThat(room.get("name").asText()).startsWith("<script>").contains("{0} '' \"");
  }

  @ParameterizedTest
  @CsvSource({"\\r\\nSet-Cookie: a=b, U+000D", "\\u202e, U+202E", "\\ud800, U+D800"})
  void aNameWithWhatCannotBeSeenIsRefused(String hidden, String says) {
    Http.Answer answer =
        house.http().post("/api/v1/rooms", ROOM_NAMED.formatted("a" + hidden + "b"), token);
    assertThat(answer.status()).isEqualTo(422);
    assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo("name");
    assertThat(answer.json().get("detail").asText()).contains(says);
    assertThat(house.http().get("/api/v1/rooms/HIDDEN", token).status()).isEqualTo(404);
  }

  @ParameterizedTest
  @CsvSource({
    "/api/v1/rooms/%3Cscript%3Ealert(1)%3C%2Fscript%3E",
    "/api/v1/rooms/%0d%0aSet-Cookie:%20a=b",
    "/api/v1/rooms/%7B0%7D''",
    "/api/v1/sensors/%E2%80%AE",
    "/api/v1/rooms/..%5c..%5cetc"
  })
  void aHostilePathIsRefusedAndNothingOfItActs(String path) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).isIn(400, 404);
    assertThat(answer.header("Content-Type")).isEqualTo("application/problem+json");
    assertThat(answer.header("Set-Cookie")).isEmpty();
    assertThat(answer.json().get("status").asInt()).isEqualTo(answer.status());
  }

  @Test
  void aListIsReadPartByPart() {
    try (TestHouse many = TestHouse.open(ApiSlices::of)) {
      for (int i = 0; i < 7; i++) {
        many.backend
            .places()
            .addRoom(
                house.by(),
                new PlacesDesk.NewRoom("R" + i, "r", Optional.empty(), Optional.empty()));
      }
      String holder = many.token("viewer");
      JsonNode first = many.http().get("/api/v1/rooms?limit=3", holder).json();
      assertThat(first.get("items").findValuesAsText("code")).containsExactly("R0", "R1", "R2");
      JsonNode rest =
          many.http()
              .get("/api/v1/rooms?limit=4&cursor=" + first.get("next").asText(), holder)
              .json();
      assertThat(rest.get("items").findValuesAsText("code"))
          .containsExactly("R3", "R4", "R5", "R6");
      assertThat(rest.get("next").isNull()).isTrue();
      assertThat(many.http().get("/api/v1/rooms?limit=0", holder).status()).isEqualTo(400);
      assertThat(many.http().get("/api/v1/rooms?limit=x", holder).status()).isEqualTo(400);
      assertThat(many.http().get("/api/v1/rooms?room=R1", holder).status()).isEqualTo(400);
      assertThat(many.http().get("/api/v1/rooms?limit=1&limit=2", holder).status()).isEqualTo(400);
    }
  }

  @Test
  void aRoomNowHasItsValueLimitsAndSensors() {
    try (TestHouse fresh = TestHouse.open(ApiSlices::of)) {
      fresh.furnish("R1", "S1");
      String holder = fresh.token("archivist");
      JsonNode empty = fresh.http().get("/api/v1/rooms/R1/now", holder).json();
      assertThat(empty.get("at").isNull()).isTrue();
      assertThat(empty.at("/inLimits/temperature").isNull()).isTrue();
      assertThat(empty.at("/derived/dewPoint").isNull()).isTrue();
      fresh
          .http()
          .post(
              "/api/v1/readings",
              "[{\"sensor\":\"S1\",\"values\":{\"temperature\":20,\"humidity\":65}}]",
              holder);
      JsonNode now = fresh.http().get("/api/v1/rooms/R1/now", holder).json();
      assertThat(now.get("at").asText()).isEqualTo("2026-11-22T08:00:00Z");
      assertThat(now.at("/values/temperature").asDouble()).isEqualTo(20);
      assertThat(now.at("/inLimits/temperature").asBoolean()).isTrue();
      assertThat(now.at("/inLimits/humidity").asBoolean(true)).isFalse();
      assertThat(now.at("/limits/humidity/high").asDouble()).isEqualTo(60);
      assertThat(now.at("/derived/dewPoint").asDouble()).isBetween(13.2, 13.3);
      assertThat(now.at("/sensors/0/state").asText()).isEqualTo("ok");
      assertThat(now.get("advice").asText()).isNotBlank();
    }
  }
}
