package org.muniment.adapters.tls;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Sha256;

/**
 * A key with its certificates.
 *
 * @param chain from the key's own certificate upwards
 * @param authority the one that devices must trust, if the program made it
 * @param complaint what keeps the certificate from being as it should, for the health page
 */
record Credentials(
    PrivateKey key,
    List<X509Certificate> chain,
    Optional<X509Certificate> authority,
    Optional<Message> complaint) {
  private static final int DNS_NAME = 2;
  private static final int ADDRESS = 7;
  private static final HexFormat PAIRS = HexFormat.ofDelimiter(":").withUpperCase();
  private static final byte[] SAMPLE = {1, 2, 3};

  Credentials {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("a key needs a certificate");
    }
  }

  X509Certificate leaf() {
    return chain.get(0);
  }

  /** Host names and addresses that the certificate is good for; addresses as Java writes them. */
  List<String> names() {
    return names(leaf());
  }

  static List<String> names(X509Certificate certificate) {
    try {
      Collection<List<?>> names = certificate.getSubjectAlternativeNames();
      return names == null ? List.of() : names.stream().flatMap(n -> name(n).stream()).toList();
    } catch (GeneralSecurityException unreadable) {
      return List.of();
    }
  }

  private static Optional<String> name(List<?> typed) {
    int type = (Integer) typed.get(0);
    if (type == ADDRESS) {
      return Optional.of(address(typed.get(1).toString()));
    }
    return type == DNS_NAME
        ? Optional.of(typed.get(1).toString().toLowerCase(Locale.ROOT))
        : Optional.empty();
  }

  private static String address(String literal) {
    try {
      return InetAddress.getByName(literal).getHostAddress();
    } catch (UnknownHostException notALiteral) {
      return literal;
    }
  }

  /** SHA-256 as people compare it: {@code 0A:1B:…}. */
  static String fingerprint(X509Certificate certificate) {
    try {
      return PAIRS.formatHex(Sha256.of(certificate.getEncoded()));
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Whether the private key is that of the certificate: what one signs the other must verify. */
  static boolean belongTogether(PrivateKey key, X509Certificate certificate) {
    PublicKey open = certificate.getPublicKey();
    String algorithm =
        switch (open.getAlgorithm()) {
          case "RSA" -> "SHA256withRSA";
          case "EC" -> "SHA256withECDSA";
          default -> open.getAlgorithm();
        };
    try {
      Signature signing = Signature.getInstance(algorithm);
      signing.initSign(key);
      signing.update(SAMPLE);
      Signature verifying = Signature.getInstance(algorithm);
      verifying.initVerify(open);
      verifying.update(SAMPLE);
      return verifying.verify(signing.sign());
    } catch (GeneralSecurityException different) {
      return false;
    }
  }
}
