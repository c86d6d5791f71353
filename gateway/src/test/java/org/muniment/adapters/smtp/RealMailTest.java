package org.muniment.adapters.smtp;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.adapters.net.FileTrust;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.Refused;
import org.muniment.testing.OwnAuthority;

/** A real mail server, in all three kinds of security, with an authority of the archive's own. */
class RealMailTest {
  private static final String KEY_STORE = "greenmail.tls.keystore.file";
  private static final String KEY_STORE_PASSWORD = "greenmail.tls.keystore.password";
  private static final OwnAuthority AUTHORITY = OwnAuthority.make();

  private static Path trustFile;

  private GreenMail mail;
  private StartTlsDoor door;
  private SmtpNotifier notifier;

  /** GreenMail reads its key once, from the file that these properties name. */
  @BeforeAll
  static void makeKeys(@TempDir Path folder) throws Exception {
    Path keys = folder.resolve("keys.p12");
    try (OutputStream out = Files.newOutputStream(keys)) {
      AUTHORITY.keyStore("localhost").store(out, AUTHORITY.password());
    }
    trustFile = Files.writeString(folder.resolve("authority.pem"), AUTHORITY.pem());
    System.setProperty(KEY_STORE, keys.toString());
    System.setProperty(KEY_STORE_PASSWORD, new String(AUTHORITY.password()));
  }

  @AfterAll
  static void forgetKeys() {
    System.clearProperty(KEY_STORE);
    System.clearProperty(KEY_STORE_PASSWORD);
  }

  @BeforeEach
  void start() throws IOException {
    mail =
        new GreenMail(
            new ServerSetup[] {
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
              new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS)
            });
    mail.start();
    mail.setUser("duty@example.org", "muniment", "right");
    door = new StartTlsDoor(AUTHORITY.server("localhost"), mail.getSmtp().getPort());
    notifier = new SmtpNotifier(new FileTrust(Optional.of(trustFile)), InstantSource.system());
  }

  @AfterEach
  void stop() {
    notifier.close();
    door.close();
    mail.stop();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "tls", "none"})
  void oneMailArrivesSignedInAndInChinese(String security) throws Exception {
    assertThat(send(security, "localhost", "right")).isInstanceOf(Delivered.class);
    MimeMessage[] received = mail.getReceivedMessages();
    assertThat(received).hasSize(1);
    assertThat(received[0].getSubject()).isEqualTo("报警：一号库房过湿");
    assertThat(received[0].getContent().toString().strip()).isEqualTo("相对湿度 62 %\r\n上限 60 %");
    assertThat(door.upgraded()).isEqualTo(security.equals("starttls") ? 1 : 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "tls", "none"})
  void aWrongPasswordIsSaidInASentence(String security) {
    assertThat(send(security, "localhost", "wrong"))
        .isEqualTo(new Refused(Message.of("sending.mail.sign-in", "localhost")));
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "tls"})
  void aServerWithAnotherNameGetsNothing(String security) {
    assertThat(send(security, "127.0.0.1", "right").toString())
        .contains("TryLater", "sending.certificate", "127.0.0.1");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"starttls", "tls"})
  void aServerOfAnUnknownAuthorityGetsNothing(String security) {
    notifier.close();
    notifier = new SmtpNotifier(new FileTrust(Optional.empty()), InstantSource.system());
    assertThat(send(security, "localhost", "right").toString())
        .contains("TryLater", "sending.certificate", "localhost");
    assertThat(mail.getReceivedMessages()).isEmpty();
  }

  private Outcome send(String security, String host, String password) {
    int port =
        switch (security) {
          case "starttls" -> door.port();
          case "tls" -> mail.getSmtps().getPort();
          default -> mail.getSmtp().getPort();
        };
    Map<String, String> settings = new TreeMap<>();
    settings.put("host", host);
    settings.put("port", Integer.toString(port));
    settings.put("security", security);
    settings.put("from", "muniment@example.org");
    settings.put("user", "muniment");
    Channel channel =
        new Channel(
            "mail", ChannelType.EMAIL, "Mail", true, settings, Map.of("password", password));
    Letter letter =
        new Letter(
            "n-17",
            "duty@example.org",
            "zh-CN",
            "报警：一号库房过湿",
            "相对湿度 62 %\n上限 60 %",
            Severity.WARNING,
            Map.of());
    return notifier.send(channel, letter);
  }
}
