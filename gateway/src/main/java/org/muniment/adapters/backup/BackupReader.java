package org.muniment.adapters.backup;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups.Manifest;
import org.muniment.port.Backups.Member;
import org.muniment.port.Progress;

/**
 * Reads backups. A file may come from anybody: only names that a data folder has are unpacked, no
 * more bytes than the manifest says, and no more than the disk holds.
 */
public final class BackupReader {
  static final String READING = "copy.stage.reading";

  /** Stays free on the disk that is restored to. */
  private static final long RESERVE_BYTES = 64L << 20;

  private static final int BUFFER_BYTES = 1 << 16;
  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** Where the bytes of a member go. */
  private interface Target {
    OutputStream open(Member member) throws IOException;
  }

  private BackupReader() {}

  /**
   * Reads everything and checks every hash.
   *
   * @throws BackupFailed with the first thing that is wrong
   */
  public static Manifest check(Path file, Optional<String> passphrase, Progress progress) {
    return read(
        file, passphrase, progress, manifest -> {}, member -> OutputStream.nullOutputStream());
  }

  /**
   * Unpacks everything into a new folder and checks every hash on the way.
   *
   * @param folder is made; whoever called removes it when this throws
   * @throws BackupFailed with the first thing that is wrong
   */
  public static Manifest unpack(
      Path file, Path folder, Optional<String> passphrase, Progress progress) {
    Manifest manifest =
        read(
            file,
            passphrase,
            progress,
            beginning -> makeRoom(folder, beginning),
            member -> create(folder, member));
    for (Member member : manifest.members()) {
      sync(folder.resolve(member.name()));
    }
    return manifest;
  }

  private static void sync(Path file) {
    try {
      NewFile.sync(file);
    } catch (IOException failed) {
      throw new BackupFailed(failed, "copy.not-written", file.toString(), failed.toString());
    }
  }

  private interface Beginning {
    void with(Manifest manifest) throws IOException;
  }

  private static void makeRoom(Path folder, Manifest manifest) throws IOException {
    if (Folders.isFull(folder, manifest.bytes() + RESERVE_BYTES)) {
      throw new BackupFailed("copy.no-room", folder.toString(), manifest.bytes() >> 20);
    }
    OwnerOnly.folder(folder);
  }

  private static OutputStream create(Path folder, Member member) throws IOException {
    Path file = folder.resolve(member.name());
    OwnerOnly.folder(file.getParent());
    return OwnerOnly.file(file);
  }

  private static Manifest read(
      Path file,
      Optional<String> passphrase,
      Progress progress,
      Beginning beginning,
      Target target) {
    try (InputStream in = open(file, passphrase);
        ZipInputStream zip = new ZipInputStream(in, StandardCharsets.UTF_8)) {
      Manifest manifest = manifest(zip, file);
      beginning.with(manifest);
      members(zip, manifest, target, new Share(progress, READING, manifest.bytes()));
      // To the end: only its last chunk proves that a sealed file was not cut off.
      in.transferTo(OutputStream.nullOutputStream());
      return manifest;
    } catch (NoSuchFileException missing) {
      throw new BackupFailed("copy.missing", file.toString());
    } catch (ZipException | EOFException | IllegalArgumentException | ArithmeticException damaged) {
      throw new BackupFailed(damaged, "copy.damaged");
    } catch (IOException failed) {
      throw new BackupFailed(failed, "copy.not-read", file.toString(), failed.toString());
    }
  }

  /** Opens the seal, if there is one. */
  private static InputStream open(Path file, Optional<String> passphrase) throws IOException {
    BufferedInputStream in = new BufferedInputStream(Files.newInputStream(file), BUFFER_BYTES);
    try {
      in.mark(SealHeader.BYTES);
      byte[] begin = in.readNBytes(SealHeader.BYTES);
      if (SealHeader.isAtBeginOf(begin)) {
        String words = passphrase.orElseThrow(() -> new BackupFailed("copy.passphrase.missing"));
        return new SealedInput(in, SealHeader.read(begin), words);
      }
      in.reset();
      boolean isZip = begin.length > ZIP.length && isZip(begin);
      if (!isZip) {
        throw new BackupFailed("copy.not-ours", file.toString());
      }
      return in;
    } catch (IOException | RuntimeException failed) {
      in.close();
      throw failed;
    }
  }

  private static boolean isZip(byte[] begin) {
    return java.util.Arrays.equals(begin, 0, ZIP.length, ZIP, 0, ZIP.length);
  }

  private static Manifest manifest(ZipInputStream zip, Path file) throws IOException {
    ZipEntry first = zip.getNextEntry();
    if (first == null || !first.getName().equals(ManifestJson.NAME)) {
      throw new BackupFailed("copy.not-ours", file.toString());
    }
    byte[] json = zip.readNBytes(ManifestJson.MAX_BYTES + 1);
    if (json.length > ManifestJson.MAX_BYTES) {
      throw new BackupFailed("copy.damaged");
    }
    Manifest manifest;
    try {
      manifest = ManifestJson.read(json);
    } catch (com.fasterxml.jackson.core.JacksonException senseless) {
      throw new BackupFailed(senseless, "copy.damaged");
    }
    checkNames(manifest);
    return manifest;
  }

  private static void checkNames(Manifest manifest) {
    long sum = 0;
    for (Member member : manifest.members()) {
      if (!Members.isAllowed(member.name()) || member.bytes() < 0) {
        throw new BackupFailed("copy.strange-member", member.name());
      }
      sum = Math.addExact(sum, member.bytes());
    }
  }

  private static void members(ZipInputStream zip, Manifest manifest, Target target, Share share)
      throws IOException {
    Map<String, Member> missing = new HashMap<>();
    manifest.members().forEach(member -> missing.put(member.name(), member));
    for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
      Member member = missing.remove(entry.getName());
      if (member == null) {
        throw new BackupFailed("copy.strange-member", entry.getName());
      }
      Hashing.Passed passed;
      try (OutputStream out = target.open(member)) {
        passed = Hashing.copy(zip, out, member.bytes(), share);
      }
      if (passed.bytes() != member.bytes() || !passed.sha256().equals(member.sha256())) {
        throw new BackupFailed("copy.member-changed", member.name());
      }
    }
    if (!missing.isEmpty()) {
      throw new BackupFailed("copy.member-missing", missing.keySet().iterator().next());
    }
  }
}
