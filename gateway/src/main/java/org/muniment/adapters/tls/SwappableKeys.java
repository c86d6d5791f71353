package org.muniment.adapters.tls;

import java.net.Socket;
import java.security.Principal;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.X509ExtendedKeyManager;

/**
 * Hands out the newest key. A handshake asks first for a name and then for what it names, so the
 * one before stays known.
 */
final class SwappableKeys extends X509ExtendedKeyManager {
  private record Numbered(String alias, Credentials credentials) {}

  private record Held(Numbered newest, Optional<Numbered> before) {}

  private volatile Held held;
  private int count;

  SwappableKeys(Credentials first) {
    held = new Held(next(first), Optional.empty());
  }

  synchronized void swap(Credentials newer) {
    held = new Held(next(newer), Optional.of(held.newest()));
  }

  Credentials newest() {
    return held.newest().credentials();
  }

  private Numbered next(Credentials credentials) {
    return new Numbered("muniment-" + count++, credentials);
  }

  private Optional<Credentials> named(String alias) {
    Held now = held;
    return Optional.of(now.newest())
        .filter(one -> one.alias().equals(alias))
        .or(() -> now.before().filter(one -> one.alias().equals(alias)))
        .map(Numbered::credentials);
  }

  /** Null when the key is of another kind than asked for, and TLS asks for the next. */
  private String aliasFor(String keyType) {
    Numbered newest = held.newest();
    return newest.credentials().key().getAlgorithm().equals(keyType) ? newest.alias() : null;
  }

  @Override
  public String chooseEngineServerAlias(String keyType, Principal[] issuers, SSLEngine engine) {
    return aliasFor(keyType);
  }

  @Override
  public String chooseServerAlias(String keyType, Principal[] issuers, Socket socket) {
    return aliasFor(keyType);
  }

  @Override
  public String[] getServerAliases(String keyType, Principal[] issuers) {
    String alias = aliasFor(keyType);
    return alias == null ? null : new String[] {alias};
  }

  @Override
  public X509Certificate[] getCertificateChain(String alias) {
    return named(alias).map(c -> c.chain().toArray(X509Certificate[]::new)).orElse(null);
  }

  @Override
  public PrivateKey getPrivateKey(String alias) {
    return named(alias).map(Credentials::key).orElse(null);
  }

  @Override
  public String chooseClientAlias(String[] keyTypes, Principal[] issuers, Socket socket) {
    return null;
  }

  @Override
  public String[] getClientAliases(String keyType, Principal[] issuers) {
    return null;
  }
}
