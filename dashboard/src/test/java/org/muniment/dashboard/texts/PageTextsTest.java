package org.muniment.dashboard.texts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What pages say stands in the three bundles and nowhere else. */
class PageTextsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final String BUNDLE = "src/main/resources/org/muniment/dashboard/messages";

  private static final Pattern SAID =
      Pattern.compile("(?:say|sayOr|Message\\.of)\\(\\s*\"([a-z][a-zA-Z0-9.-]+)\"\\s*[,)]");

  /** Whatever is not text for people: code, tags, comments. */
  private static final List<Pattern> NOT_TEXT =
      List.of(
          Pattern.compile("<%--.*?--%>", Pattern.DOTALL),
          Pattern.compile("(?m)^@(import|param|template|if|elseif|else|for|endif|endfor).*$"),
          Pattern.compile("!\\{[^}]*\\}"),
          Pattern.compile("\\$(?:unsafe)?\\{(?:[^{}\"]|\"[^\"]*\")*\\}"),
          Pattern.compile("@template[.a-zA-Z0-9]*\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)"),
          Pattern.compile("@(?:if|elseif|for)\\((?:[^()]|\\((?:[^()]|\\([^()]*\\))*\\))*\\)"),
          Pattern.compile("`, content = @`"),
          Pattern.compile("@(?:else|endif|endfor|`)"),
          Pattern.compile("<[^>]*>", Pattern.DOTALL),
          Pattern.compile("&[a-z]+;"));

  private static final Pattern SPOKEN_ATTRIBUTE =
      Pattern.compile("(?:aria-label|title|alt|placeholder)=\"(?!\\$\\{)[^\"]*\\p{L}");

  /** The same in every language. */
  private static final Pattern UNITS = Pattern.compile("°C|%RH|g/m³|[.,;:!/()|·—▲▼`, \\s]");

  @ParameterizedTest
  @ValueSource(strings = {"_zh_CN", "_zh_TW"})
  void everyTextExistsInEveryLanguage(String language) throws IOException {
    assertThat(keys(language)).isEqualTo(keys(""));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "_zh_CN", "_zh_TW"})
  void everyTextCanBeSaid(String language) throws IOException {
    for (Object text : bundle(language).values()) {
      assertThat(new MessageFormat((String) text)).isNotNull();
    }
  }

  @Test
  void everyTextThatIsSaidExists() throws IOException {
    TreeSet<String> known = keys("");
    List<String> missing = new ArrayList<>();
    for (Path file : sources()) {
      Matcher said = SAID.matcher(Files.readString(file));
      while (said.find()) {
        String key = said.group(1);
        boolean ofThePages =
            key.matches(
                "(account|alarms|audit|backup|certificates|common|entry|log|notification|people|presets|sessions|tokens|shell|today|environment|sensors|rooms|table)\\..*");
        boolean whole = !key.endsWith(".") && !key.endsWith("-");
        if (ofThePages && whole && !known.contains(key)) {
          missing.add(file.getFileName() + ": " + key);
        }
      }
    }
    assertThat(missing).isEmpty();
  }

  @Test
  void templatesHoldNoTextOfTheirOwn() throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : sources()) {
      if (file.toString().endsWith(".jte") && isPage(file)) {
        String rest = Files.readString(file);
        Matcher attribute = SPOKEN_ATTRIBUTE.matcher(rest);
        while (attribute.find()) {
          found.add(file.getFileName() + ": " + attribute.group());
        }
        for (Pattern pattern : NOT_TEXT) {
          rest = pattern.matcher(rest).replaceAll(" ");
        }
        rest = UNITS.matcher(rest).replaceAll("");
        if (rest.chars().anyMatch(Character::isLetter)) {
          found.add(file.getFileName() + ": " + rest);
        }
      }
    }
    assertThat(found).as("put it into the three bundles").isEmpty();
  }

  @Test
  void codeOfPagesHoldsNoChinese() throws IOException {
    Pattern han = Pattern.compile("(?m)^(?!\\s*(?:/?\\*|//)).*\\p{IsHan}");
    for (Path file : sources()) {
      if (isPage(file)) {
        assertThat(han.matcher(Files.readString(file)).results().map(r -> r.group()))
            .as(file.toString())
            .isEmpty();
      }
    }
  }

  private static boolean isPage(Path file) {
    return file.toString().contains("pages") || file.toString().contains("look");
  }

  private static List<Path> sources() throws IOException {
    try (Stream<Path> files = Files.walk(SOURCES)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> file.toString().endsWith(".jte") || file.toString().endsWith(".java"))
          .toList();
    }
  }

  private static TreeSet<String> keys(String language) throws IOException {
    return new TreeSet<>(bundle(language).stringPropertyNames());
  }

  private static Properties bundle(String language) throws IOException {
    Properties bundle = new Properties();
    try (var reader = Files.newBufferedReader(Path.of(BUNDLE + language + ".properties"))) {
      bundle.load(reader);
    }
    return bundle;
  }
}
