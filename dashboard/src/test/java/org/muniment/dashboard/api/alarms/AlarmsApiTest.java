package org.muniment.dashboard.api.alarms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
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
import org.muniment.desk.Told;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.testing.SampleAlarms;

class AlarmsApiTest {
  private static final String PATH = "/api/v1/alarms";

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    house.furnish("R1", "S1");
    token = house.token("archivist");
    Instant now = house.clock.instant();
    house.alarms.put(
        SampleAlarms.over(
            SampleAlarms.humid(1, "R1", "S1", now.minus(Duration.ofDays(2))), now, "wang"));
    house.alarms.put(SampleAlarms.humid(2, "R1", "S1", now.minusSeconds(600)));
    house.alarms.put(SampleAlarms.ofSystem(3, AlarmKind.DISK, now.minusSeconds(60)));
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

  private Http.Answer post(long id, String verb, String body) {
    return house.http().post(PATH + "/" + id + "/" + verb, body, token);
  }

  private List<Long> ids(String query) {
    return get(PATH + query).get("items").findValues("id").stream().map(JsonNode::asLong).toList();
  }

  @Test
  void anAlarmHasTheContractsShape() {
    house.told.add(
        new Told(
            2,
            "Li",
            "mail",
            "delivered",
            house.clock.instant(),
            1,
            Optional.of("250 ok"),
            Optional.empty()));
    JsonNode alarm = get(PATH + "/2");
    assertThat(alarm.get("place").asText()).isEqualTo("R1");
    assertThat(alarm.get("sensor").asText()).isEqualTo("S1");
    assertThat(alarm.get("quantity").asText()).isEqualTo("humidity");
    assertThat(alarm.get("kind").asText()).isEqualTo("high");
    assertThat(alarm.get("severity").asText()).isEqualTo("warning");
    assertThat(alarm.get("state").asText()).isEqualTo("unacknowledged");
    assertThat(alarm.get("value").asDouble()).isEqualTo(63.8);
    assertThat(alarm.get("limit").asDouble()).isEqualTo(60);
    assertThat(alarm.get("acknowledgedBy").isNull()).isTrue();
    assertThat(alarm.get("notifications").get(0).get("contact").asText()).isEqualTo("Li");
    assertThat(alarm.get("notifications").get(0).get("state").asText()).isEqualTo("delivered");
  }

  @Test
  void whatHasNoValueHasNull() {
    JsonNode disk = get(PATH + "/3");
    assertThat(disk.get("place").asText()).isEqualTo("SYSTEM");
    assertThat(disk.get("sensor").isNull()).isTrue();
    assertThat(disk.get("value").isNull()).isTrue();
    assertThat(disk.get("limit").isNull()).isTrue();
  }

  @Test
  void theListIsOfWhatIsActiveUnlessAllIsAskedFor() {
    assertThat(ids("")).containsExactly(3L, 2L);
    assertThat(ids("?state=all")).containsExactly(3L, 2L, 1L);
    assertThat(ids("?state=all&to=2026-11-22T07:00:00Z")).containsExactly(1L);
    assertThat(ids("?state=active&from=2026-11-22T07:55:00Z")).containsExactly(3L);
    JsonNode first = get(PATH + "?state=all&limit=2");
    assertThat(first.get("next").asText()).isEqualTo("2");
    assertThat(ids("?state=all&limit=2&cursor=2")).containsExactly(1L);
  }

  @Test
  void anAlarmIsAcknowledgedOnce() {
    Http.Answer first = post(2, "acknowledge", "{\"comment\":\"dehumidifier is on\"}");
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.json().get("state").asText()).isEqualTo("acknowledged");
    assertThat(first.json().get("acknowledgedBy").asText()).isEqualTo("test");
    Http.Answer second = post(2, "acknowledge", "{}");
    assertThat(second.status()).isEqualTo(409);
    assertThat(second.json().get("detail").asText()).contains("cannot be acknowledged");
  }

  @Test
  void shelvingNeedsAnEndAndAReason() {
    assertThat(post(2, "shelve", "{\"minutes\":5}").status()).isEqualTo(422);
    assertThat(post(2, "shelve", "{\"minutes\":5000,\"reason\":\"x\"}").status()).isEqualTo(422);
    Http.Answer shelved = post(2, "shelve", "{\"minutes\":5,\"reason\":\"painters\"}");
    assertThat(shelved.json().get("state").asText()).isEqualTo("shelved");
    assertThat(shelved.json().get("shelvedUntil").asText()).isEqualTo("2026-11-22T08:05:00Z");
    assertThat(post(2, "unshelve", "{}").json().get("state").asText()).isEqualTo("unacknowledged");
    assertThat(post(2, "unshelve", "{}").status()).isEqualTo(409);
  }

  @Test
  void commentsGoToWhatIsOverToo() {
    assertThat(post(1, "comments", "{\"text\":\"window\"}").status()).isEqualTo(200);
    assertThat(post(1, "comments", "{\"text\":\"\"}").status()).isEqualTo(422);
    assertThat(house.alarms.notes(1)).hasSize(1);
  }

  @ParameterizedTest
  @CsvSource({"/99, 404", "/x, 404", "?state=open, 400", "?cursor=x, 400", "?place=R1, 400"})
  void nonsenseIsTold(String path, int status) {
    assertThat(house.http().get(PATH + path, token).status()).isEqualTo(status);
  }

  @Test
  void whoMayOnlyLookMayNotAcknowledge() {
    String viewer = house.token("viewer");
    assertThat(house.http().get(PATH, viewer).status()).isEqualTo(200);
    assertThat(house.http().post(PATH + "/2/acknowledge", "{}", viewer).status()).isEqualTo(403);
  }
}
