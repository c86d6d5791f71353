package org.muniment.adapters.tls;

import java.io.InputStream;
import java.util.Map;
import java.util.function.Supplier;
import org.bouncycastle.asn1.ASN1ObjectIdentifier;
import org.bouncycastle.asn1.pkcs.PBES2Parameters;
import org.bouncycastle.asn1.pkcs.PBKDF2Params;
import org.bouncycastle.asn1.pkcs.PKCSObjectIdentifiers;
import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.asn1.x509.AlgorithmIdentifier;
import org.bouncycastle.crypto.BufferedBlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.PBEParametersGenerator;
import org.bouncycastle.crypto.digests.SHA1Digest;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SHA384Digest;
import org.bouncycastle.crypto.digests.SHA512Digest;
import org.bouncycastle.crypto.generators.PKCS5S2ParametersGenerator;
import org.bouncycastle.crypto.io.CipherInputStream;
import org.bouncycastle.crypto.params.KeyParameter;
import org.bouncycastle.crypto.util.CipherFactory;
import org.bouncycastle.operator.DefaultSecretKeySizeProvider;
import org.bouncycastle.operator.InputDecryptor;
import org.bouncycastle.operator.InputDecryptorProvider;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.pkcs.PKCS8EncryptedPrivateKeyInfo;
import org.bouncycastle.pkcs.PKCSException;

/**
 * Opens a PKCS#8 key that is locked with PBES2 and PBKDF2 (RFC 8018), as OpenSSL writes it. Java's
 * own classes know neither every cipher of it nor passwords with other letters than ASCII.
 */
final class LockedKey implements InputDecryptorProvider {
  private static final int MAX_ITERATIONS = 10_000_000;
  private static final int BITS_PER_BYTE = 8;

  private static final Map<ASN1ObjectIdentifier, Supplier<Digest>> DIGESTS =
      Map.of(
          PKCSObjectIdentifiers.id_hmacWithSHA1, SHA1Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA256, SHA256Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA384, SHA384Digest::new,
          PKCSObjectIdentifiers.id_hmacWithSHA512, SHA512Digest::new);

  private final char[] password;

  private LockedKey(char[] password) {
    this.password = password;
  }

  /**
   * @throws Pem.UnknownLock when it is locked in another way
   */
  static PrivateKeyInfo open(PKCS8EncryptedPrivateKeyInfo locked, char[] password)
      throws Pem.WrongPassword, Pem.UnknownLock {
    try {
      return locked.decryptPrivateKeyInfo(new LockedKey(password));
    } catch (PKCSException failure) {
      if (failure.getCause() instanceof OperatorCreationException) {
        throw new Pem.UnknownLock();
      }
      throw new Pem.WrongPassword();
    } catch (RuntimeException nonsense) {
      throw new Pem.WrongPassword();
    }
  }

  @Override
  public InputDecryptor get(AlgorithmIdentifier lock) throws OperatorCreationException {
    if (!lock.getAlgorithm().equals(PKCSObjectIdentifiers.id_PBES2)) {
      throw new OperatorCreationException("not PBES2: " + lock.getAlgorithm());
    }
    PBES2Parameters parameters = PBES2Parameters.getInstance(lock.getParameters());
    AlgorithmIdentifier scheme = scheme(parameters);
    BufferedBlockCipher cipher = cipher(scheme, key(parameters));
    return new InputDecryptor() {
      @Override
      public AlgorithmIdentifier getAlgorithmIdentifier() {
        return lock;
      }

      @Override
      public InputStream getInputStream(InputStream locked) {
        return new CipherInputStream(locked, cipher);
      }
    };
  }

  private KeyParameter key(PBES2Parameters parameters) throws OperatorCreationException {
    if (!parameters.getKeyDerivationFunc().getAlgorithm().equals(PKCSObjectIdentifiers.id_PBKDF2)) {
      throw new OperatorCreationException("not PBKDF2");
    }
    PBKDF2Params how = PBKDF2Params.getInstance(parameters.getKeyDerivationFunc().getParameters());
    Supplier<Digest> digest = DIGESTS.get(how.getPrf().getAlgorithm());
    int iterations = how.getIterationCount().intValueExact();
    if (digest == null || iterations > MAX_ITERATIONS) {
      throw new OperatorCreationException("unknown digest or too many iterations");
    }
    PBEParametersGenerator generator = new PKCS5S2ParametersGenerator(digest.get());
    generator.init(
        PBEParametersGenerator.PKCS5PasswordToUTF8Bytes(password), how.getSalt(), iterations);
    int bits = DefaultSecretKeySizeProvider.INSTANCE.getKeySize(scheme(parameters));
    // The size that is told for 3DES leaves out its bits of parity.
    int bytes = (bits + BITS_PER_BYTE - 1) / BITS_PER_BYTE;
    return (KeyParameter) generator.generateDerivedParameters(bytes * BITS_PER_BYTE);
  }

  private static AlgorithmIdentifier scheme(PBES2Parameters parameters) {
    return AlgorithmIdentifier.getInstance(parameters.getEncryptionScheme().toASN1Primitive());
  }

  private static BufferedBlockCipher cipher(AlgorithmIdentifier scheme, KeyParameter key)
      throws OperatorCreationException {
    try {
      return (BufferedBlockCipher) CipherFactory.createContentCipher(false, key, scheme);
    } catch (ClassCastException | IllegalArgumentException unknown) {
      throw new OperatorCreationException("unknown cipher " + scheme.getAlgorithm(), unknown);
    }
  }
}
