package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.desk.TrailDesk;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.testing.MemoryOffice;

class HeadsTest {
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  @TempDir Path data;
  private final MemoryOffice office = new MemoryOffice();
  private Instant now = Instant.parse("2026-11-22T08:00:00Z");

  private void happen(String what) {
    office.trail().add(Deed.of(By.console(now), "room.add", what));
  }

  private List<String> lines() throws IOException {
    return Files.readAllLines(data.resolve(HeadFile.NAME));
  }

  @Test
  void theHeadIsNotedAtTheStartEachMidnightAndAtTheEnd() throws IOException {
    happen("R1");
    try (Heads heads =
        new Heads(office.trail(), List.of(new HeadFile(data, ZONE)), ZONE, () -> now)) {
      heads.round();
      happen("R2");
      heads.round();
      assertThat(lines()).singleElement().asString().startsWith("2026-11-22T16:00:00+08:00 1 · ");
      now = Instant.parse("2026-11-22T16:00:00Z");
      heads.round();
      heads.round();
      assertThat(lines()).hasSize(2);
      assertThat(lines().get(1)).startsWith("2026-11-23T00:00:00+08:00 2 · ");
      now = Instant.parse("2026-11-23T16:00:05Z");
      heads.round();
      assertThat(lines()).as("a day without a deed needs no line").hasSize(2);
      happen("R3");
    }
    assertThat(lines()).hasSize(3);
    assertThat(
            PosixFilePermissions.toString(
                Files.getPosixFilePermissions(data.resolve(HeadFile.NAME))))
        .isEqualTo("rw-------");
    assertThat(HeadFile.inspect(data, new TrailDesk(office.trail())).intact()).isTrue();
    assertThat(HeadFile.inspect(data, new TrailDesk(new MemoryOffice().trail())).intact())
        .isFalse();
  }
}
