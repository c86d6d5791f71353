package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.guard.Repeats;

class OnceOnlyTest {
  private static final String ROOM = "{\"code\":\"R1\",\"name\":\"One\"}";

  private TestHouse house;
  private String token;

  @BeforeEach
  void open() {
    house = TestHouse.open(ApiSlices::of);
    token = house.token("archivist");
  }

  @AfterEach
  void close() {
    house.close();
  }

  @Test
  void theSameKeyAndBodyGetsTheSameAnswerAndHappensOnce() {
    Http.Answer first = post("k1", ROOM, token);
    Http.Answer second = post("k1", ROOM, token);
    assertThat(first.status()).isEqualTo(201);
    assertThat(second.status()).isEqualTo(201);
    assertThat(second.text()).isEqualTo(first.text());
    assertThat(second.header("Location")).isEqualTo(first.header("Location"));
    assertThat(second.header("Content-Type")).isEqualTo("application/json");
    assertThat(house.office.rooms()).hasSize(1);
  }

  @Test
  void theSameKeyWithAnotherBodyIsRefused() {
    post("k1", ROOM, token);
    Http.Answer other = post("k1", ROOM.replace("R1", "R2"), token);
    assertThat(other.status()).isEqualTo(422);
    assertThat(house.office.rooms()).hasSize(1);
  }

  @Test
  void anotherCallerHasKeysOfTheirOwn() {
    post("k1", ROOM, token);
    Http.Answer other = post("k1", ROOM.replace("R1", "R2"), house.token("archivist"));
    assertThat(other.status()).isEqualTo(201);
  }

  @Test
  void aRefusedWriteIsNotKeptAndMayBeCorrected() {
    assertThat(post("k1", "{\"code\":\"small\"}", token).status()).isEqualTo(400 + 22);
    assertThat(post("k1", ROOM, token).status()).isEqualTo(201);
  }

  @Test
  void afterADayAKeyIsForgotten() {
    post("k1", ROOM, token);
    house.clock.pass(Repeats.KEEP.plus(Duration.ofSeconds(1)));
    assertThat(post("k1", ROOM, token).status()).isEqualTo(409);
  }

  @Test
  void aKeyIsShortAndPrintable() {
    assertThat(post("k".repeat(256), ROOM, token).status()).isEqualTo(400);
    assertThat(post("with space", ROOM, token).status()).isEqualTo(400);
  }

  private Http.Answer post(String key, String body, String holder) {
    return house
        .http()
        .send(
            "POST",
            "/api/v1/rooms",
            body,
            "Authorization",
            "Bearer " + holder,
            "Content-Type",
            "application/json",
            "Idempotency-Key",
            key);
  }
}
