package org.muniment.dashboard.api.sensors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.sensor.Transport;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.QuarantineKind;

class SensorsApiTest {
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

  /** The whole body, the status, the field that the first error names. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':60 | 201 |",
        "'address':{'topic':'t','channel':'AM2301'},'outdoor':true,'expectedIntervalSeconds':60|201|",
        "'address':{'port':'COM3'},'room':'R1','expectedIntervalSeconds':60 | 201 |",
        "'address':{'port':'COM3','unit':7},'room':'R1','expectedIntervalSeconds':60 | 201 |",
        "'address':{'topic':'test/S1'},'room':'R1','expectedIntervalSeconds':60 | 409 |",
        "'address':{'topic':'t','port':'COM3'},'room':'R1','expectedIntervalSeconds':60|422|address",
        "'room':'R1','expectedIntervalSeconds':60 | 422 | address",
        "'address':{'topic':'a\\u0000b'},'room':'R1','expectedIntervalSeconds':60 | 422 | address",
        "'address':{'topic':'t'},'expectedIntervalSeconds':60 | 422 | room",
        "'address':{'topic':'t'},'room':'R1','outdoor':true,'expectedIntervalSeconds':60|422|room",
        "'address':{'topic':'t'},'room':'NONE','expectedIntervalSeconds':60 | 422 | room",
        "'address':{'topic':'t'},'room':'R1' | 422 | expectedIntervalSeconds",
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':0|422|expectedIntervalSeconds",
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':'60'"
            + "|400|expectedIntervalSeconds",
        "'address':{'topik':'t'},'room':'R1','expectedIntervalSeconds':60 | 400 | address.topik",
        "'address':'t','room':'R1','expectedIntervalSeconds':60 | 400 | address",
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':60,"
            + "'calibration':{'temperature':{'offset':-0.4,'validUntil':'2027-01-01T00:00:00+08:00'}}"
            + "|201|",
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':60,"
            + "'calibration':{'temperatur':{'offset':1}}|400|calibration.temperatur",
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':60,"
            + "'calibration':{'temperature':{}}|400|calibration.temperature.offset",
        "'address':{'topic':'t'},'room':'R1','expectedIntervalSeconds':60,"
            + "'calibration':{'temperature':{'offset':1,'from':'yesterday'}}"
            + "|400|calibration.temperature.from"
      })
  void whatRegistersAndWhatDoesNot(String rest, int status, String field) {
    String body = ("{'code':'NEW','name':'New','profile':'muniment'," + rest + "}");
    Http.Answer answer = house.http().post("/api/v1/sensors", body.replace('\'', '"'), token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    if (field != null) {
      assertThat(answer.json().at("/errors/0/field").asText()).isEqualTo(field);
    }
  }

  @Test
  void whatWasRegisteredComesBackAsItWasSent() {
    String body =
        """
        {"code":"NEW","name":"New","profile":"muniment","address":{"topic":"t","channel":"c"},
         "room":"R1","expectedIntervalSeconds":60,"calibration":{"humidity":{"offset":2.5}}}\
        """;
    Http.Answer answer = house.http().post("/api/v1/sensors", body, token);
    assertThat(answer.header("Location")).isEqualTo("/api/v1/sensors/NEW");
    JsonNode sensor = house.http().get("/api/v1/sensors/NEW", token).json();
    assertThat(sensor).isEqualTo(answer.json());
    assertThat(sensor.get("address").toString()).isEqualTo("{\"topic\":\"t\",\"channel\":\"c\"}");
    assertThat(sensor.get("room").asText()).isEqualTo("R1");
    assertThat(sensor.at("/calibration/humidity/offset").asDouble()).isEqualTo(2.5);
    assertThat(sensor.at("/placements/0/from").isNull()).isTrue();
    assertThat(sensor.get("state").asText()).isEqualTo("never-seen");
    assertThat(sensor.get("last").isNull()).isTrue();
  }

  @Test
  void aSensorIsChangedMovedAndCalibrated() {
    JsonNode changed = patch("{\"name\":\"Door\",\"expectedIntervalSeconds\":300}").json();
    assertThat(changed.get("name").asText()).isEqualTo("Door");
    assertThat(changed.get("expectedIntervalSeconds").asInt()).isEqualTo(300);
    assertThat(patch("{\"code\":\"OTHER\"}").status()).isEqualTo(400);
    assertThat(patch("{\"expectedIntervalSeconds\":99999999}").status()).isEqualTo(422);

    Http.Answer moved =
        post("placements", "{\"outdoor\":true,\"from\":\"2026-11-22T16:00:00+08:00\"}");
    assertThat(moved.status()).isEqualTo(201);
    assertThat(moved.json().at("/placements/1/from").asText()).isEqualTo("2026-11-22T08:00:00Z");
    assertThat(moved.json().get("outdoor").asBoolean()).isTrue();

    submit("{\"temperature\":20.0}");
    Http.Answer one = post("calibrations", "{\"quantity\":\"temperature\",\"offset\":-0.5}");
    assertThat(one.status()).as(one.text()).isEqualTo(201);
    assertThat(one.json().at("/last/values/temperature").asDouble()).isEqualTo(19.5);
    Http.Answer both =
        post("calibrations", "{\"temperature\":{\"offset\":1},\"humidity\":{\"offset\":2}}");
    assertThat(both.status()).isEqualTo(201);
    assertThat(both.json().get("calibrations")).hasSize(3);
    assertThat(post("calibrations", "{\"offset\":1}").status()).isEqualTo(422);
    assertThat(post("calibrations", "{\"quantity\":\"temperature\"}").status()).isEqualTo(400);
    assertThat(post("calibrations", "{\"quantity\":\"taste\",\"offset\":1}").status())
        .isEqualTo(422);
  }

  @Test
  void aCredentialIsShownOnceAndNeedsNoBody() {
    Http.Answer answer =
        house
            .http()
            .send(
                "POST", "/api/v1/sensors/S1/credentials", null, "Authorization", "Bearer " + token);
    assertThat(answer.status()).as(answer.text()).isEqualTo(201);
    assertThat(answer.json().get("username").asText()).isEqualTo("S1");
    assertThat(answer.json().get("password").asText()).matches("[0-9a-f]{32}");
    assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
    assertThat(post("credentials", "{}").status()).isEqualTo(201);
    assertThat(house.http().post("/api/v1/sensors/NONE/credentials", "{}", token).status())
        .isEqualTo(404);
  }

  @Test
  void whatWasHeardComesWithAProfileAndAllThatARegistrationNeeds() {
    quarantine(QuarantineKind.UNREGISTERED, "tele/new/SENSOR", "{\"a\":\"é\"}".getBytes(UTF_8));
    JsonNode heard = house.http().get("/api/v1/sensors/heard", token).json().at("/items/0");
    assertThat(heard.get("profile").asText()).isEqualTo("tasmota");
    assertThat(heard.get("address").toString())
        .isEqualTo("{\"topic\":\"tele/new/SENSOR\",\"channel\":\"SI7021\"}");
    assertThat(heard.get("payload").asText()).isEqualTo("{\"a\":\"é\"}");
    assertThat(heard.get("encoding").asText()).isEqualTo("text");
    assertThat(heard.get("messages").asLong()).isEqualTo(1);
  }

  @Test
  void theQuarantineIsReadByKindAndPartByPart() {
    quarantine(QuarantineKind.UNDECODABLE, "a", "hello".getBytes(UTF_8));
    quarantine(QuarantineKind.REJECTED, "b", new byte[] {0, 1, (byte) 0xfe});
    quarantine(QuarantineKind.UNDECODABLE, "c", "x".repeat(50_000).getBytes(UTF_8));
    JsonNode all = house.http().get("/api/v1/quarantine?limit=2", token).json();
    assertThat(all.get("items").findValuesAsText("source")).containsExactly("a", "b");
    assertThat(all.at("/items/1/payload").asText()).isEqualTo("0001fe");
    JsonNode rest =
        house.http().get("/api/v1/quarantine?cursor=" + all.get("next").asText(), token).json();
    assertThat(rest.at("/items/0/payload").asText()).hasSize(4096);
    assertThat(rest.at("/items/0/payloadBytes").asInt()).isEqualTo(50_000);
    JsonNode some = house.http().get("/api/v1/quarantine?kind=undecodable", token).json();
    assertThat(some.get("items").findValuesAsText("source")).containsExactly("a", "c");
    assertThat(house.http().get("/api/v1/quarantine?kind=odd", token).status()).isEqualTo(400);
    assertThat(house.http().get("/api/v1/quarantine?cursor=-1", token).status()).isEqualTo(400);
  }

  private static final java.nio.charset.Charset UTF_8 = StandardCharsets.UTF_8;

  private void quarantine(QuarantineKind kind, String source, byte[] payload) {
    house.readings.append(
        List.of(
            new ReadingStore.Entry.Quarantine(
                kind,
                Transport.MQTT,
                source,
                Optional.of("SI7021"),
                payload,
                Instant.parse("2026-11-22T07:00:00Z"),
                Optional.of("tasmota"),
                "because",
                source.hashCode())));
  }

  private Http.Answer patch(String body) {
    return house
        .http()
        .send(
            "PATCH",
            "/api/v1/sensors/S1",
            body,
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
  }

  private Http.Answer post(String what, String body) {
    return house.http().post("/api/v1/sensors/S1/" + what, body, token);
  }

  private void submit(String values) {
    house.http().post("/api/v1/readings", "[{\"sensor\":\"S1\",\"values\":" + values + "}]", token);
  }
}
