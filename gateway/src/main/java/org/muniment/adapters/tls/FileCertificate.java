package org.muniment.adapters.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;
import org.muniment.port.TlsIdentity;

/**
 * A certificate that somebody else made, read from files and read again when one of them changed.
 * An expired one is used all the same and complained about: the gateway must go on storing readings
 * when a certificate was forgotten.
 */
public final class FileCertificate implements Source {
  /** By what a change is seen: other content has another time, size or file. */
  private record Seen(Path file, Optional<Object> identity, long millis, long bytes) {}

  private final FileSettings settings;
  private List<Seen> seen = List.of();
  private Credentials read;

  public FileCertificate(FileSettings settings) {
    this.settings = settings;
  }

  @Override
  public TlsIdentity.Kind kind() {
    return TlsIdentity.Kind.FILES;
  }

  @Override
  public Credentials current(Instant now) {
    List<Seen> today = settings.files().stream().map(FileCertificate::look).toList();
    if (!today.equals(seen)) {
      // Remembered only when it could be read: half a copy is looked at again.
      read = read();
      seen = today;
    }
    return read;
  }

  private Credentials read() {
    return settings instanceof FileSettings.PemFiles pem
        ? PemFileReader.read(pem)
        : KeyStoreReader.read((FileSettings.Store) settings);
  }

  private static Seen look(Path file) {
    try {
      BasicFileAttributes now = Files.readAttributes(file, BasicFileAttributes.class);
      return new Seen(
          file, Optional.ofNullable(now.fileKey()), now.lastModifiedTime().toMillis(), now.size());
    } catch (IOException missing) {
      throw unreadable(file, missing);
    }
  }

  static CannotStart unreadable(Path file, IOException failure) {
    return failure instanceof NoSuchFileException
        ? new CannotStart(Message.of("tls.file.missing", file.toString()), failure)
        : new CannotStart(
            Message.of("tls.file.unreadable", file.toString(), FileText.why(failure)), failure);
  }

  /** The first line, without the end of line that every editor adds. */
  static char[] password(Path file) {
    try {
      return Files.readString(file).lines().findFirst().orElse("").toCharArray();
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }
}
