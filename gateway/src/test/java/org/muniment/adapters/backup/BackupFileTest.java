package org.muniment.adapters.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Backups.Member;
import org.muniment.port.Progress;

/** A backup's file: whole or not there, for its owner only, and read back as it was. */
class BackupFileTest {
  private static final Instant NOW = Instant.parse("2026-11-22T02:30:00Z");
  private static final Optional<String> OPEN = Optional.empty();
  private static final Optional<String> SEALED = Optional.of("correct horse battery");

  @TempDir Path folder;
  private Path data;
  private Path file;

  @BeforeEach
  void furnish() throws IOException {
    data = Files.createDirectories(folder.resolve("data"));
    file = Files.createDirectories(folder.resolve("target")).resolve("a.backup");
    Files.createDirectories(data.resolve("profiles/own"));
    Files.writeString(data.resolve("profiles/own/logger.yaml"), "id: logger");
    Files.createDirectories(data.resolve("tls"));
    Files.writeString(data.resolve("tls/ca.p12"), "key");
    Files.writeString(data.resolve("muniment.yaml"), "http: 127.0.0.1:7070");
    Files.writeString(data.resolve("lock"), "");
    Files.writeString(data.resolve("channel"), "secret");
    Path outside = Files.writeString(folder.resolve("outside.txt"), "not ours");
    Files.createSymbolicLink(data.resolve("profiles/link.yaml"), outside);
  }

  private BackupWriter writer(UnaryOperator<OutputStream> disk) {
    return new BackupWriter(data, new FilesAsDatabases(300_000), "0.1.0", () -> NOW, disk);
  }

  private Manifest make(Optional<String> passphrase) {
    return writer(out -> out).make(file, passphrase, Progress.NOBODY);
  }

  @Test
  void itSaysWhatItHoldsAndWhichSecrets() {
    Manifest made = make(OPEN);
    assertThat(made.members())
        .extracting(Member::name)
        .containsExactlyInAnyOrder(
            "climate.db", "office.db", "muniment.yaml", "profiles/own/logger.yaml", "tls/ca.p12");
    assertThat(made.rows())
        .containsEntry("climate.db/journal", 7L)
        .containsEntry("office.db/room", 3L);
    assertThat(made.secrets()).containsExactly("password-hashes", "tls-private-keys");
    assertThat(made.madeAt()).isEqualTo(NOW);
    assertThat(BackupReader.check(file, OPEN, Progress.NOBODY)).isEqualTo(made);
  }

  @Test
  void onlyItsOwnerMayReadItAndNothingElseIsLeft() throws IOException {
    make(SEALED);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(in(file.getParent())).containsExactly("a.backup");
    assertThat(in(data)).doesNotContain(Staging.FOLDER);
  }

  @Test
  void nothingOfASealedOneCanBeReadWithoutThePassphrase() throws IOException {
    Manifest made = make(SEALED);
    assertThat(new String(Files.readAllBytes(file), java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("manifest", "office.db");
    assertThat(BackupReader.check(file, SEALED, Progress.NOBODY)).isEqualTo(made);
    assertThatThrownBy(() -> BackupReader.check(file, OPEN, Progress.NOBODY))
        .hasMessageContaining("copy.passphrase.missing");
    assertThatThrownBy(() -> BackupReader.check(file, Optional.of("x"), Progress.NOBODY))
        .hasMessageContaining("copy.passphrase.wrong");
  }

  @Test
  void unpackedItIsWhatItWas() throws IOException {
    make(SEALED);
    Path to = folder.resolve("to");
    BackupReader.unpack(file, to, SEALED, Progress.NOBODY);
    assertThat(to.resolve("profiles/own/logger.yaml")).hasContent("id: logger");
    assertThat(to.resolve("climate.db")).hasSize(300_000);
    assertThat(
            PosixFilePermissions.toString(Files.getPosixFilePermissions(to.resolve("tls/ca.p12"))))
        .isEqualTo("rw-------");
    assertThat(in(to)).doesNotContain("lock", "channel");
  }

  @Test
  void aFileThatIsThereStaysAsItIs() throws IOException {
    Files.writeString(file, "letter");
    assertThatThrownBy(() -> make(OPEN)).hasMessageContaining("copy.exists");
    assertThat(file).hasContent("letter");
    assertThat(in(file.getParent())).containsExactly("a.backup");
  }

  @Test
  void aFolderThatIsNotThereIsNotMade() {
    file = folder.resolve("usb/a.backup");
    assertThatThrownBy(() -> make(OPEN)).hasMessageContaining("copy.no-folder");
    assertThat(file.getParent()).doesNotExist();
  }

  /** Fails the N-th write to the disk, for every N until one succeeds. */
  @Test
  void aDiskThatFailsLeavesNothingBehind() throws IOException {
    int failures = 0;
    for (int n = 1; !Files.exists(file); n++) {
      Throwable failure = catchThrowable(failingAt(n));
      if (failure != null) {
        failures++;
        assertThat(failure).isInstanceOf(BackupFailed.class);
        assertThat(in(file.getParent())).isEmpty();
        assertThat(in(data)).doesNotContain(Staging.FOLDER);
      }
    }
    assertThat(failures).isGreaterThan(3);
    BackupReader.check(file, SEALED, Progress.NOBODY);
  }

  private org.assertj.core.api.ThrowableAssert.ThrowingCallable failingAt(int n) {
    int[] left = {n};
    UnaryOperator<OutputStream> disk =
        out ->
            new FilterOutputStream(out) {
              @Override
              public void write(byte[] bytes, int from, int length) throws IOException {
                if (--left[0] == 0) {
                  throw new IOException("No space left on device");
                }
                out.write(bytes, from, length);
              }
            };
    return () -> writer(disk).make(file, SEALED, Progress.NOBODY);
  }

  /** Gives up at the N-th step, for every N until there is none. */
  @Test
  void stoppedAnywhereItLeavesNothingBehind() throws IOException {
    for (int n = 1; !Files.exists(file); n++) {
      int[] left = {n};
      Progress stopping =
          (stage, share) -> {
            if (--left[0] == 0) {
              throw new CancellationException();
            }
          };
      Throwable stopped = catchThrowable(() -> writer(out -> out).make(file, OPEN, stopping));
      if (stopped != null) {
        assertThat(stopped).isInstanceOf(CancellationException.class);
        assertThat(in(file.getParent())).isEmpty();
        assertThat(in(data)).doesNotContain(Staging.FOLDER);
      }
    }
  }

  @Test
  void anEmptyDataFolderIsNotBackedUp() {
    BackupWriter none = new BackupWriter(data, new FilesAsDatabases(0), "0.1.0", () -> NOW);
    assertThatThrownBy(() -> none.make(file, OPEN, Progress.NOBODY))
        .hasMessageContaining("copy.nothing");
    assertThat(file).doesNotExist();
  }

  private static List<String> in(Path folder) throws IOException {
    try (Stream<Path> inside = Files.list(folder)) {
      return new ArrayList<>(inside.map(path -> path.getFileName().toString()).toList());
    }
  }
}
