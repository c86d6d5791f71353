package org.muniment.domain.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BackupNameTest {
  private static final Instant AT = Instant.parse("2026-11-22T02:30:00Z");

  @Test
  void aNameSaysWhenItWasMade() {
    String name = BackupName.of(AT.plusMillis(999));
    assertThat(name).isEqualTo("muniment-20261122T023000Z.backup");
    assertThat(BackupName.madeAt(name)).contains(AT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "letter.txt",
        "muniment-20261122T023000Z.backup.part",
        "my-muniment-20261122T023000Z.backup",
        "muniment-20261322T023000Z.backup",
        "../muniment-20261122T023000Z.backup",
        "muniment-20261122T023000Z.backup\n"
      })
  void otherNamesAreNotOurs(String name) {
    assertThat(BackupName.madeAt(name)).isEmpty();
  }

  @Test
  void theNewestStayAndOtherFilesAreNotTouched() {
    List<String> names =
        List.of(
            BackupName.of(AT.minus(Duration.ofDays(3))),
            "diary.backup",
            BackupName.of(AT),
            BackupName.of(AT.minus(Duration.ofDays(40))),
            BackupName.of(AT.minus(Duration.ofDays(1))));
    assertThat(BackupName.superseded(names, 2))
        .containsExactly(
            BackupName.of(AT.minus(Duration.ofDays(3))),
            BackupName.of(AT.minus(Duration.ofDays(40))));
    assertThat(BackupName.superseded(names, 4)).isEmpty();
    assertThatThrownBy(() -> BackupName.superseded(names, 0)).hasMessageContaining("got 0");
  }

  /** Hours ago; empty for never. */
  @ParameterizedTest(name = "{5}")
  @CsvSource({
    "true,  1,  30, false, OK,            a recent one",
    "true,  1,  48, false, OK,            exactly two periods are not too long",
    "true,  1,  49, false, OLD,           older than two periods",
    "true,  1,    , false, FIRST_TO_COME, planned and not yet made",
    "true,  49,   , false, OLD,           planned for two days and never made",
    "true,  1,  30, true,  FAILED,        the last attempt failed",
    "true,  1,    , true,  FAILED,        the first attempt failed",
    "false, 99,   , false, NONE,          nobody planned any",
    "false, 1, 900, false, OK,            made by hand and none planned",
  })
  void howItStands(
      boolean planned, long upHours, Long goodHours, boolean failed, BackupState is, String rule) {
    Optional<Instant> good = Optional.ofNullable(goodHours).map(h -> AT.minus(Duration.ofHours(h)));
    assertThat(BackupState.of(planned, AT.minus(Duration.ofHours(upHours)), good, failed, AT))
        .as(rule)
        .isEqualTo(is);
  }
}
