package org.muniment.adapters.tls;

import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.security.spec.PKCS8EncodedKeySpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.edec.EdECObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x9.X9ObjectIdentifiers;
import org.bouncycastle.cert.X509CertificateHolder;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.openssl.PEMEncryptedKeyPair;
import org.bouncycastle.openssl.PEMKeyPair;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.bc.BcPEMDecryptorProvider;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.util.io.pem.PemObject;
import org.bouncycastle.util.io.pem.PemWriter;

/** Reads and writes the text form of certificates and keys (RFC 7468, RFC 5915, RFC 8017). */
final class Pem {
  /** More is no certificate of ours. */
  private static final int MAX_OBJECTS = 50;

  /** The file holds a key that is locked, and no password was given. */
  static final class Locked extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The password does not open the key. */
  static final class WrongPassword extends Exception {
    private static final long serialVersionUID = 1L;
  }

  /** The key is locked in a way that is not known here. */
  static final class UnknownLock extends Exception {
    private static final long serialVersionUID = 1L;
  }

  private Pem() {}

  /**
   * @throws IOException when something in the text is broken
   */
  static List<X509Certificate> certificates(String text) throws IOException {
    List<X509Certificate> found = new ArrayList<>();
    for (Object each : objects(text)) {
      if (each instanceof X509CertificateHolder holder) {
        found.add(certificate(holder));
      }
    }
    return found;
  }

  static X509Certificate certificate(X509CertificateHolder holder) throws IOException {
    try {
      return new JcaX509CertificateConverter().getCertificate(holder);
    } catch (GeneralSecurityException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }

  /**
   * The first private key: PKCS#8, plain or locked, PKCS#1 or SEC 1. Empty when there is none.
   *
   * @throws IOException when something in the text is broken
   */
  static Optional<PrivateKey> key(String text, Optional<char[]> password)
      throws IOException, Locked, WrongPassword, UnknownLock {
    for (Object each : objects(text)) {
      Optional<PrivateKeyInfo> key = keyInfo(each, password);
      if (key.isPresent()) {
        return Optional.of(key(key.get()));
      }
    }
    return Optional.empty();
  }

  /** A key in PKCS#8 and a certificate, in one file. */
  static String write(PrivateKey key, X509Certificate certificate) throws IOException {
    return block("PRIVATE KEY", key.getEncoded()) + write(certificate);
  }

  static String write(X509Certificate certificate) throws IOException {
    try {
      return block("CERTIFICATE", certificate.getEncoded());
    } catch (CertificateEncodingException impossible) {
      throw new IOException(impossible.getMessage(), impossible);
    }
  }

  private static String block(String kind, byte[] content) throws IOException {
    StringWriter text = new StringWriter();
    try (PemWriter writer = new PemWriter(text)) {
      writer.writeObject(new PemObject(kind, content));
    }
    return text.toString();
  }

  private static List<Object> objects(String text) throws IOException {
    List<Object> found = new ArrayList<>();
    try (PEMParser parser = new PEMParser(new StringReader(text))) {
      Object each = parser.readObject();
      while (each != null && found.size() < MAX_OBJECTS) {
        found.add(each);
        each = parser.readObject();
      }
    } catch (RuntimeException garbled) {
      throw new IOException(garbled.getMessage(), garbled);
    }
    return found;
  }

  private static Optional<PrivateKeyInfo> keyInfo(Object each, Optional<char[]> password)
      throws IOException, Locked, WrongPassword, UnknownLock {
    if (each instanceof PrivateKeyInfo plain) {
      return Optional.of(plain);
    }
    if (each instanceof PEMKeyPair pair) {
      return Optional.of(pair.getPrivateKeyInfo());
    }
    if (each instanceof PEMEncryptedKeyPair locked) {
      return Optional.of(unlock(locked, password.orElseThrow(Locked::new)));
    }
    if (each instanceof PKCS8EncryptedPrivateKeyInfo locked) {
      return Optional.of(LockedKey.open(locked, password.orElseThrow(Locked::new)));
    }
    return Optional.empty();
  }

  private static PrivateKeyInfo unlock(PEMEncryptedKeyPair locked, char[] password)
      throws WrongPassword {
    try {
      return locked.decryptKeyPair(new BcPEMDecryptorProvider(password)).getPrivateKeyInfo();
    } catch (IOException wrong) {
      throw new WrongPassword();
    }
  }

  private static PrivateKey key(PrivateKeyInfo info) throws IOException {
    String oid = info.getPrivateKeyAlgorithm().getAlgorithm().getId();
    String algorithm;
    if (oid.equals(PKCSObjectIdentifiers.rsaEncryption.getId())) {
      algorithm = "RSA";
    } else if (oid.equals(X9ObjectIdentifiers.id_ecPublicKey.getId())) {
      algorithm = "EC";
    } else if (oid.equals(EdECObjectIdentifiers.id_Ed25519.getId())) {
      algorithm = "EdDSA";
    } else {
      throw new IOException("a key of the kind " + oid + " cannot be used for TLS");
    }
    try {
      return KeyFactory.getInstance(algorithm)
          .generatePrivate(new PKCS8EncodedKeySpec(info.getEncoded()));
    } catch (GeneralSecurityException broken) {
      throw new IOException(broken.getMessage(), broken);
    }
  }
}
