package org.muniment.port;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.Refused;
import org.muniment.port.Notifier.Outcome.TryLater;
import org.muniment.text.Texts;

/** What every way to people does, whatever is on the other side. */
@Timeout(300)
public abstract class NotifierContract {
  /** Stands in every secret of the channel, and the other side repeats it. */
  protected static final String SECRET = "s3cr3t-k3y-0123456789";

  /** For an answer that comes, on a slow machine. */
  protected static final Duration LONG = Duration.ofSeconds(60);

  /** For one that does not. */
  protected static final Duration SHORT = Duration.ofMillis(1_500);

  /** Nobody listens there, and no test is given it by chance. */
  protected static final int NOBODYS_PORT = 1;

  private static final int LONGEST_SENTENCE = 1_000;

  /** How the other side is. */
  public enum Mood {
    TAKES,
    /** Too many messages, or just now not. */
    BUSY,
    /** A fault of its own. */
    BROKEN,
    /** Says no for good, and repeats what it was told. */
    REFUSES,
    /** Ends the connection in the middle. */
    HANGS_UP,
    /** Takes everything in and says nothing. */
    SILENT,
    /** Says a little now and then, and never comes to an end. */
    DRIPS,
    /** Says much more than anybody reads. */
    FLOODS
  }

  private final ListAppender<ILoggingEvent> log = new ListAppender<>();

  /** Changes the other side; before the notifier is asked for. */
  protected abstract void be(Mood mood);

  /**
   * @param patience for the whole of a letter
   */
  protected abstract Notifier notifier(Duration patience);

  protected abstract Channel channel();

  /** What the other side took, each as the text that it saw. */
  protected abstract List<String> received();

  @BeforeEach
  void listenToTheLog() {
    log.start();
    root().addAppender(log);
  }

  @AfterEach
  void stopListening() {
    root().detachAppender(log);
  }

  @Test
  void aLetterArrivesOnceAndThereIsAReceipt() {
    be(Mood.TAKES);
    Outcome outcome =
        notifier(LONG).send(channel(), letter("Too damp in 库房一", "62 % RH\nlimit 60"));
    assertThat(outcome).isInstanceOf(Delivered.class);
    assertThat(((Delivered) outcome).receipt()).isNotBlank();
    assertThat(received()).hasSize(1);
    assertThat(received().get(0)).contains("Too damp in 库房一", "62 % RH", "limit 60");
  }

  @ParameterizedTest
  @EnumSource(names = {"BUSY", "BROKEN", "HANGS_UP"})
  void whatMayGoWellLaterIsTriedLater(Mood mood) {
    be(mood);
    assertThat(send(LONG)).isInstanceOf(TryLater.class);
  }

  @Test
  void aNoForGoodIsRefused() {
    be(Mood.REFUSES);
    assertThat(send(LONG)).isInstanceOf(Refused.class);
  }

  @ParameterizedTest
  @EnumSource(names = {"SILENT", "DRIPS"})
  void nobodyIsWaitedForWithoutEnd(Mood mood) {
    be(mood);
    assertThat(send(SHORT)).isInstanceOf(TryLater.class);
  }

  @Test
  void anAnswerWithoutEndIsNotReadToTheEnd() {
    be(Mood.FLOODS);
    assertThat(sentence(send(LONG)).length()).isLessThan(LONGEST_SENTENCE);
  }

  @Test
  void controlCharactersDoNoHarm() {
    be(Mood.TAKES);
    String evil = "a\r\nX-Evil: yes\r\n\r\n.\r\nb\u0000c\u202ed\u0007\ud800";
    String lines = "a\r\n.\r\nb\u0000c\u202ed\u0007\ud800";
    Letter letter =
        new Letter(
            "n-1\r\nX-Evil: yes",
            letter("-", "-").address(),
            "zh-CN\r\nX-Evil: yes",
            evil,
            lines,
            Severity.CRITICAL,
            Map.of("place", evil, "link", "http://x\r\nX-Evil: yes"));
    assertThat(notifier(LONG).send(channel(), letter)).isInstanceOf(Delivered.class);
    assertThat(received()).hasSize(1);
    assertThat(received().get(0))
        .doesNotContainPattern("(?m)^X-Evil")
        .doesNotContain("\u0000", "\u202e", "\u0007");
  }

  @Test
  void aVeryLongLetterIsTaken() {
    be(Mood.TAKES);
    Outcome outcome =
        notifier(LONG).send(channel(), letter("很".repeat(300), "潮湿😀\n".repeat(20_000)));
    assertThat(outcome).isInstanceOf(Delivered.class);
  }

  @ParameterizedTest
  @EnumSource(Mood.class)
  void secretsAreInNoOutcomeAndNoLog(Mood mood) {
    be(mood);
    Outcome outcome = send(mood == Mood.SILENT || mood == Mood.DRIPS ? SHORT : LONG);
    assertThat(outcome.toString()).doesNotContain(SECRET);
    assertThat(sentence(outcome)).isNotBlank().doesNotContain(SECRET, "{");
    assertThat(channel().toString()).doesNotContain(SECRET);
    assertThat(logged()).doesNotContain(SECRET);
  }

  protected Outcome send(Duration patience) {
    return notifier(patience).send(channel(), letter("Subject", "Text"));
  }

  protected static Letter letter(String subject, String text) {
    return new Letter(
        "n-17",
        "",
        "zh-CN",
        subject,
        text,
        Severity.WARNING,
        Map.of("place", "A101", "link", "https://archive.example/alarms/17"));
  }

  /** In all languages, one after the other; the receipt when there is one. */
  protected static String sentence(Outcome outcome) {
    if (outcome instanceof Delivered delivered) {
      return delivered.receipt();
    }
    Message why = outcome instanceof Refused no ? no.why() : ((TryLater) outcome).why();
    return Texts.LANGUAGES.stream()
        .map(language -> say(language, why))
        .collect(Collectors.joining("\n"));
  }

  private static String say(Locale language, Message why) {
    return Texts.in(language).say(why);
  }

  private String logged() {
    return log.list.stream()
        .filter(event -> event.getLevel().isGreaterOrEqual(Level.INFO))
        .map(event -> event.getFormattedMessage() + " " + event.getThrowableProxy())
        .collect(Collectors.joining("\n"));
  }

  private static Logger root() {
    return (Logger) org.slf4j.LoggerFactory.getLogger(Logger.ROOT_LOGGER_NAME);
  }
}
