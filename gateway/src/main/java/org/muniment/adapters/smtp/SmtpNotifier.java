package org.muniment.adapters.smtp;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.net.Socket;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.eclipse.angus.mail.smtp.SMTPTransport;
import org.muniment.adapters.net.Discretion;
import org.muniment.adapters.net.Outcomes;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelForm;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.EmailAddress;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to a mail server: one connection for each letter, in TLS unless the server is
 * inside the house and the channel says so.
 */
public final class SmtpNotifier implements Notifier, AutoCloseable {
  /** For the connection, and for each answer. */
  public static final Duration STEP = Duration.ofSeconds(10);

  /** For all of a letter. */
  public static final Duration WHOLE = Duration.ofSeconds(60);

  private static final Logger LOG = LoggerFactory.getLogger(SmtpNotifier.class);
  private static final Duration WATCH_IDLE = Duration.ofSeconds(5);

  private final SSLSocketFactory tls;
  private final InstantSource clock;
  private final Duration step;
  private final Duration whole;
  private final ScheduledThreadPoolExecutor watch;
  private final Set<BoundSocket> open = ConcurrentHashMap.newKeySet();

  public SmtpNotifier(X509TrustManager trust, InstantSource clock) {
    this(trust, clock, STEP, WHOLE);
  }

  SmtpNotifier(X509TrustManager trust, InstantSource clock, Duration step, Duration whole) {
    this.tls = socketFactory(trust);
    this.clock = Objects.requireNonNull(clock);
    this.step = Objects.requireNonNull(step);
    this.whole = Objects.requireNonNull(whole);
    this.watch = watch();
  }

  @Override
  public ChannelType type() {
    return ChannelType.EMAIL;
  }

  @Override
  public Outcome send(Channel channel, Letter letter) {
    Optional<Outcome> unfit = Outcomes.unfit(channel);
    if (unfit.isPresent()) {
      return unfit.get();
    }
    if (!EmailAddress.isValid(letter.address())) {
      return Outcomes.refused("sending.mail.address", letter.address());
    }
    String host = setting(channel, "host");
    boolean clear = setting(channel, "security").equals(ChannelForm.SECURITY_NONE);
    try (BoundSocket socket = BoundSocket.connect(host, port(channel), clear, step)) {
      return within(socket, channel, letter);
    } catch (IOException failure) {
      return Failures.of(channel, host, failure);
    }
  }

  /** Ends what is on its way, too. */
  @Override
  public void close() {
    watch.shutdownNow();
    open.forEach(BoundSocket::cutOff);
  }

  private Outcome within(BoundSocket socket, Channel channel, Letter letter) throws IOException {
    open.add(socket);
    Optional<Future<?>> end = watched(socket);
    try {
      return talk(socket, channel, letter);
    } catch (MessagingException | IOException failure) {
      String host = setting(channel, "host");
      LOG.debug("A letter was not taken by {}: {}", host, failure.getClass().getSimpleName());
      return socket.wasCutOff()
          ? Outcomes.later("sending.timeout", host)
          : Failures.of(channel, host, failure);
    } finally {
      end.ifPresent(each -> each.cancel(false));
      open.remove(socket);
    }
  }

  private Optional<Future<?>> watched(BoundSocket socket) {
    try {
      return Optional.of(watch.schedule(socket::cutOff, whole.toMillis(), TimeUnit.MILLISECONDS));
    } catch (RejectedExecutionException closed) {
      socket.cutOff();
      return Optional.empty();
    }
  }

  private Outcome talk(BoundSocket socket, Channel channel, Letter letter)
      throws MessagingException, IOException {
    String security = setting(channel, "security");
    Session session = Session.getInstance(properties(security));
    Mail mail = new Mail(session, setting(channel, "from"), letter, clock.instant());
    SMTPTransport server = new SMTPTransport(session, account(channel));
    try {
      server.connect(security.equals(ChannelForm.SECURITY_TLS) ? secured(socket, channel) : socket);
      server.sendMessage(mail, mail.getAllRecipients());
      String reply = Discretion.shown(channel, server.getLastServerResponse());
      return new Outcome.Delivered(reply + " " + mail.id());
    } finally {
      farewell(server);
    }
  }

  private Socket secured(BoundSocket socket, Channel channel) throws IOException {
    String host = setting(channel, "host");
    SSLSocket secured = (SSLSocket) tls.createSocket(socket, host, socket.getPort(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    secured.setSSLParameters(parameters);
    secured.startHandshake();
    return secured;
  }

  /** The letter is with the server or not by now, whatever becomes of the good-bye. */
  private static void farewell(SMTPTransport server) {
    try {
      server.close();
    } catch (MessagingException gone) {
      LOG.debug("A mail server did not say good-bye: {}", gone.getClass().getSimpleName());
    }
  }

  private Properties properties(String security) {
    boolean upgraded = security.equals(ChannelForm.SECURITY_STARTTLS);
    Properties properties = new Properties();
    properties.put("mail.smtp.ssl.socketFactory", tls);
    properties.put("mail.smtp.ssl.checkserveridentity", "true");
    properties.put("mail.smtp.starttls.enable", Boolean.toString(upgraded));
    properties.put("mail.smtp.starttls.required", Boolean.toString(upgraded));
    properties.put("mail.smtp.quitwait", "false");
    return properties;
  }

  /** Angus Mail signs in when there are both user and password. */
  private static URLName account(Channel channel) {
    return new URLName(
        "smtp",
        setting(channel, "host"),
        port(channel),
        null,
        ChannelForm.value(channel, "user").orElse(null),
        ChannelForm.value(channel, "password").orElse(null));
  }

  private static int port(Channel channel) {
    return ChannelForm.value(channel, "port")
        .map(Integer::parseInt)
        .orElseGet(
            () ->
                switch (setting(channel, "security")) {
                  case ChannelForm.SECURITY_TLS -> 465;
                  case ChannelForm.SECURITY_NONE -> 25;
                  default -> 587;
                });
  }

  private static String setting(Channel channel, String key) {
    return ChannelForm.value(channel, key).orElseThrow();
  }

  private static SSLSocketFactory socketFactory(X509TrustManager trust) {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, new TrustManager[] {trust}, new SecureRandom());
      return context.getSocketFactory();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Its thread ends when no letter is on its way. */
  private static ScheduledThreadPoolExecutor watch() {
    ScheduledThreadPoolExecutor watch =
        new ScheduledThreadPoolExecutor(
            1,
            task -> {
              Thread thread = new Thread(task, "muniment-mail-watch");
              thread.setDaemon(true);
              return thread;
            });
    watch.setRemoveOnCancelPolicy(true);
    watch.setKeepAliveTime(WATCH_IDLE.toMillis(), TimeUnit.MILLISECONDS);
    watch.allowCoreThreadTimeOut(true);
    return watch;
  }
}
