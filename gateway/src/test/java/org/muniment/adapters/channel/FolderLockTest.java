package org.muniment.adapters.channel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.channel.FolderException.Kind;
import org.muniment.testing.Interop;
import org.muniment.text.Texts;

class FolderLockTest {
  @TempDir Path folder;

  @Test
  void theFolderIsMadeForItsOwnerOnly() throws IOException {
    Path data = folder.resolve("a/data");
    FolderLock.acquire(data).close();
    assumeTrue(data.getFileSystem().supportedFileAttributeViews().contains("posix"));
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(data)))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(data)) {
      assertThat(files).containsExactly(data.resolve(FolderLock.FILE));
    }
  }

  @Test
  void aSecondHolderInTheSameProcessIsRefusedAndDoesNotEndTheFirst() throws Exception {
    try (FolderLock first = FolderLock.acquire(folder)) {
      assertThat(refusal(folder).kind()).isEqualTo(Kind.HELD);
      assertThat(FolderLock.isHeld(folder)).isTrue();
      assertThat(acquiredByAnotherProcess(folder)).isFalse();
      assertThat(first).isNotNull();
    }
    assertThat(FolderLock.isHeld(folder)).isFalse();
    assertThat(acquiredByAnotherProcess(folder)).isTrue();
  }

  @Test
  void aSecondProcessIsRefusedUntilTheFirstIsKilled() throws Exception {
    Process holder = LockHolder.start(folder);
    try {
      assertThat(LockHolder.holds(holder)).isTrue();
      assertThat(FolderLock.isHeld(folder)).isTrue();
      assertThat(sentence(refusal(folder)))
          .isEqualTo(
              "the data folder "
                  + folder
                  + " is in use by another running Muniment; stop that one or choose another"
                  + " folder with --data");
    } finally {
      holder.destroyForcibly().waitFor();
    }
    assertThat(FolderLock.isHeld(folder)).isFalse();
    FolderLock.acquire(folder).close();
  }

  @Test
  void aFileIsNoFolder() throws IOException {
    Path file = Files.writeString(folder.resolve("notes.txt"), "mine");
    assertThat(refusal(file).kind()).isEqualTo(Kind.NOT_A_FOLDER);
    assertThat(Files.readString(file)).isEqualTo("mine");
    assertThat(refusal(file.resolve("data")).kind()).isEqualTo(Kind.NOT_WRITABLE);
  }

  @Test
  void aFullDiskIsNamedAndKeepsWhatIsThere() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder)) {
      Path data = Files.createDirectory(folder.resolve("data"));
      Path kept = Files.writeString(data.resolve("kept"), "kept");
      disk.fill();
      FolderException refusal = refusal(data);
      assertThat(refusal.kind()).isEqualTo(Kind.FULL);
      assertThat(sentence(refusal)).contains("is full; free some space");
      assertThat(Files.readString(kept)).isEqualTo("kept");
    }
  }

  @Test
  void aReadOnlyDiskIsNamed() throws Exception {
    try (SmallDisk disk = SmallDisk.mount(folder)) {
      Path data = Files.createDirectory(folder.resolve("data"));
      disk.makeReadOnly();
      assertThat(refusal(data).kind()).isEqualTo(Kind.NOT_WRITABLE);
      assertThat(refusal(folder.resolve("new")).kind()).isEqualTo(Kind.NOT_WRITABLE);
      assertThat(sentence(refusal(data))).contains("cannot be written; give your account");
    }
  }

  private static FolderException refusal(Path data) {
    return catchThrowableOfType(FolderException.class, () -> FolderLock.acquire(data).close());
  }

  private static String sentence(FolderException refusal) {
    return Texts.in(Locale.ENGLISH).say(refusal.sentence());
  }

  private static boolean acquiredByAnotherProcess(Path data) throws Exception {
    Process other = LockHolder.start(data);
    boolean holds = LockHolder.holds(other);
    other.destroyForcibly().waitFor();
    return holds;
  }

  /** A disk of 256 KiB over a folder; needs the right to mount. */
  private record SmallDisk(Path at) implements AutoCloseable {
    static SmallDisk mount(Path at) throws IOException, InterruptedException {
      String mount = Interop.require("mount").toString();
      assumeTrue(run(mount, "-t", "tmpfs", "-o", "size=256k", "tmpfs", at.toString()), "no right");
      return new SmallDisk(at);
    }

    void fill() throws IOException {
      byte[] page = new byte[4096];
      try (var out = Files.newOutputStream(at.resolve("filler"))) {
        while (true) {
          out.write(page);
        }
      } catch (IOException full) {
        assertThat(full).hasMessageContaining("space");
      }
    }

    void makeReadOnly() throws IOException, InterruptedException {
      assertThat(run("mount", "-o", "remount,ro", at.toString())).isTrue();
    }

    @Override
    public void close() throws IOException, InterruptedException {
      assertThat(run("umount", at.toString())).isTrue();
    }

    private static boolean run(String... command) throws IOException, InterruptedException {
      return new ProcessBuilder(List.of(command)).start().waitFor() == 0;
    }
  }
}
