package org.muniment.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.adapters.tls.FileSettings;

/**
 * How this computer proves who it is.
 *
 * @param files where the archive's own certificate is; there exactly in the mode {@code FILES}
 * @param names further host names and addresses of this computer, the most usual first
 */
public record TlsSettings(Mode mode, Optional<FileSettings> files, List<String> names) {
  public static final TlsSettings DEFAULT = new TlsSettings(Mode.AUTO, Optional.empty(), List.of());

  public static final int MAX_NAMES = 50;

  /** Where the certificate comes from. */
  public enum Mode {
    /** HTTP when the pages are for this computer only, else as {@link #LOCAL}. */
    AUTO("auto"),
    /** HTTPS with a certificate authority that the program makes for itself. */
    LOCAL("local"),
    /** HTTPS with the archive's own certificate. */
    FILES("files"),
    /** HTTP, which is possible for this computer only. */
    OFF("off");

    private final String key;

    Mode(String key) {
      this.key = key;
    }

    public String key() {
      return key;
    }
  }

  public TlsSettings {
    Objects.requireNonNull(mode);
    names = List.copyOf(names);
    if (files.isPresent() != (mode == Mode.FILES)) {
      throw new IllegalArgumentException("files belong to the mode files, got " + mode);
    }
    if (names.size() > MAX_NAMES) {
      throw new IllegalArgumentException("at most " + MAX_NAMES + " names, got " + names.size());
    }
  }

  /** With relative paths taken from {@code folder}. */
  TlsSettings from(Path folder) {
    return new TlsSettings(mode, files.map(each -> from(folder, each)), names);
  }

  private static FileSettings from(Path folder, FileSettings files) {
    if (files instanceof FileSettings.PemFiles pem) {
      return new FileSettings.PemFiles(
          folder.resolve(pem.certificate()),
          folder.resolve(pem.key()),
          pem.passwordFile().map(folder::resolve));
    }
    FileSettings.Store store = (FileSettings.Store) files;
    return new FileSettings.Store(
        folder.resolve(store.keyStore()), folder.resolve(store.passwordFile()));
  }
}
