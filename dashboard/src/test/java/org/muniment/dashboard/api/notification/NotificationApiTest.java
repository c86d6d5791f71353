package org.muniment.dashboard.api.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;

class NotificationApiTest {
  private static final String CHANNELS = "/api/v1/notification/channels";
  private static final String ROSTER = "/api/v1/notification/roster";
  private static final String SECRET = "Geheim-Zeichen-7";

  private static final String MAIL =
      "{\"id\":\"mail\",\"type\":\"email\",\"name\":\"邮件\",\"settings\":{\"host\":"
          + "\"mail.example.org\",\"from\":\"a@example.org\",\"user\":\"a\"},\"secrets\":"
          + "{\"password\":\""
          + SECRET
          + "\"}}";

  private TestHouse house;
  private String administrator;
  private String archivist;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    administrator = house.token("administrator");
    archivist = house.token("archivist");
  }

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer put(String path, String json) {
    return send("PUT", path, json, administrator);
  }

  private Http.Answer send(String method, String path, String json, String token) {
    return house
        .http()
        .send(
            method,
            path,
            json,
            "Authorization",
            "Bearer " + token,
            "Content-Type",
            "application/json");
  }

  @Test
  void aSecretIsWrittenAndNeverReadBack() {
    Http.Answer put = put(CHANNELS, "[" + MAIL + "]");
    assertThat(put.status()).isEqualTo(200);
    Http.Answer got = house.http().get(CHANNELS, archivist);
    assertThat(got.json().at("/items/0/secretsSet/0").asText()).isEqualTo("password");
    assertThat(got.json().at("/items/0/settings/host").asText()).isEqualTo("mail.example.org");
    // What was read can be sent back as it is, and the secret stays.
    Http.Answer again = put(CHANNELS, got.json().get("items").toString());
    assertThat(again.status()).as(again.text()).isEqualTo(200);
    assertThat(house.office.notificationSetup().channels().get(0).secrets())
        .containsEntry("password", SECRET);
    String refused = put(CHANNELS, "[" + MAIL.replace("mail.example.org", "x y") + "]").text();
    Http.Answer tested = send("POST", CHANNELS + "/mail/test", "", archivist);
    List<String> answers =
        List.of(
            put.text(),
            got.text(),
            again.text(),
            refused,
            tested.text(),
            house.http().get(ROSTER, administrator).text(),
            house.http().get("/api/v1/audit", administrator).text(),
            house.http().get("/healthz", administrator).text(),
            house.http().get("/metrics", administrator).text());
    assertThat(answers).noneMatch(text -> text.contains(SECRET));
  }

  @Test
  void theChannelsOfTheFileAreShownAndStay() {
    Http.Answer got = house.http().get(CHANNELS, archivist);
    assertThat(got.json().at("/items/0/id").asText()).isEqualTo("siren");
    assertThat(got.json().at("/items/0/fromFile").asBoolean()).isTrue();
    assertThat(put(CHANNELS, "[]").json().get("items")).hasSize(1);
    String command = "[{\"id\":\"rm\",\"type\":\"command\",\"name\":\"x\",\"settings\":{}}]";
    assertThat(put(CHANNELS, command).status()).isEqualTo(422);
  }

  @Test
  void aTestSaysWhatBecameOfIt() {
    assertThat(send("POST", CHANNELS + "/siren/test", "", archivist).json().toString())
        .isEqualTo("{\"outcome\":\"delivered\",\"receipt\":\"250 2.0.0 Ok\"}");
    house.testOutcomes.put("siren", new Notifier.Outcome.Refused(Message.of("web.status.404")));
    assertThat(send("POST", CHANNELS + "/siren/test", "", archivist).json().get("reason").asText())
        .isNotBlank();
    assertThat(send("POST", CHANNELS + "/none/test", "", archivist).status()).isEqualTo(404);
  }

  @Test
  void aChannelInUseCannotGo() {
    put(CHANNELS, "[" + MAIL + "]");
    String roster =
        "{\"contacts\":[{\"id\":\"li\",\"name\":\"李\",\"language\":\"zh-CN\",\"reaches\":[{"
            + "\"channel\":\"mail\",\"address\":\"li@example.org\"}]}],\"shifts\":[{\"days\":"
            + "[\"monday\"],\"from\":\"17:00\",\"to\":\"08:00\",\"step\":1,\"contact\":\"li\"}],"
            + "\"secondAfterMinutes\":10,\"thirdAfterMinutes\":30,\"quietHours\":null,"
            + "\"allWellAt\":\"08:00\"}";
    Http.Answer put = put(ROSTER, roster);
    assertThat(put.status()).as(put.text()).isEqualTo(200);
    assertThat(house.http().get(ROSTER, archivist).json()).isEqualTo(put.json());
    assertThat(put.json().at("/shifts/0/days/0").asText()).isEqualTo("monday");
    assertThat(put.json().get("quietHours").isNull()).isTrue();
    Http.Answer refused = put(CHANNELS, "[]");
    assertThat(refused.status()).isEqualTo(409);
    assertThat(refused.json().get("detail").asText()).contains("李");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "channels | {}                                                  | 400",
        "channels | [1]                                                 | 400",
        "channels | [{\"id\":\"a\",\"typ\":\"email\"}]                  | 400",
        "channels | [{\"id\":\"a\",\"type\":\"fax\",\"name\":\"x\"}]    | 422",
        "channels | [{\"id\":\"a\",\"type\":\"email\",\"settings\":{\"host\":1}}] | 400",
        "roster   | []                                                  | 400",
        "roster   | {\"contacts\":{}}                                   | 400",
        "roster   | {\"contacts\":[{\"id\":1}]}                         | 400",
        "roster   | {\"shifts\":[{\"days\":[1]}]}                       | 400",
        "roster   | {\"secondAfterMinutes\":0}                          | 422",
        "roster   | {\"allWellAt\":\"8\"}                               | 422",
        "cards/high | {\"text\":\" \"}                                  | 422",
        "cards/high | {\"text\":\"x\",\"place\":\"R9\"}                 | 422",
        "cards/fire | {\"text\":\"x\"}                                  | 404",
      })
  void whatIsWrongIsSaid(String path, String body, int status) {
    Http.Answer answer = put("/api/v1/notification/" + path, body);
    assertThat(answer.status()).as(answer.text()).isEqualTo(status);
    assertThat(answer.json().get("detail").asText()).isNotBlank();
    assertThat(house.office.notificationSetup().channels()).isEmpty();
  }

  @Test
  void anArchivistReadsAndTestsAndTheAdministratorChanges() {
    assertThat(house.http().get(CHANNELS, archivist).status()).isEqualTo(200);
    assertThat(send("PUT", CHANNELS, "[]", archivist).status()).isEqualTo(403);
    assertThat(send("PUT", ROSTER, "{}", archivist).status()).isEqualTo(403);
    assertThat(house.http().get(CHANNELS, house.token("viewer")).status()).isEqualTo(403);
  }

  @Test
  void aCardIsWrittenAndTakenAway() {
    String card = "/api/v1/notification/cards/gateway-lost";
    assertThat(send("PUT", card, "{\"text\":\"看电源\"}", archivist).status()).isEqualTo(200);
    assertThat(house.http().get("/api/v1/notification/cards", archivist).json().at("/items/0"))
        .hasToString("{\"kind\":\"gateway-lost\",\"place\":null,\"text\":\"看电源\"}");
    assertThat(send("DELETE", card, null, archivist).status()).isEqualTo(204);
    assertThat(send("DELETE", card, null, archivist).status()).isEqualTo(404);
    assertThat(send("DELETE", card + "?place=%7F", null, archivist).status()).isEqualTo(404);
  }
}
