package org.muniment.adapters.tls;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.UnrecoverableKeyException;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;

/** Reads key and chain from a key store, and says in a sentence what is wrong with it. */
final class KeyStoreReader {
  private static final String EITHER_FORM = "PKCS12";

  private KeyStoreReader() {}

  static Credentials read(FileSettings.Store files) {
    byte[] bytes = bytes(files);
    char[] password = FileCertificate.password(files.passwordFile());
    try {
      // It reads the older form, JKS, too.
      KeyStore store = KeyStore.getInstance(EITHER_FORM);
      store.load(new ByteArrayInputStream(bytes), password);
      return onlyKey(store, password, files);
    } catch (IOException failure) {
      boolean wrongPassword = failure.getCause() instanceof UnrecoverableKeyException;
      throw wrongPassword ? wrongPassword(files) : garbled(files);
    } catch (UnrecoverableKeyException otherPassword) {
      throw wrongPassword(files);
    } catch (GeneralSecurityException broken) {
      throw garbled(files);
    }
  }

  private static Credentials onlyKey(KeyStore store, char[] password, FileSettings.Store files)
      throws GeneralSecurityException {
    List<String> aliases = keyAliases(store);
    if (aliases.size() != 1) {
      throw new CannotStart(
          Message.of("tls.store.one-key", files.keyStore().toString(), aliases.size()));
    }
    PrivateKey key = (PrivateKey) store.getKey(aliases.get(0), password);
    List<X509Certificate> chain =
        Stream.of(store.getCertificateChain(aliases.get(0)))
            .map(X509Certificate.class::cast)
            .toList();
    return new Credentials(key, chain, Optional.empty(), Optional.empty());
  }

  private static List<String> keyAliases(KeyStore store) throws GeneralSecurityException {
    List<String> found = new java.util.ArrayList<>();
    for (String alias : Collections.list(store.aliases())) {
      if (store.entryInstanceOf(alias, KeyStore.PrivateKeyEntry.class)) {
        found.add(alias);
      }
    }
    return found;
  }

  private static byte[] bytes(FileSettings.Store files) {
    try {
      return FileText.bytes(files.keyStore());
    } catch (IOException failure) {
      throw FileCertificate.unreadable(files.keyStore(), failure);
    }
  }

  private static CannotStart wrongPassword(FileSettings.Store files) {
    return new CannotStart(
        Message.of(
            "tls.store.password", files.keyStore().toString(), files.passwordFile().toString()));
  }

  private static CannotStart garbled(FileSettings.Store files) {
    return new CannotStart(Message.of("tls.store.garbled", files.keyStore().toString()));
  }
}
