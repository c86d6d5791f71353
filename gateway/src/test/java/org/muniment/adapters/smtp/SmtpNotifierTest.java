package org.muniment.adapters.smtp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.net.FileTrust;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.Refused;
import org.muniment.port.Notifier.Outcome.TryLater;
import org.muniment.port.NotifierContract;

/** The contract, against a mail server that behaves badly. */
class SmtpNotifierTest extends NotifierContract {
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-11-22T02:00:00Z"));

  private final ScriptedSmtp server = new ScriptedSmtp(SECRET);
  private final List<SmtpNotifier> notifiers = new ArrayList<>();

  @AfterEach
  void closeAll() {
    notifiers.forEach(SmtpNotifier::close);
    server.close();
  }

  @Override
  protected void be(Mood mood) {
    server.be(mood);
  }

  /** Each answer may take as long as the whole, so that only the whole ends a dripping one. */
  @Override
  protected Notifier notifier(Duration patience) {
    SmtpNotifier notifier =
        new SmtpNotifier(new FileTrust(Optional.empty()), CLOCK, patience, patience);
    Notifier addressed = new Addressed(notifier);
    notifiers.add(notifier);
    return addressed;
  }

  /** The letters of the contract have no address of their own. */
  private record Addressed(Notifier inner) implements Notifier {
    @Override
    public ChannelType type() {
      return inner.type();
    }

    @Override
    public Outcome send(Channel channel, Letter letter) {
      return inner.send(channel, addressed(letter, "duty@example.org"));
    }
  }

  private static Letter addressed(Letter letter, String address) {
    return new Letter(
        letter.id(),
        address,
        letter.language(),
        letter.subject(),
        letter.text(),
        letter.severity(),
        letter.data());
  }

  @Override
  protected Channel channel() {
    return channel(Map.of());
  }

  private Channel channel(Map<String, String> more) {
    Map<String, String> settings = new TreeMap<>();
    settings.put("host", "127.0.0.1");
    settings.put("port", Integer.toString(server.port()));
    settings.put("security", "none");
    settings.put("from", "muniment@archive.example");
    settings.put("user", "muniment");
    settings.putAll(more);
    Map<String, String> secrets = Map.of("password", SECRET);
    return new Channel("mail", ChannelType.EMAIL, "Mail", true, settings, secrets);
  }

  @Override
  protected List<String> received() {
    return server.letters().stream()
        .map(SmtpNotifierTest::parsed)
        .map(SmtpNotifierTest::readable)
        .toList();
  }

  private static MimeMessage parsed(String letter) {
    try {
      return new MimeMessage(
          Session.getInstance(new Properties()),
          new ByteArrayInputStream(letter.getBytes(StandardCharsets.ISO_8859_1)));
    } catch (MessagingException garbled) {
      throw new AssertionError(letter, garbled);
    }
  }

  private static String readable(MimeMessage mail) {
    try {
      String headers = String.join("\n", java.util.Collections.list(mail.getAllHeaderLines()));
      return headers + "\n" + mail.getSubject() + "\n" + mail.getContent();
    } catch (MessagingException | IOException garbled) {
      throw new AssertionError(garbled);
    }
  }

  @Test
  void nobodyListensIsTriedLater() {
    Channel nobody = channel(Map.of("port", Integer.toString(NOBODYS_PORT)));
    assertThat(notifier(LONG).send(nobody, letter("s", "t")).toString())
        .contains("TryLater", "sending.unreachable");
  }

  @Test
  void theHeadersAreThoseOfAProgram() throws MessagingException {
    Letter critical = new Letter("n-1", "", "zh-CN", "库房过湿", "t", Severity.CRITICAL, Map.of());
    assertThat(notifier(LONG).send(channel(), critical)).isInstanceOf(Delivered.class);
    MimeMessage mail = parsed(server.letters().get(0));
    assertThat(mail.getHeader("From", null)).isEqualTo("muniment@archive.example");
    assertThat(mail.getHeader("To", null)).isEqualTo("duty@example.org");
    assertThat(mail.getHeader("Auto-Submitted", null)).isEqualTo("auto-generated");
    assertThat(mail.getHeader("Content-Language", null)).isEqualTo("zh-CN");
    assertThat(mail.getHeader("Importance", null)).isEqualTo("high");
    assertThat(mail.getSentDate()).isEqualTo(CLOCK.instant());
    assertThat(server.letters().get(0)).matches("[\\x00-\\x7f]*");
  }

