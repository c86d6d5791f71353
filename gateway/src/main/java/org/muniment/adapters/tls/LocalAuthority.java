package org.muniment.adapters.tls;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;
import org.muniment.port.TlsIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A certificate authority for this computer alone, kept in a folder: {@code authority.pem} and
 * {@code server.pem}, each a key with its certificate. The authority stays as it is, since devices
 * trust it; the server's certificate is made anew when it ends soon or the computer is called
 * otherwise.
 */
public final class LocalAuthority implements Source {
  /** A server's certificate that ends sooner is made anew. */
  static final Duration RENEWED_BEFORE = Duration.ofDays(30);

  static final String AUTHORITY_FILE = "authority.pem";
  static final String SERVER_FILE = "server.pem";

  private static final Logger log = LoggerFactory.getLogger(LocalAuthority.class);

  private record Signer(PrivateKey key, X509Certificate certificate) {}

  private final Path folder;
  private final Supplier<Names> names;
  private final Certificates certificates = new Certificates(new SecureRandom());
  private Signer signer;
  private Credentials server;

  /**
   * @param folder made when it is not there
   * @param names what the computer is called now
   */
  public LocalAuthority(Path folder, Supplier<Names> names) {
    this.folder = folder;
    this.names = names;
  }

  @Override
  public TlsIdentity.Kind kind() {
    return TlsIdentity.Kind.LOCAL;
  }

  @Override
  public Credentials current(Instant now) {
    Names wanted = names.get();
    try {
      if (signer == null) {
        signer = loadOrMakeSigner(wanted, now);
      }
      Names possible = permitted(wanted);
      if (server == null) {
        server = loadServer().orElse(null);
      }
      if (server == null || !isGood(server, possible, now)) {
        server = makeServer(possible, now);
      }
    } catch (IOException unwritable) {
      throw new CannotStart(
          Message.of("tls.local.unwritable", folder.toString(), FileText.why(unwritable)),
          unwritable);
    }
    return new Credentials(server.key(), server.chain(), server.authority(), complaint(wanted));
  }

  private Signer loadOrMakeSigner(Names wanted, Instant now) throws IOException {
    Path file = folder.resolve(AUTHORITY_FILE);
    if (Files.exists(file)) {
      return load(file)
          .map(found -> new Signer(found.key(), found.leaf()))
          .filter(found -> found.certificate().getBasicConstraints() >= 0)
          .orElseThrow(() -> new CannotStart(Message.of("tls.local.broken", file.toString())));
    }
    KeyPair key = certificates.newKey();
    X509Certificate made = certificates.authority(key, wanted, now);
    OwnerOnlyFile.folder(folder);
    OwnerOnlyFile.write(file, Pem.write(key.getPrivate(), made));
    log.info("A certificate authority was made: {}", made.getSubjectX500Principal());
    return new Signer(key.getPrivate(), made);
  }

  /** Without those that the authority may not certify: one too many would spoil all. */
  private Names permitted(Names wanted) {
    return Names.of(
        wanted.hosts().stream()
            .filter(host -> Certificates.permits(signer.certificate(), host))
            .toList(),
        wanted.addresses());
  }

  private Optional<Message> complaint(Names wanted) {
    List<String> missing =
        wanted.hosts().stream()
            .filter(host -> !Certificates.permits(signer.certificate(), host))
            .toList();
    return missing.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Message.of("health.tls.names-missing", String.join(", ", missing), folder.toString()));
  }

  private boolean isGood(Credentials found, Names wanted, Instant now) {
    X509Certificate leaf = found.leaf();
    Instant end = leaf.getNotAfter().toInstant();
    // One that ends with its authority could not be followed by a longer one.
    boolean lasts =
        end.isAfter(now.plus(RENEWED_BEFORE))
            || !end.isBefore(signer.certificate().getNotAfter().toInstant());
    boolean begun = !leaf.getNotBefore().toInstant().isAfter(now);
    return lasts && begun && isOurs(leaf) && found.names().containsAll(wanted.all());
  }

  private boolean isOurs(X509Certificate leaf) {
    try {
      leaf.verify(signer.certificate().getPublicKey());
      return true;
    } catch (GeneralSecurityException another) {
      return false;
    }
  }

  private Credentials makeServer(Names wanted, Instant now) throws IOException {
    KeyPair key = certificates.newKey();
    X509Certificate leaf =
        certificates.server(key.getPublic(), wanted, signer.certificate(), signer.key(), now);
    OwnerOnlyFile.folder(folder);
    OwnerOnlyFile.write(folder.resolve(SERVER_FILE), Pem.write(key.getPrivate(), leaf));
    log.info("A certificate was made for {}, until {}", wanted.all(), leaf.getNotAfter());
    return credentials(key.getPrivate(), leaf);
  }

  /** One that cannot be read is simply made anew. */
  private Optional<Credentials> loadServer() throws IOException {
    Path file = folder.resolve(SERVER_FILE);
    return Files.exists(file) ? load(file) : Optional.empty();
  }

  private Optional<Credentials> load(Path file) throws IOException {
    String text = FileText.read(file);
    try {
      List<X509Certificate> found = Pem.certificates(text);
      Optional<PrivateKey> key = Pem.key(text, Optional.empty());
      return key.filter(k -> !found.isEmpty() && Credentials.belongTogether(k, found.get(0)))
          .map(k -> credentials(k, found.get(0)));
    } catch (IOException | Pem.Locked | Pem.WrongPassword | Pem.UnknownLock garbled) {
      log.warn("{} cannot be understood", file);
      return Optional.empty();
    }
  }

  private Credentials credentials(PrivateKey key, X509Certificate leaf) {
    Optional<X509Certificate> above = Optional.ofNullable(signer).map(Signer::certificate);
    return new Credentials(key, List.of(leaf), above, Optional.empty());
  }
}
