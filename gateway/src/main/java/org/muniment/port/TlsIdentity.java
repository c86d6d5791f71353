package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * By what this computer proves to others who it is. A certificate that was renewed is used from the
 * next handshake on, through the same context and key manager, so that no server starts anew. Any
 * thread.
 */
public interface TlsIdentity {
  /** Older ones are broken. */
  List<String> PROTOCOLS = List.of("TLSv1.3", "TLSv1.2");

  /** Those with forward secrecy and authenticated encryption, for keys of both kinds (RFC 9325). */
  List<String> CIPHER_SUITES =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  /** Where the certificate comes from. */
  enum Kind {
    /** From the certificate authority that the program made for itself. */
    LOCAL,
    /** From files that the archive brought. */
    FILES
  }

  SSLContext context();

  X509ExtendedKeyManager keys();

  /** Of the certificate in use now. */
  Facts facts();

  /**
   * What everybody may know of the certificate.
   *
   * @param subject its holder, as written in it
   * @param names host names and addresses it is good for, addresses without brackets
   * @param fingerprint SHA-256 of it: 64 hexadecimal digits in pairs with colons
   * @param authority the one that must be trusted, if the program made it
   */
  record Facts(
      Kind kind,
      String subject,
      List<String> names,
      Instant notBefore,
      Instant notAfter,
      String fingerprint,
      Optional<Authority> authority) {
    public Facts {
      Objects.requireNonNull(kind);
      Objects.requireNonNull(notBefore);
      Objects.requireNonNull(notAfter);
      names = List.copyOf(names);
    }
  }

  /**
   * A certificate authority that a device must be told to trust.
   *
   * @param name what the device lists it under
   * @param fingerprint SHA-256 of its certificate, as in {@link Facts}
   * @param der its certificate, for Android, iOS and Windows
   * @param pem the same as text, for programs
   */
  record Authority(String name, Instant notAfter, String fingerprint, byte[] der, String pem) {
    public Authority {
      Objects.requireNonNull(notAfter);
      der = der.clone();
    }

    @Override
    public byte[] der() {
      return der.clone();
    }
  }
}
