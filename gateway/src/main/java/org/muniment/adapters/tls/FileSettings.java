package org.muniment.adapters.tls;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Which files hold the archive's own certificate. */
public sealed interface FileSettings {
  /** Every file that is read, to see when one changes. */
  List<Path> files();

  /**
   * Text files.
   *
   * @param certificate PEM; the server's own first, then those above it
   * @param key PEM: PKCS#8, PKCS#1 or SEC 1; may be the same file
   * @param passwordFile holds the key's password in its first line
   */
  record PemFiles(Path certificate, Path key, Optional<Path> passwordFile) implements FileSettings {
    public PemFiles {
      Objects.requireNonNull(certificate);
      Objects.requireNonNull(key);
      Objects.requireNonNull(passwordFile);
    }

    @Override
    public List<Path> files() {
      return Stream.concat(Stream.of(certificate, key), passwordFile.stream()).toList();
    }
  }

  /**
   * A key store, PKCS#12 or JKS.
   *
   * @param passwordFile holds its password in its first line
   */
  record Store(Path keyStore, Path passwordFile) implements FileSettings {
    public Store {
      Objects.requireNonNull(keyStore);
      Objects.requireNonNull(passwordFile);
    }

    @Override
    public List<Path> files() {
      return List.of(keyStore, passwordFile);
    }
  }
}
