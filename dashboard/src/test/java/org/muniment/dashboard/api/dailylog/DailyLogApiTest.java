package org.muniment.dashboard.api.dailylog;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;

/** Yesterday: 20 °C until 18:00, then 26 °C, every minute; 24 °C is the upper limit. */
class DailyLogApiTest {
  private static final String PATH = "/api/v1/daily-log";
  private static final LocalDate YESTERDAY = LocalDate.of(2026, 11, 21);
  private static final String DAY = PATH + "/R1/" + YESTERDAY;
  private static final int MINUTES = 24 * 60;
  private static final int WARM_FROM = 18 * 60;

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    house.furnish("R1", "S1");
    token = house.token("archivist");
    StringBuilder list = new StringBuilder("[");
    for (int minute = 0; minute < MINUTES; minute++) {
      String at = YESTERDAY.atStartOfDay(TestHouse.ZONE).plusMinutes(minute).toInstant().toString();
      list.append(minute == 0 ? "" : ",")
          .append("{\"sensor\":\"S1\",\"at\":\"")
          .append(at)
          .append("\",\"values\":{\"temperature\":")
          .append(minute < WARM_FROM ? 20 : 26)
          .append(",\"humidity\":50}}");
    }
    Http.Answer stored = house.http().post("/api/v1/readings", list.append("]").toString(), token);
    assertThat(stored.json().get("stored").asInt()).isEqualTo(MINUTES);
  }

  @AfterEach
  void close() {
    house.close();
  }

  private JsonNode get(String path) {
    Http.Answer answer = house.http().get(path, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    return answer.json();
  }

  private Http.Answer post(String path, String body) {
    return house.http().post(path, body, token);
  }

  @Test
  void aDayHasTheContractsShape() {
    JsonNode items = get(PATH + "?room=R1&from=" + YESTERDAY + "&to=" + YESTERDAY).get("items");
    assertThat(items).hasSize(1);
    JsonNode day = items.get(0);
    assertThat(day.get("place").asText()).isEqualTo("R1");
    assertThat(day.get("date").asText()).isEqualTo("2026-11-21");
    assertThat(day.at("/temperature/min").asDouble()).isEqualTo(20);
    assertThat(day.at("/temperature/mean").asDouble()).isEqualTo(21.5);
    assertThat(day.at("/temperature/max").asDouble()).isEqualTo(26);
    assertThat(day.at("/temperature/maxAt").asText()).isEqualTo("2026-11-21T10:00:00Z");
    assertThat(day.at("/temperature/largestChange/span").asDouble()).isEqualTo(6);
    assertThat(day.at("/inLimitsPct/temperature").asDouble()).isEqualTo(75);
    assertThat(day.at("/inLimitsPct/humidity").asDouble()).isEqualTo(100);
    assertThat(day.at("/inLimitsPct/both").asDouble()).isEqualTo(75);
    assertThat(day.get("coveragePct").asDouble()).isEqualTo(100);
    assertThat(day.at("/observations/0/time").asText()).isEqualTo("09:00");
    assertThat(day.at("/observations/0/temperature").asDouble()).isEqualTo(20);
    assertThat(day.at("/observations/0/source").asText()).isEqualTo("S1");
    assertThat(day.at("/observations/0/offsetMinutes").asDouble()).isZero();
    assertThat(day.at("/outdoor/0/temperature").isNull()).isTrue();
    assertThat(day.at("/excursions/0/excursion").asInt()).isEqualTo(1);
    assertThat(day.at("/excursions/0/worst").asDouble()).isEqualTo(26);
    assertThat(day.at("/excursions/0/measure").isNull()).isTrue();
    assertThat(day.get("seal").isNull()).isTrue();
    assertThat(day.get("signedBy").isNull()).isTrue();
    assertThat(day.get("amendments")).isEmpty();
    assertThat(day.at("/sensors/0/sensor").asText()).isEqualTo("S1");
  }

  @Test
  void aDayIsSignedOnceAndTheChainHolds() {
    assertThat(post(DAY + "/sign", "{\"measures\":\"\"}").status()).isEqualTo(422);
    Http.Answer signed = post(DAY + "/sign", "{\"measures\":\"repaired\",\"weather\":\"clear\"}");
    assertThat(signed.status()).isEqualTo(200);
    JsonNode day = signed.json();
    assertThat(day.get("signedBy").asText()).isEqualTo("test");
    assertThat(day.get("weather").asText()).isEqualTo("clear");
    assertThat(day.at("/excursions/0/measure").asText()).isEqualTo("repaired");
    assertThat(day.at("/seal/number").asInt()).isEqualTo(1);
    assertThat(day.at("/seal/hash").asText()).hasSize(64);
    assertThat(post(DAY + "/sign", "{\"measures\":\"again\"}").status()).isEqualTo(409);
    JsonNode verdict = get(PATH + "/verify");
    assertThat(verdict.get("intact").asBoolean()).isTrue();
    assertThat(verdict.get("days").asInt()).isEqualTo(1);
    assertThat(verdict.get("firstBroken").isNull()).isTrue();
    assertThat(verdict.at("/head/number").asInt()).isEqualTo(2);
  }

  @Test
  void eachExcursionMayHaveItsOwnMeasure() {
    String own = "{\"measures\":[{\"excursion\":1,\"cause\":\"sun\",\"measure\":\"blinds\"}]}";
    JsonNode day = post(DAY + "/sign", own).json();
    assertThat(day.at("/excursions/0/cause").asText()).isEqualTo("sun");
    assertThat(day.at("/excursions/0/measure").asText()).isEqualTo("blinds");
    assertThat(day.get("measures").isNull()).isTrue();
  }

  @Test
  void whatWasNotSeenIsNotSigned() {
    String wrong = "{\"measures\":\"x\",\"seen\":\"0\"}";
    assertThat(post(DAY + "/sign", wrong).status()).isEqualTo(409);
    String print = get(DAY).get("fingerprint").asText();
    String right = "{\"measures\":\"x\",\"seen\":\"" + print + "\"}";
    assertThat(post(DAY + "/sign", right).status()).isEqualTo(200);
  }

  @Test
  void aReadingByHandAfterTheSealStandsBesideTheOriginal() {
    post(DAY + "/sign", "{\"measures\":\"x\"}");
    String reading =
        "{\"at\":\"2026-11-21T01:00:00Z\",\"temperature\":19.5,\"instrument\":\"dial\"}";
    Http.Answer entered = post(DAY + "/manual-readings", reading);
    assertThat(entered.status()).isEqualTo(201);
    assertThat(entered.json().get("by").asText()).isEqualTo("test");
    JsonNode day = get(DAY);
    assertThat(day.at("/observations/0/temperature").asDouble()).isEqualTo(19.5);
    assertThat(day.at("/observations/0/byHand").asBoolean()).isTrue();
    assertThat(day.at("/amendments/0/reason").asText()).isEqualTo("by-hand");
    assertThat(day.at("/original/temperature/mean").asDouble()).isEqualTo(21.5);
  }

  @Test
  void whatWasSaidIsAmendedWithAReason() {
    post(DAY + "/sign", "{\"measures\":\"x\",\"remark\":\"kept\"}");
    assertThat(post(DAY + "/amendments", "{\"measures\":\"y\"}").status()).isEqualTo(422);
    JsonNode day = post(DAY + "/amendments", "{\"measures\":\"y\",\"reason\":\"slip\"}").json();
    assertThat(day.get("measures").asText()).isEqualTo("y");
    assertThat(day.get("remark").asText()).isEqualTo("kept");
    assertThat(day.at("/amendments/0/why").asText()).isEqualTo("slip");
    assertThat(get(PATH + "/verify").get("intact").asBoolean()).isTrue();
  }

  @Test
  void anAnnotationAppearsInTheDay() {
    String airing =
        "{\"kind\":\"airing\",\"from\":\"2026-11-21T02:00:00Z\","
            + "\"until\":\"2026-11-21T02:20:00Z\",\"text\":\"North windows\"}";
    assertThat(post(PATH + "/R1/annotations", airing).status()).isEqualTo(201);
    assertThat(get(DAY).at("/events/0/text").asText()).isEqualTo("North windows");
    assertThat(get(PATH + "/R1/annotations?from=2026-11-20T00:00:00Z").get("items")).hasSize(1);
  }

  @Test
  void aLongStretchComesInParts() {
    JsonNode first = get(PATH + "?place=R1&from=2026-11-01&limit=1");
    assertThat(first.get("items")).hasSize(1);
    assertThat(first.get("next").asText()).isEqualTo("2026-11-22");
    JsonNode rest = get(PATH + "?place=R1&from=2026-11-01&limit=1&cursor=2026-11-22");
    assertThat(rest.at("/items/0/status").asText()).isEqualTo("running");
    assertThat(rest.get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "'', 400",
    "?place=NONE, 404",
    "?place=R1&from=x, 400",
    "?place=R1&from=2026-11-22&to=2026-11-21, 400",
    "?place=R1&from=2024-01-01&to=2026-11-21, 400",
    "/R1/2026-11-32, 404",
    "/R1/2026-11-20, 404",
    "/R1/2026-11-23, 404"
  })
  void nonsenseIsTold(String path, int status) {
    assertThat(house.http().get(PATH + path, token).status()).isEqualTo(status);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/sign | {\"measures\":[1]} | 400",
        "/sign | {\"measures\":[{\"excursion\":0}]} | 400",
        "/sign | {\"measures\":[{\"excursion\":7,\"measure\":\"x\"}]} | 422",
        "/sign | [] | 400",
        "/manual-readings | {\"instrument\":\"x\"} | 400",
        "/manual-readings |"
            + " {\"at\":\"2026-11-20T01:00:00Z\",\"temperature\":1,\"instrument\":\"x\"} | 422",
        "/amendments | {\"reason\":\"x\"} | 409"
      })
  void whatIsWrongIsRefused(String verb, String body, int status) {
    assertThat(post(DAY + verb, body).status()).isEqualTo(status);
  }

  @Test
  void todayIsNotSignedAndWhoOnlyLooksSignsNothing() {
    assertThat(post(PATH + "/R1/2026-11-22/sign", "{}").status()).isEqualTo(409);
    String viewer = house.token("viewer");
    assertThat(house.http().get(DAY, viewer).status()).isEqualTo(200);
    assertThat(house.http().post(DAY + "/sign", "{}", viewer).status()).isEqualTo(403);
  }
}
