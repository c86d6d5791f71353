package org.muniment.profile.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.muniment.text.Texts;

/**
 * What the author of a wrong profile reads: each folder of {@code broken-profiles} is named for
 * what is wrong and holds the profile and the sentences.
 */
class BrokenProfilesTest {
  @TestFactory
  Stream<DynamicTest> everyBrokenProfileGetsItsSentences() throws Exception {
    return cases()
        .map(
            folder ->
                dynamicTest(
                    folder.getFileName().toString(),
                    () ->
                        assertThat(sentences(folder, Texts.ENGLISH))
                            .isEqualTo(Files.readString(folder.resolve("sentences.txt")))));
  }

  @TestFactory
  Stream<DynamicTest> everySentenceExistsInEveryLanguage() throws Exception {
    return cases()
        .flatMap(
            folder ->
                List.of(Texts.SIMPLIFIED, Texts.TRADITIONAL).stream()
                    .map(
                        language ->
                            dynamicTest(
                                folder.getFileName() + " " + language,
                                () ->
                                    assertThat(sentences(folder, language))
                                        .matches("(?s).*\\p{IsHan}.*"))));
  }

  private static Stream<Path> cases() throws IOException, URISyntaxException {
    Path folder = Path.of(BrokenProfilesTest.class.getResource("/broken-profiles").toURI());
    return Files.list(folder).sorted();
  }

  private static String sentences(Path folder, Locale language) throws IOException {
    Texts texts = Texts.in(language);
    String profile = Files.readString(folder.resolve("profile.yaml"));
    return ProfileCheck.check("profile.yaml", profile).stream()
        .map(problem -> texts.say(problem.sentence()) + "\n")
        .collect(Collectors.joining());
  }
}
