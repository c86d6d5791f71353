package org.muniment.dashboard.web.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainDoorTest {
  private final PlainDoor door = new PlainDoor(List.of("/trust", "/assets/"));

  @ParameterizedTest
  @CsvSource({
    "true, true, false, /today, ANSWER",
    "true, false, true, /api/v1/rooms, ANSWER",
    "false, true, false, /trust, ANSWER",
    "false, true, false, /assets/1/a.css, ANSWER",
    "false, true, false, /trustworthy, REDIRECT",
    "false, true, false, /today, REDIRECT",
    "false, true, true, /trust, REFUSE",
    "false, true, true, /api/v1/rooms, REFUSE",
    "false, false, false, /trust, REFUSE",
    "false, false, false, /login, REFUSE"
  })
  void nothingSecretTravelsWithoutTls(
      boolean overTls, boolean reading, boolean secret, String path, PlainDoor.Verdict verdict) {
    assertThat(door.judge(overTls, reading, secret, path)).isEqualTo(verdict);
  }
}
