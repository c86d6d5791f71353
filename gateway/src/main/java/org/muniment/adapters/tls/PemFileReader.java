package org.muniment.adapters.tls;

import java.io.IOException;
import java.nio.file.Path;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;

/** Reads certificate and key from text files, and says in a sentence what is wrong with them. */
final class PemFileReader {
  private PemFileReader() {}

  static Credentials read(FileSettings.PemFiles files) {
    List<X509Certificate> certificates = certificates(files.certificate());
    PrivateKey key = key(files.key(), files.passwordFile());
    X509Certificate leaf =
        certificates.stream()
            .filter(each -> Credentials.belongTogether(key, each))
            .findFirst()
            .orElseThrow(
                () ->
                    wrong(
                        "tls.file.not-together",
                        files.key().toString(),
                        files.certificate().toString()));
    return new Credentials(key, chain(leaf, certificates), Optional.empty(), Optional.empty());
  }

  private static List<X509Certificate> certificates(Path file) {
    try {
      List<X509Certificate> found = Pem.certificates(text(file));
      if (!found.isEmpty()) {
        return found;
      }
    } catch (IOException garbled) {
      throw wrong("tls.file.garbled", file.toString());
    }
    throw wrong("tls.file.no-certificate", file.toString());
  }

  private static PrivateKey key(Path file, Optional<Path> passwordFile) {
    Optional<char[]> password = passwordFile.map(FileCertificate::password);
    try {
      return Pem.key(text(file), password)
          .orElseThrow(() -> wrong("tls.file.no-key", file.toString()));
    } catch (IOException garbled) {
      throw wrong("tls.file.garbled", file.toString());
    } catch (Pem.Locked locked) {
      throw wrong("tls.file.locked", file.toString());
    } catch (Pem.UnknownLock unknown) {
      throw wrong("tls.file.lock", file.toString());
    } catch (Pem.WrongPassword wrong) {
      throw wrong(
          "tls.file.password", file.toString(), passwordFile.map(Path::toString).orElse(""));
    }
  }

  /** From the leaf up, whatever the order in the file; strangers are left out. */
  private static List<X509Certificate> chain(X509Certificate leaf, List<X509Certificate> all) {
    List<X509Certificate> chain = new ArrayList<>(List.of(leaf));
    Optional<X509Certificate> above = issuer(leaf, all);
    while (above.isPresent() && !chain.contains(above.get())) {
      chain.add(above.get());
      above = issuer(above.get(), all);
    }
    return chain;
  }

  private static Optional<X509Certificate> issuer(X509Certificate of, List<X509Certificate> all) {
    return all.stream()
        .filter(each -> each.getSubjectX500Principal().equals(of.getIssuerX500Principal()))
        .findFirst();
  }

  private static String text(Path file) {
    try {
      return FileText.read(file);
    } catch (IOException failure) {
      throw FileCertificate.unreadable(file, failure);
    }
  }

  private static CannotStart wrong(String key, Object... args) {
    return new CannotStart(Message.of(key, args));
  }
}
