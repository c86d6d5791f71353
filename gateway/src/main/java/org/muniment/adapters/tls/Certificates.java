package org.muniment.adapters.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Date;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.X500NameBuilder;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x509.BasicConstraints;
import org.bouncycastle.asn1.x509.ExtendedKeyUsage;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralNames;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.KeyPurposeId;
import org.bouncycastle.asn1.x509.KeyUsage;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.cert.X509v3CertificateBuilder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509ExtensionUtils;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes the two certificates of a local authority (RFC 5280): EC P-256, which every telephone and
 * most small devices know.
 */
final class Certificates {
  static final Duration AUTHORITY_LASTS = Duration.ofDays(3_652);

  /** iOS refuses a server's certificate that lasts longer than 398 days. */
  static final Duration SERVER_LASTS = Duration.ofDays(397);

  /** For devices whose clock is behind. */
  static final Duration BEFORE_NOW = Duration.ofHours(24);

  /** Names that every authority may certify: the computer's in a network without name server. */
  private static final List<String> ALWAYS_PERMITTED = List.of("localhost", "local");

  private static final int MAX_COMMON_NAME = 64;
  private static final int SERIAL_BITS = 127;
  private static final int TAG_BYTES = 2;
  private static final String MAKER = "Muniment";

  private final SecureRandom random;

  Certificates(SecureRandom random) {
    this.random = random;
  }

  KeyPair newKey() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"), random);
      return generator.generateKeyPair();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /**
   * An authority for itself. It may certify the hosts given and those below them, and any address:
   * addresses change too often to be fixed for ten years, and no foreign site is known by one.
   */
  X509Certificate authority(KeyPair key, Names names, Instant now) {
    X500Name name = authorityName(names);
    X509v3CertificateBuilder builder =
        builder(name, name, key.getPublic(), now, now.plus(AUTHORITY_LASTS));
    return signed(
        builder,
        key.getPrivate(),
        utils -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(0));
          builder.addExtension(
              Extension.keyUsage, true, new KeyUsage(KeyUsage.keyCertSign | KeyUsage.cRLSign));
          builder.addExtension(Extension.nameConstraints, true, permitted(names.hosts()));
          builder.addExtension(
              Extension.subjectKeyIdentifier,
              false,
              utils.createSubjectKeyIdentifier(key.getPublic()));
        });
  }

  /** A server's certificate for the names; it ends no later than its authority. */
  X509Certificate server(
      PublicKey key, Names names, X509Certificate authority, PrivateKey authorityKey, Instant now) {
    Instant latest = authority.getNotAfter().toInstant();
    Instant end = now.plus(SERVER_LASTS).minus(BEFORE_NOW);
    X500Name subject = name(shortName(names));
    X509v3CertificateBuilder builder =
        builder(issuerName(authority), subject, key, now, end.isAfter(latest) ? latest : end);
    return signed(
        builder,
        authorityKey,
        utils -> {
          builder.addExtension(Extension.basicConstraints, true, new BasicConstraints(false));
          builder.addExtension(Extension.keyUsage, true, new KeyUsage(KeyUsage.digitalSignature));
          builder.addExtension(
              Extension.extendedKeyUsage,
              false,
              new ExtendedKeyUsage(KeyPurposeId.id_kp_serverAuth));
          builder.addExtension(Extension.subjectAlternativeName, false, alternatives(names));
          builder.addExtension(
              Extension.subjectKeyIdentifier, false, utils.createSubjectKeyIdentifier(key));
          builder.addExtension(
              Extension.authorityKeyIdentifier,
              false,
              utils.createAuthorityKeyIdentifier(authority));
        });
  }

  /** Whether the authority may certify the host. */
  static boolean permits(X509Certificate authority, String host) {
    return permittedHosts(authority).stream()
        .anyMatch(base -> host.equals(base) || host.endsWith("." + base));
  }

  private static List<String> permittedHosts(X509Certificate authority) {
    try {
      NameConstraints constraints =
          NameConstraints.getInstance(
              JcaX509ExtensionUtils.parseExtensionValue(
                  authority.getExtensionValue(Extension.nameConstraints.getId())));
      return Stream.of(constraints.getPermittedSubtrees())
          .map(GeneralSubtree::getBase)
          .filter(base -> base.getTagNo() == GeneralName.dNSName)
          .map(base -> base.getName().toString())
          .toList();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static NameConstraints permitted(Collection<String> hosts) {
    GeneralSubtree[] subtrees =
        Stream.concat(ALWAYS_PERMITTED.stream(), hosts.stream())
            .distinct()
            .map(host -> new GeneralSubtree(new GeneralName(GeneralName.dNSName, host)))
            .toArray(GeneralSubtree[]::new);
    return new NameConstraints(subtrees, null);
  }

  private static GeneralNames alternatives(Names names) {
    List<GeneralName> all = new ArrayList<>();
    names.hosts().forEach(host -> all.add(new GeneralName(GeneralName.dNSName, host)));
    names.addresses().forEach(at -> all.add(new GeneralName(GeneralName.iPAddress, at)));
    return new GeneralNames(all.toArray(GeneralName[]::new));
  }

  /** Different for each authority, so that a device never mistakes a new one for the old. */
  private X500Name authorityName(Names names) {
    byte[] tag = new byte[TAG_BYTES];
    random.nextBytes(tag);
    return name(MAKER + " " + shortName(names) + " " + HexFormat.of().formatHex(tag));
  }

  private static String shortName(Names names) {
    return names.hosts().stream()
        .filter(each -> !each.equals("localhost") && !each.contains("."))
        .findFirst()
        .orElse("localhost");
  }

  private static X500Name name(String commonName) {
    String few =
        commonName.length() <= MAX_COMMON_NAME
            ? commonName
            : commonName.substring(0, MAX_COMMON_NAME);
    return new X500NameBuilder(BCStyle.INSTANCE)
        .addRDN(BCStyle.CN, few)
        .addRDN(BCStyle.O, MAKER)
        .build();
  }

  private X509v3CertificateBuilder builder(
      X500Name issuer, X500Name subject, PublicKey key, Instant now, Instant end) {
    return new JcaX509v3CertificateBuilder(
        issuer,
        new BigInteger(SERIAL_BITS, random).setBit(SERIAL_BITS - 1),
        Date.from(now.minus(BEFORE_NOW)),
        Date.from(end),
        subject,
        key);
  }

  private static X500Name issuerName(X509Certificate authority) {
    try {
      return new JcaX509CertificateHolder(authority).getSubject();
    } catch (GeneralSecurityException broken) {
      throw new IllegalStateException(broken);
    }
  }

  /** Adds the extensions that make a certificate what it is. */
  private interface Extensions {
    void add(JcaX509ExtensionUtils utils) throws IOException, GeneralSecurityException;
  }

  private X509Certificate signed(
      X509v3CertificateBuilder builder, PrivateKey issuerKey, Extensions extensions) {
    try {
      extensions.add(new JcaX509ExtensionUtils());
      return Pem.certificate(
          builder.build(
              new JcaContentSignerBuilder("SHA256withECDSA")
                  .setSecureRandom(random)
                  .build(issuerKey)));
    } catch (IOException | GeneralSecurityException | OperatorCreationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
