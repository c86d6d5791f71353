package org.muniment.dashboard.api.presets;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;

class PresetsApiTest {
  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
    house.furnish("R1", "S1");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer send(String method, String path, String json) {
    return house
        .http()
        .send(
            method,
            path,
            json.replace('\'', '"'),
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
  }

  private static final String SUMMER =
      "{'limits':{'temperature':{'low':16,'high':26}},'changeIn24h':{'temperature':2},"
          + "'from':'2026-06-01T00:00:00+08:00','reason':'summer'}";

  @Test
  void aChangeIsAVersionFromItsInstantOn() {
    Http.Answer put = send("PUT", "/api/v1/presets/general", SUMMER);
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(put.json().get("versions")).hasSize(2);
    assertThat(put.json().at("/versions/0/from").isNull()).as("from the beginning").isTrue();
    assertThat(put.json().at("/versions/1/from").asText()).isEqualTo("2026-05-31T16:00:00Z");
    assertThat(put.json().at("/versions/1/changedBy").asText()).isEqualTo("test");
    assertThat(send("PUT", "/api/v1/presets/general", SUMMER).status()).isEqualTo(409);
  }

  @Test
  void aKeyThatIsNotThereIsANewPreset() {
    Http.Answer put = send("PUT", "/api/v1/presets/own", SUMMER);
    assertThat(put.status()).isEqualTo(201);
    assertThat(put.json().at("/versions/0/from").isNull()).isTrue();
    Http.Answer chosen = send("PATCH", "/api/v1/rooms/R1", "{'preset':'own','reason':'own rule'}");
    assertThat(chosen.status()).isEqualTo(200);
    assertThat(house.http().get("/api/v1/rooms/R1/now", token).json().get("preset").asText())
        .isEqualTo("own");
  }

  @Test
  void aCabinetGoesByItsOwnOrItsRooms() {
    send("POST", "/api/v1/cabinets", "{'code':'C1','room':'R1','shelves':1,'positionsPerShelf':1}");
    Http.Answer own =
        send("PATCH", "/api/v1/cabinets/C1", "{'preset':'film-copy','reason':'films'}");
    assertThat(own.json().get("preset").asText()).isEqualTo("film-copy");
    Http.Answer none = send("PATCH", "/api/v1/cabinets/C1", "{'preset':null,'reason':'gone'}");
    assertThat(none.json().get("preset").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "PUT   | /api/v1/presets/general | {'limits':{'warmth':{'low':1,'high':2}},'reason':'x'} |"
            + " 400",
        "PUT   | /api/v1/presets/general | {'limits':{'temperature':{'low':'1'}},'reason':'x'}   |"
            + " 400",
        "PUT   | /api/v1/presets/general | {'limits':{'temperature':{'low':1}},'reason':'x'}     |"
            + " 422",
        "PUT   | /api/v1/presets/general | {'reason':'x'}                                        |"
            + " 422",
        "PUT   | /api/v1/presets/general | {'limits':{'humidity':{'low':1,'high':2}}}            |"
            + " 422",
        "PUT   | /api/v1/presets/N%20W   | {'limits':{'humidity':{'low':1,'high':2}},'reason':'x'}"
            + " | 422",
        "PATCH | /api/v1/rooms/R1        | {'preset':'jungle','reason':'x'}                      |"
            + " 422",
        "PATCH | /api/v1/rooms/R1        | {'reason':'x'}                                        |"
            + " 422",
        "PATCH | /api/v1/rooms/R1        | {'preset':'film-copy'}                                |"
            + " 422",
        "PATCH | /api/v1/rooms/R9        | {'preset':'film-copy','reason':'x'}                   |"
            + " 404",
        "PATCH | /api/v1/cabinets/C9     | {'preset':'film-copy','reason':'x'}                   |"
            + " 404",
        "PUT   | /api/v1/alarm-rules/general | {'staleIntervals':0,'reason':'x'}                 |"
            + " 422",
        "PUT   | /api/v1/alarm-rules/general | {'staleIntervals':'3','reason':'x'}               |"
            + " 400",
        "PUT   | /api/v1/alarm-rules/general | {'staleIntervals':4}                              |"
            + " 422",
      })
  void whatIsWrongIsSaidAndChangesNothing(String method, String path, String body, int status) {
    Http.Answer answer = send(method, path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("detail").asText()).isNotBlank();
    assertThat(house.backend.presets().preset("general").versions()).hasSize(1);
    assertThat(house.backend.places().room("R1").preset()).isEqualTo("general");
  }

  @Test
  void theGeneralRulesAreChangedInPart() {
    Http.Answer put =
        send("PUT", "/api/v1/alarm-rules/general", "{'batteryLowPct':20.5,'reason':'old'}");
    assertThat(put.json())
        .hasToString(
            "{\"staleIntervals\":3,\"staleAtLeastMinutes\":10,\"batteryLowPct\":20.5,"
                + "\"diskLowMib\":1024,\"maxShelvingMinutes\":1440}");
    assertThat(house.http().get("/api/v1/alarm-rules/general", token).json()).isEqualTo(put.json());
  }
}
