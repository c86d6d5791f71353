package org.muniment.adapters.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Backups.Member;
import org.muniment.port.Progress;

/** Backups that nobody made with Muniment, or that were changed since. */
class HostileBackupTest {
  private static final byte[] SOME = "some".getBytes(StandardCharsets.UTF_8);

  @TempDir Path folder;
  private Path file;
  private Path to;

  @BeforeEach
  void names() {
    file = folder.resolve("a.backup");
    to = folder.resolve("data/restoring");
  }

  private static Member member(String name, byte[] bytes) throws IOException {
    Hashing.Passed passed =
        Hashing.copy(
            new ByteArrayInputStream(bytes), OutputStream.nullOutputStream(), 1 << 30, n -> {});
    return new Member(name, passed.bytes(), passed.sha256());
  }

  private static Manifest manifest(int format, Member... members) {
    return new Manifest(
        format,
        "0.1.0",
        Instant.EPOCH,
        Map.of(),
        Map.of(),
        Optional.empty(),
        List.of(),
        List.of(members));
  }

  private void write(Manifest manifest, Map<String, byte[]> entries) throws IOException {
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("manifest.json"));
      zip.write(ManifestJson.write(manifest));
      for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(entry.getKey()));
        zip.write(entry.getValue());
      }
    }
  }

  private void refused(String key) {
    assertThatThrownBy(() -> BackupReader.unpack(file, to, Optional.empty(), Progress.NOBODY))
        .isInstanceOf(BackupFailed.class)
        .hasMessageContaining("key=" + key + ",");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "../evil",
        "/etc/cron.d/evil",
        "profiles/../../evil",
        "profiles/..",
        "profiles//evil",
        "profiles\\..\\evil",
        "C:/evil",
        "tls/a:b",
        "lock",
        "channel",
        "climate.db-wal",
        "office.db/x",
        "evil.sh",
        "profiles",
        ""
      })
  void aNameThatDoesNotBelongIntoADataFolderIsRefused(String name) throws IOException {
    write(manifest(1, member(name, SOME)), Map.of(name, SOME));
    refused("copy.strange-member");
    assertThat(folder.resolve("data/evil")).doesNotExist();
    assertThat(folder.resolve("evil")).doesNotExist();
  }

  @Test
  void anEntryThatTheManifestDoesNotKnowIsRefused() throws IOException {
    write(manifest(1), Map.of("office.db", SOME));
    refused("copy.strange-member");
  }

  @Test
  void anEntryThatSwellsBeyondWhatIsSaidIsRefusedEarly() throws IOException {
    byte[] zeros = new byte[20 << 20];
    write(manifest(1, new Member("office.db", 1_000, "0".repeat(64))), Map.of("office.db", zeros));
    assertThat(Files.size(file)).isLessThan(100_000);
    refused("copy.member-changed");
    assertThat(Files.size(to.resolve("office.db"))).isLessThanOrEqualTo(1_000);
  }

  @Test
  void moreThanTheDiskHoldsIsRefusedBeforeAnythingIsWritten() throws IOException {
    write(manifest(1, new Member("office.db", 1L << 60, "0".repeat(64))), Map.of());
    refused("copy.no-room");
    assertThat(to).doesNotExist();
    write(
        manifest(
            1,
            new Member("office.db", Long.MAX_VALUE, "0".repeat(64)),
            new Member("climate.db", Long.MAX_VALUE, "0".repeat(64))),
        Map.of());
    refused("copy.damaged");
    write(manifest(1, new Member("office.db", -1, "0".repeat(64))), Map.of());
    refused("copy.strange-member");
  }

  @Test
  void otherBytesThanThoseHashedAreRefused() throws IOException {
    write(manifest(1, member("office.db", SOME)), Map.of("office.db", "sama".getBytes()));
    refused("copy.member-changed");
    write(manifest(1, member("office.db", SOME)), Map.of());
    refused("copy.member-missing");
  }

  @Test
  void aNewerFormSaysWhichVersionItNeeds() throws IOException {
    write(manifest(2), Map.of());
    refused("copy.newer");
  }

  @Test
  void somethingElseIsNotABackup() throws IOException {
    refused("copy.missing");
    Files.writeString(file, "dear archivist");
    refused("copy.not-ours");
    Files.write(file, new byte[0]);
    refused("copy.not-ours");
    try (ZipOutputStream zip = new ZipOutputStream(Files.newOutputStream(file))) {
      zip.putNextEntry(new ZipEntry("letter.txt"));
    }
    refused("copy.not-ours");
  }

  /** Wherever it is cut off; nothing but sentences. */
  @Test
  void aFileThatWasCutOffIsRefused() throws IOException {
    byte[] bytes = new byte[5_000];
    new java.util.Random(1).nextBytes(bytes);
    write(manifest(1, member("office.db", bytes)), Map.of("office.db", bytes));
    byte[] whole = Files.readAllBytes(file);
    // The directory at the end of a ZIP repeats the names only.
    int dataEnd = whole.length - 200;
    List<Integer> accepted = new ArrayList<>();
    for (int length = 0; length < dataEnd; length += 37) {
      Files.write(file, Arrays.copyOf(whole, length));
      try {
        BackupReader.check(file, Optional.empty(), Progress.NOBODY);
        accepted.add(length);
      } catch (BackupFailed refused) {
        assertThat(refused.sentence().key()).startsWith("copy.");
      }
    }
    assertThat(accepted).isEmpty();
  }
}
