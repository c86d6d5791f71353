package org.muniment.dashboard.api.alarmrules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;

class AlarmRulesApiTest {
  private static final String PATH = "/api/v1/alarm-rules";

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    house.furnish("R1", "S1");
    token = house.token("archivist");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer put(String place, String body) {
    return house
        .http()
        .send(
            "PUT",
            PATH + "/" + place,
            body,
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
  }

  private JsonNode rule(String quantity) {
    for (JsonNode rule : house.http().get(PATH, token).json().get("items")) {
      if (rule.get("quantity").asText().equals(quantity)) {
        return rule;
      }
    }
    throw new AssertionError("no rule of " + quantity);
  }

  @Test
  void aPlaceGoesByItsPresetUntilARuleIsSet() {
    JsonNode rule = rule("humidity");
    assertThat(rule.get("place").asText()).isEqualTo("R1");
    assertThat(rule.get("source").asText()).isEqualTo("preset");
    assertThat(rule.get("low").asDouble()).isEqualTo(45);
    assertThat(rule.get("high").asDouble()).isEqualTo(60);
    assertThat(rule.get("onDelaySeconds").asInt()).isEqualTo(900);
    assertThat(rule.get("fluctuation").get("reading").asText()).isEqualTo("span");
    assertThat(rule.get("surfaceFactor").isNull()).isTrue();
    assertThat(rule.get("versions")).isEmpty();
  }

  @Test
  void whatIsAbsentIsAsUsualAndWhatIsNullIsNotToBe() {
    Http.Answer set =
        put(
            "R1/humidity",
            "{\"high\":58,\"onDelaySeconds\":0,\"offDelaySeconds\":0,\"ratePerHour\":null,"
                + "\"fluctuation\":{\"reading\":\"set-point\",\"allowed\":4,\"setPoint\":50}}");
    assertThat(set.status()).as(set.text()).isEqualTo(200);
    JsonNode rule = rule("humidity");
    assertThat(rule).isEqualTo(set.json());
    assertThat(rule.get("source").asText()).isEqualTo("own");
    assertThat(rule.get("low").asDouble()).isEqualTo(45);
    assertThat(rule.get("high").asDouble()).isEqualTo(58);
    assertThat(rule.get("onDelaySeconds").asInt()).isZero();
    assertThat(rule.get("ratePerHour").isNull()).isTrue();
    assertThat(rule.get("fluctuation").get("setPoint").asDouble()).isEqualTo(50);
    assertThat(rule.get("versions").get(0).get("from").isNull()).isTrue();
    assertThat(rule.get("versions").get(0).get("changedBy").asText()).isEqualTo("test");
  }

  @Test
  void aRuleGoesBackToThePreset() {
    put("R1/humidity", "{\"high\":58}");
    Http.Answer reset =
        house.http().post(PATH + "/R1/humidity/reset", "{\"reason\":\"done\"}", token);
    assertThat(reset.json().get("source").asText()).isEqualTo("preset");
    assertThat(reset.json().get("versions").get(1).get("rule").isNull()).isTrue();
    assertThat(house.http().post(PATH + "/R1/humidity/reset", "{}", token).status()).isEqualTo(409);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "R9/humidity | {} | 404",
        "R1/warmth | {} | 404",
        "R1/humidity | {\"hgih\":1} | 400",
        "R1/humidity | {\"high\":\"58\"} | 400",
        "R1/humidity | {\"low\":60,\"high\":40} | 422",
        "R1/humidity | {\"onDelaySeconds\":-1} | 422",
        "R1/humidity | {\"onDelaySeconds\":1000000} | 422",
        "R1/humidity | {\"fluctuation\":{\"reading\":\"x\",\"allowed\":4}} | 422"
      })
  void nonsenseIsToldAndChangesNothing(String place, String body, int status) {
    Http.Answer answer = put(place, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(rule("humidity").get("versions")).isEmpty();
  }

  @Test
  void aRehearsalCountsWhatARuleWouldHaveMeantAndSavesNothing() {
    StringBuilder readings = new StringBuilder("[");
    for (int minute = 0; minute < 120; minute++) {
      String humidity = minute >= 30 && minute < 36 ? "63" : "50";
      readings.append(
          "%s{\"sensor\":\"S1\",\"at\":\"2026-11-22T0%d:%02d:00Z\",\"values\":{\"humidity\":%s}}"
              .formatted(minute == 0 ? "" : ",", 4 + minute / 60, minute % 60, humidity));
    }
    house.http().post("/api/v1/readings", readings.append("]").toString(), token);
    String asked =
        "{\"place\":\"R1\",\"quantity\":\"humidity\",\"rule\":{\"onDelaySeconds\":0,"
            + "\"ratePerHour\":null,\"fluctuation\":null,\"mouldIndex\":null},"
            + "\"from\":\"2026-11-22T00:00:00Z\",\"to\":\"2026-11-22T08:00:00Z\"}";
    Http.Answer answer = house.http().post(PATH + "/rehearse", asked, token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(200);
    JsonNode rehearsed = answer.json();
    assertThat(rehearsed.get("alarms").asInt()).isEqualTo(1);
    assertThat(rehearsed.get("excursions").asInt()).isEqualTo(1);
    assertThat(rehearsed.get("items").get(0).get("from").asText())
        .isEqualTo("2026-11-22T04:30:00Z");
    assertThat(rehearsed.get("items").get(0).get("worst").asDouble()).isEqualTo(63);
    assertThat(rehearsed.get("sensors").get(0).asText()).isEqualTo("S1");
    assertThat(rule("humidity").get("versions")).isEmpty();
    assertThat(house.http().post(PATH + "/rehearse", asked.replace("T00:", "T09:"), token).status())
        .isEqualTo(422);
  }
}
