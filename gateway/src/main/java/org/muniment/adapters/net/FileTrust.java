package org.muniment.adapters.net;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Objects;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;

/**
 * Believes the authorities that Java knows and those in a file of the archive (PEM), which is read
 * again when it has changed. That a certificate names the host is checked by those below, which are
 * told the connection.
 */
public final class FileTrust extends X509ExtendedTrustManager {
  static final long MAX_BYTES = 256 * 1024;

  private record Loaded(FileTime changed, X509ExtendedTrustManager trust) {}

  /** One of the four questions to a trust manager. */
  private interface Question {
    void ask(X509ExtendedTrustManager trust) throws CertificateException;
  }

  private final Optional<Path> file;
  private final X509ExtendedTrustManager usual = manager(null);
  private volatile Loaded own;

  public FileTrust(Optional<Path> file) {
    this.file = Objects.requireNonNull(file);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    eitherOf(trust -> trust.checkServerTrusted(chain, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    eitherOf(trust -> trust.checkServerTrusted(chain, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] chain, String type) throws CertificateException {
    eitherOf(trust -> trust.checkServerTrusted(chain, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
      throws CertificateException {
    throw noClients();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
      throws CertificateException {
    throw noClients();
  }

  @Override
  public void checkClientTrusted(X509Certificate[] chain, String type) throws CertificateException {
    throw noClients();
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return usual.getAcceptedIssuers();
  }

  private void eitherOf(Question question) throws CertificateException {
    try {
      question.ask(usual);
    } catch (CertificateException unknown) {
      if (file.isEmpty()) {
        throw unknown;
      }
      question.ask(own(file.get()));
    }
  }

  private X509ExtendedTrustManager own(Path path) throws CertificateException {
    try {
      FileTime changed = Files.getLastModifiedTime(path);
      Loaded last = own;
      if (last == null || !last.changed().equals(changed)) {
        last = new Loaded(changed, manager(store(path)));
        own = last;
      }
      return last.trust();
    } catch (IOException | GeneralSecurityException unreadable) {
      throw new CertificateException(
          "the authorities in " + path + " cannot be read: " + unreadable, unreadable);
    }
  }

  private static KeyStore store(Path path) throws IOException, GeneralSecurityException {
    if (Files.size(path) > MAX_BYTES) {
      throw new IOException("larger than " + MAX_BYTES + " bytes");
    }
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    try (InputStream in = Files.newInputStream(path)) {
      int number = 0;
      for (Certificate each : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("authority-" + number++, each);
      }
    }
    return store;
  }

  /**
   * @param authorities those of Java when null
   */
  private static X509ExtendedTrustManager manager(KeyStore authorities) {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init(authorities);
      for (TrustManager each : factory.getTrustManagers()) {
        if (each instanceof X509ExtendedTrustManager found) {
          return found;
        }
      }
      throw new IllegalStateException("Java has no trust manager for X.509");
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static CertificateException noClients() {
    return new CertificateException("nobody connects to us here");
  }
}
