package org.muniment.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.climate.Advice;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;

/** The gateway speaks every sentence in every language. */
class BundlesTest {
  private static final Path RESOURCES = Path.of("src/main/resources/org/muniment");
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String[] BUNDLES = {"messages", "messages_zh_CN", "messages_zh_TW"};

  /** A string in the code that looks like the key of a text. */
  private static final Pattern KEY = Pattern.compile("\"([a-z]+(?:\\.[A-Za-z0-9-]+)+)\"");

  /** Strings in the code that look like keys and are names of files. */
  private static final Set<String> FILES = Set.of("profile.schema.json", "channel.new");

  @Test
  void everyLanguageHasTheSameKeys() {
    Set<String> english = keys(bundle("messages"));
    assertThat(english).isNotEmpty();
    assertThat(keys(bundle("messages_zh_CN"))).isEqualTo(english);
    assertThat(keys(bundle("messages_zh_TW"))).isEqualTo(english);
  }

  @Test
  void everyLanguageSaysTheSameArguments() {
    for (String key : keys(bundle("messages"))) {
      Set<String> places =
          Arrays.stream(BUNDLES)
              .map(name -> arguments(bundle(name).getProperty(key)).toString())
              .collect(Collectors.toSet());
      assertThat(places).as(key).hasSize(1);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"messages", "messages_zh_CN", "messages_zh_TW"})
  void everySentenceIsAValidFormat(String name) {
    Properties bundle = bundle(name);
    for (String key : keys(bundle)) {
      String text = bundle.getProperty(key);
      assertThat(text).as(key).isNotBlank();
      assertThat(new MessageFormat(text, Locale.ROOT).toPattern()).as(key).isNotBlank();
      // A single apostrophe would silently switch the arguments off.
      String withoutQuoted = text.replace("''", "").replaceAll("'[{}]'", "");
      assertThat(withoutQuoted).as(key).doesNotContain("'");
    }
  }

  @Test
  void chineseIsChinese() {
    for (String name : List.of("messages_zh_CN", "messages_zh_TW")) {
      Properties bundle = bundle(name);
      for (String key : keys(bundle)) {
        String words = bundle.getProperty(key).replaceAll("\\{\\d+}", "");
        if (words.codePoints().anyMatch(Character::isLetter)) {
          assertThat(words).as(name + " " + key).matches("(?s).*\\p{IsHan}.*");
        }
      }
    }
  }

  @Test
  void everyKeyInTheCodeHasAText() throws IOException {
    Set<String> known = keys(bundle("messages"));
    Set<String> families = known.stream().map(BundlesTest::family).collect(Collectors.toSet());
    List<String> missing = new ArrayList<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        Matcher found = KEY.matcher(Files.readString(file));
        while (found.find()) {
          String key = found.group(1);
          boolean isDeed = known.contains("trail." + key);
          if (families.contains(family(key))
              && !known.contains(key)
              && !isDeed
              && !FILES.contains(key)) {
            missing.add(file.getFileName() + ": " + key);
          }
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void keysThatArePutTogetherHaveATextToo() {
    List<String> keys = new ArrayList<>();
    for (String what : List.of("room", "sensor", "preset", "cabinet", "site", "profile")) {
      keys.add("refusal." + what + ".not-found");
    }
    for (Quantity quantity : Quantity.values()) {
      keys.add("quantity." + quantity.key());
    }
    for (AlarmKind kind : AlarmKind.values()) {
      keys.add("alarm.kind." + kind.key());
    }
    for (AlarmState state : AlarmState.values()) {
      keys.add("alarm.state." + state.key());
    }
    for (Severity severity : Severity.values()) {
      keys.add("alarm.severity." + severity.key());
    }
    for (Happening.What what : Happening.What.values()) {
      keys.add("alarm.what." + what.key());
    }
    for (Advice.Measure measure : Advice.Measure.values()) {
      keys.add("advice.measure." + measure.key());
    }
    for (String measure : List.of("dehumidify", "humidify")) {
      keys.add("advice." + measure + ".closed");
      keys.add("advice." + measure + ".wet");
    }
    assertThat(keys(bundle("messages"))).containsAll(keys);
  }

  @Test
  void anArgumentMayBeASentenceItself() {
    Message message =
        Message.of("reading.implausible", Message.of("quantity.humidity"), "120", 0, 100, "%RH");
    assertThat(Texts.in(Locale.TAIWAN).say(message))
        .isEqualTo("相對濕度 120 %RH 不可信：感測器的量程為 0 至 100 %RH；請檢查數值和單位");
  }

  private static String family(String key) {
    return key.substring(0, key.indexOf('.'));
  }

  private static Set<String> arguments(String text) {
    return Pattern.compile("\\{(\\d)")
        .matcher(text)
        .results()
        .map(r -> r.group(1))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static Set<String> keys(Properties bundle) {
    return new TreeSet<>(bundle.stringPropertyNames());
  }

  private static Properties bundle(String name) {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(RESOURCES.resolve(name + ".properties"), StandardCharsets.UTF_8)) {
      properties.load(reader);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return properties;
  }
}
