package org.muniment.dashboard.api.audit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.TokensDesk;
import org.muniment.domain.trail.Deed;

class AuditApiTest {
  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(backend -> List.of(new AuditApi(backend)));
    token = house.token("auditor");
    house.office.trail().add(Deed.of(house.by(), "room.add", "R1").after("name", "Stack 1"));
    house.clock.pass(Duration.ofHours(1));
    house
        .office
        .trail()
        .add(
            Deed.of(house.by(), "box.rename", "B1")
                .change("title", "Old", "New")
                .because("typing error")
                .secret("secret"));
  }

  @AfterEach
  void close() {
    house.close();
  }

  private JsonNode items(String query, String with) {
    Http.Answer answer = house.http().get("/api/v1/audit" + query, with);
    assertThat(answer.status()).isEqualTo(200);
    return answer.json().get("items");
  }

  @Test
  void anEntrySaysWhoDidWhatToWhatAndWhy() {
    JsonNode entry = items("?action=room.add", token).get(0);
    assertThat(entry.get("number").asLong()).isEqualTo(2);
    assertThat(entry.get("at").asText()).isEqualTo("2026-11-22T08:00:00Z");
    assertThat(entry.get("by").toString())
        .isEqualTo("{\"kind\":\"system\",\"name\":\"test\",\"from\":\"-\"}");
    assertThat(entry.get("subject").asText()).isEqualTo("R1");
    assertThat(entry.get("before").isEmpty()).isTrue();
    assertThat(entry.get("after").get("name").asText()).isEqualTo("Stack 1");
    assertThat(entry.get("why").asText()).isEmpty();
    assertThat(entry.get("hash").asText()).matches("[0-9a-f]{64}");
  }

  @Test
  void ofWhatIsAboveTheClearanceOnlyThatItWasDone() {
    JsonNode seen = items("?action=box", token).get(0);
    assertThat(seen.get("before").get("title").asText()).isEqualTo("Old");
    JsonNode withheld = items("?action=box", lowly()).get(0);
    assertThat(withheld.get("subject").asText()).isEqualTo("B1");
    for (String field : List.of("before", "after", "why")) {
      assertThat(withheld.get(field).isNull()).as(field).isTrue();
    }
    assertThat(withheld.get("hash")).isEqualTo(seen.get("hash"));
  }

  private String lowly() {
    return house
        .backend
        .tokens()
        .create(
            house.by(),
            new TokensDesk.NewToken("low", "viewer", Optional.of("public"), Optional.empty()));
  }

  @ParameterizedTest
  @CsvSource({
    "'', 3",
    "?action=room, 1",
    "?action=room.add, 1",
    "?action=roo, 0",
    "?person=test, 3",
    "?person=nobody, 0",
    "?from=2026-11-22T08:30:00Z, 1",
    "?to=2026-11-22T08:30:00Z, 2",
    "?from=2026-11-22T08:00:00Z&to=2026-11-22T09:00:00Z, 2"
  })
  void itIsFiltered(String query, int found) {
    assertThat(items(query == null ? "" : query, token)).hasSize(found);
  }

  @Test
  void theNewestComeFirstPartByPart() {
    Http.Answer first = house.http().get("/api/v1/audit?limit=2", token);
    assertThat(first.json().get("items").get(0).get("number").asLong()).isEqualTo(3);
    String next = first.json().get("next").asText();
    Http.Answer last = house.http().get("/api/v1/audit?limit=2&cursor=" + next, token);
    assertThat(last.json().get("items")).hasSize(1);
    assertThat(last.json().get("next").isNull()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"from=yesterday", "cursor=abc", "limit=0", "who=li"})
  void nonsenseIsMalformed(String query) {
    assertThat(house.http().get("/api/v1/audit?" + query, token).status()).isEqualTo(400);
  }
}