  @Test
  void theMessageIdIsTheSameAtEveryAttemptAndDiffersByLetter() throws MessagingException {
    Notifier notifier = notifier(LONG);
    Outcome first = notifier.send(channel(), letter("s", "t"));
    notifier.send(channel(), letter("s again", "t"));
    Letter other = new Letter("n-2", "", "en", "s", "t", Severity.WARNING, Map.of());
    notifier.send(channel(), other);
    List<String> ids = new ArrayList<>();
    for (String each : server.letters()) {
      ids.add(parsed(each).getMessageID());
    }
    assertThat(ids.get(0)).isEqualTo(ids.get(1)).isNotEqualTo(ids.get(2));
    assertThat(ids.get(0)).matches("<[0-9a-f]{32}@archive.example>");
    assertThat(((Delivered) first).receipt())
        .startsWith("250 2.0.0 queued as 17")
        .endsWith(ids.get(0));
  }

  @Test
  void lettersOutsideAsciiAndLinesOfDotsArriveAsTheyWere() throws Exception {
    notifier(LONG).send(channel(), letter("库房一 🌡 过湿", "第一行\n.\n..\n最后"));
    MimeMessage mail = parsed(server.letters().get(0));
    assertThat(mail.getSubject()).isEqualTo("库房一 🌡 过湿");
    assertThat(mail.getContent()).isEqualTo("第一行\r\n.\r\n..\r\n最后");
  }

  @ParameterizedTest
  @CsvSource({
    "421 4.3.2 shutting down,      TryLater, sending.mail.later",
    "450 4.2.1 greylisted,         TryLater, sending.mail.later",
    "452 4.2.2 mailbox full,       TryLater, sending.mail.later",
    "550 5.1.1 no such user,       Refused,  sending.mail.refused",
    "553 5.7.1 sender not allowed, Refused,  sending.mail.refused",
    "554 5.7.1 spam,               Refused,  sending.mail.refused",
  })
  void theReplyDecides(String reply, String outcome, String key) {
    server.onRecipient(reply);
    Outcome came = send(LONG);
    assertThat(came.getClass().getSimpleName()).isEqualTo(outcome);
    assertThat(came.toString()).contains(key);
    assertThat(sentence(came)).contains(reply);
  }

  @ParameterizedTest
  @CsvSource({
    "''",
    "nobody",
    "a@b@c",
    "'Duty <duty@example.org>'",
    "'a@example.org,b@example.org'"
  })
  void anAddressThatIsNoneIsRefused(String address) {
    SmtpNotifier notifier = new SmtpNotifier(new FileTrust(Optional.empty()), CLOCK);
    notifiers.add(notifier);
    assertThat(notifier.send(channel(), addressed(letter("s", "t"), address)))
        .isEqualTo(new Refused(Message.of("sending.mail.address", address)));
    assertThat(server.letters()).isEmpty();
  }

  @Test
  void aServerWithoutStartTlsGetsNothingInTheClear() {
    Outcome outcome =
        notifier(LONG).send(channel(Map.of("security", "starttls")), letter("s", "t"));
    assertThat(outcome).isEqualTo(new Refused(Message.of("sending.mail.no-starttls", "127.0.0.1")));
    assertThat(server.letters()).isEmpty();
  }

  @Test
  void aServerInTheClearOnThePortForTlsIsSaidSo() {
    Outcome outcome = notifier(LONG).send(channel(Map.of("security", "tls")), letter("s", "t"));
    assertThat(outcome).isInstanceOf(TryLater.class);
    assertThat(outcome.toString()).contains("sending.tls");
  }

  @Test
  void outsideTheHouseNothingGoesInTheClear() {
    Channel outside = channel(Map.of("host", "203.0.112.9"));
    assertThat(notifier(LONG).send(outside, letter("s", "t")))
        .isEqualTo(new Refused(Message.of("sending.mail.clear", "203.0.112.9")));
  }

  @Test
  void theEndOfTheProgramEndsWhatIsOnItsWay() throws Exception {
    be(Mood.SILENT);
    Notifier notifier = notifier(LONG);
    CompletableFuture<Outcome> outcome =
        CompletableFuture.supplyAsync(() -> notifier.send(channel(), letter("s", "t")));
    await().until(() -> !server.letters().isEmpty());
    notifiers.get(0).close();
    assertThat(outcome.get(LONG.toSeconds() / 2, TimeUnit.SECONDS)).isInstanceOf(TryLater.class);
    assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(TryLater.class);
  }

  @Test
  void aNameThatNobodyKnowsIsSaidSo() {
    Outcome outcome = notifier(LONG).send(channel(Map.of("host", "no.invalid")), letter("s", "t"));
    assertThat(outcome.toString()).contains("TryLater", "sending.unknown-host", "no.invalid");
  }
}
