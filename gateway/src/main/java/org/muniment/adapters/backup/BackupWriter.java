package org.muniment.adapters.backup;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.UnaryOperator;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.muniment.port.BackupFailed;
import org.muniment.port.Backups;
import org.muniment.port.Databases;
import org.muniment.port.Progress;

/** Makes backups of one data folder, which its process holds. */
public final class BackupWriter implements Backups {
  static final String PACKING = "copy.stage.packing";

  private static final long ALMOST_NOTHING_BYTES = 1 << 20;

  private final Path data;
  private final Databases databases;
  private final String version;
  private final InstantSource clock;
  private final UnaryOperator<OutputStream> disk;
  private final ReentrantLock one = new ReentrantLock();

  /**
   * @param version of this program
   */
  public BackupWriter(Path data, Databases databases, String version, InstantSource clock) {
    this(data, databases, version, clock, out -> out);
  }

  /**
   * @param disk around the file that is written; a test makes it fail
   */
  BackupWriter(
      Path data,
      Databases databases,
      String version,
      InstantSource clock,
      UnaryOperator<OutputStream> disk) {
    this.data = data;
    this.databases = databases;
    this.version = version;
    this.clock = clock;
    this.disk = disk;
  }

  @Override
  public Manifest make(Path file, Optional<String> passphrase, Progress progress) {
    if (!one.tryLock()) {
      throw new BackupFailed("copy.running");
    }
    try {
      if (!databases.exist()) {
        throw new BackupFailed("copy.nothing", data.toString());
      }
      return write(file, passphrase, progress);
    } catch (IOException failed) {
      throw Folders.isFull(file, ALMOST_NOTHING_BYTES)
          ? new BackupFailed(failed, "copy.full", file.toString())
          : new BackupFailed(failed, "copy.not-written", file.toString(), failed.toString());
    } finally {
      one.unlock();
    }
  }

  private Manifest write(Path file, Optional<String> passphrase, Progress progress)
      throws IOException {
    try (NewFile target = NewFile.at(file, disk);
        Staging staging = Staging.in(data, databases)) {
      Manifest manifest = staging.fill(data, databases, version, now(), progress);
      try (ZipOutputStream zip = zip(target.out(), passphrase)) {
        pack(zip, manifest, staging, progress);
      }
      target.finish();
      return manifest;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }

  private static ZipOutputStream zip(OutputStream out, Optional<String> passphrase)
      throws IOException {
    OutputStream sealed =
        passphrase.isEmpty()
            ? out
            : new SealedOutput(out, SealHeader.fresh(new SecureRandom()), passphrase.get());
    ZipOutputStream zip = new ZipOutputStream(sealed, StandardCharsets.UTF_8);
    // The readings shrink little more at a higher level, which takes several times as long.
    zip.setLevel(Deflater.BEST_SPEED);
    return zip;
  }

  private static void pack(
      ZipOutputStream zip, Manifest manifest, Staging staging, Progress progress)
      throws IOException {
    Share share = new Share(progress, PACKING, manifest.bytes());
    put(zip, manifest, ManifestJson.NAME);
    zip.write(ManifestJson.write(manifest));
    for (Member member : manifest.members()) {
      put(zip, manifest, member.name());
      try (InputStream in = Files.newInputStream(staging.path(member.name()))) {
        Hashing.Passed passed = Hashing.copy(in, zip, Long.MAX_VALUE, share);
        if (!passed.sha256().equals(member.sha256())) {
          throw new IOException(member.name() + " changed while it was packed");
        }
      }
    }
    zip.closeEntry();
  }

  private static void put(ZipOutputStream zip, Manifest manifest, String name) throws IOException {
    ZipEntry entry = new ZipEntry(name);
    entry.setTime(manifest.madeAt().toEpochMilli());
    zip.putNextEntry(entry);
  }
}
