package org.muniment.adapters.tls;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManager;
import javax.net.ssl.SSLContext;
import javax.net.ssl.X509ExtendedKeyManager;
import javax.security.auth.x500.X500Principal;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.asn1.x500.style.BCStyle;
import org.bouncycastle.asn1.x500.style.IETFUtils;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;
import org.muniment.port.Health;
import org.muniment.port.TlsIdentity;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** This computer's certificate while the program runs: looked after every minute. */
public final class Tls implements TlsIdentity, Health, AutoCloseable {
  static final Duration LOOK_EVERY = Duration.ofMinutes(1);
  private static final Duration CLOSE_WAIT = Duration.ofSeconds(5);
  private static final Logger log = LoggerFactory.getLogger(Tls.class);

  private final Source source;
  private final InstantSource clock;
  private final SwappableKeys keys;
  private final SSLContext context;
  private final ScheduledExecutorService watch;
  private volatile Optional<Message> failure = Optional.empty();

  /**
   * Has a certificate when it returns.
   *
   * @throws CannotStart with a sentence when there is none to be had
   */
  public static Tls start(Source source, InstantSource clock) {
    return new Tls(source, clock);
  }

  private Tls(Source source, InstantSource clock) {
    this.source = source;
    this.clock = clock;
    keys = new SwappableKeys(source.current(clock.instant()));
    context = context(keys);
    watch = Executors.newSingleThreadScheduledExecutor(Tls::thread);
    watch.scheduleWithFixedDelay(
        this::lookAfter, LOOK_EVERY.toMillis(), LOOK_EVERY.toMillis(), TimeUnit.MILLISECONDS);
    log.info("TLS certificate for {}, until {}", keys.newest().names(), facts().notAfter());
  }

  /** Renews or reads again what should be; what cannot be replaced stays in use. */
  public synchronized void lookAfter() {
    try {
      Credentials newer = source.current(clock.instant());
      if (!newer.equals(keys.newest())) {
        boolean another = !newer.leaf().equals(keys.newest().leaf());
        keys.swap(newer);
        if (another) {
          log.info("New TLS certificate for {}, until {}", newer.names(), facts().notAfter());
        }
      }
      failure = Optional.empty();
    } catch (CannotStart cannot) {
      complain(cannot.sentence(), cannot);
    } catch (RuntimeException unexpected) {
      complain(Message.of("health.failing", String.valueOf(unexpected.getMessage())), unexpected);
    }
  }

  private void complain(Message sentence, RuntimeException why) {
    if (!failure.equals(Optional.of(sentence))) {
      log.warn("The TLS certificate could not be renewed: {}", why.toString());
    }
    failure = Optional.of(sentence);
  }

  @Override
  public SSLContext context() {
    return context;
  }

  @Override
  public X509ExtendedKeyManager keys() {
    return keys;
  }

  @Override
  public Facts facts() {
    Credentials now = keys.newest();
    X509Certificate leaf = now.leaf();
    return new Facts(
        source.kind(),
        commonName(leaf.getSubjectX500Principal()),
        now.names(),
        leaf.getNotBefore().toInstant(),
        leaf.getNotAfter().toInstant(),
        Credentials.fingerprint(leaf),
        now.authority().map(Tls::authority));
  }

  @Override
  public String name() {
    return "tls";
  }

  @Override
  public Report check() {
    return TlsHealth.of(facts(), keys.newest().complaint(), failure, clock.instant());
  }

  @Override
  public void close() {
    watch.shutdownNow();
    try {
      watch.awaitTermination(CLOSE_WAIT.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private static Authority authority(X509Certificate certificate) {
    try {
      return new Authority(
          commonName(certificate.getSubjectX500Principal()),
          certificate.getNotAfter().toInstant(),
          Credentials.fingerprint(certificate),
          certificate.getEncoded(),
          Pem.write(certificate));
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException(impossible);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The whole name when it has no common one. */
  private static String commonName(X500Principal holder) {
    X500Name name = X500Name.getInstance(holder.getEncoded());
    return name.getRDNs(BCStyle.CN).length == 0
        ? holder.getName()
        : IETFUtils.valueToString(name.getRDNs(BCStyle.CN)[0].getFirst().getValue());
  }

  private static SSLContext context(X509ExtendedKeyManager keys) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(new KeyManager[] {keys}, null, new SecureRandom());
      return context;
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "tls-renewal");
    thread.setDaemon(true);
    return thread;
  }
}
