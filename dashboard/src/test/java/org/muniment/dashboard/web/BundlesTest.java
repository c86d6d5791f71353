package org.muniment.dashboard.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every text exists in three languages and takes the same arguments in each. */
class BundlesTest {
  private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
  private static final Pattern KEY =
      Pattern.compile("\"((?:api|web)\\.[a-z0-9-]+(?:\\.[a-z0-9-]+)*)\"");

  @ParameterizedTest
  @ValueSource(strings = {"_zh_CN", "_zh_TW"})
  void aLanguageHasEveryTextWithTheSameArguments(String language) throws IOException {
    Properties english = load("");
    Properties other = load(language);
    assertThat(new TreeSet<>(other.stringPropertyNames()))
        .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(other, key)).as(key).isEqualTo(arguments(english, key));
      assertThat(other.getProperty(key)).as(key).isNotBlank();
      new MessageFormat(other.getProperty(key));
    }
  }

  @Test
  void everyKeyInTheCodeHasItsText() throws IOException {
    Properties english = load("");
    TreeSet<String> used = new TreeSet<>();
    try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
      for (Path file : files.filter(f -> f.toString().matches(".*\\.(java|jte)")).toList()) {
        Matcher keys = KEY.matcher(Files.readString(file));
        while (keys.find()) {
          used.add(keys.group(1));
        }
      }
    }
    assertThat(used).isNotEmpty();
    assertThat(english.stringPropertyNames()).containsAll(used);
  }

  private static TreeSet<String> arguments(Properties texts, String key) {
    TreeSet<String> found = new TreeSet<>();
    Matcher arguments = ARGUMENT.matcher(texts.getProperty(key));
    while (arguments.find()) {
      found.add(arguments.group(1));
    }
    return found;
  }

  private static Properties load(String language) throws IOException {
    String name = "/org/muniment/dashboard/messages" + language + ".properties";
    Properties texts = new Properties();
    try (InputStream in = BundlesTest.class.getResourceAsStream(name)) {
      texts.load(new InputStreamReader(in, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
