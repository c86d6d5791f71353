package org.muniment.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muniment.profile.Decoding;
import org.muniment.profile.language.Example;
import org.muniment.profile.language.ExampleRun;
import org.muniment.profile.language.ProfileFile;
import org.muniment.profile.language.ProfileReader;

/** What every profile that comes with the program promises. */
class ShippedProfilesTest {
  private static final ProfileLibrary LIBRARY = ProfileLibrary.shipped();
  private static final List<ProfileFile> FILES =
      LIBRARY.files().stream()
          .map(file -> ProfileReader.read(file.file(), file.text()).profile().orElseThrow())
          .toList();

  @Test
  void everyFileIsInOrder() {
    assertThat(LIBRARY.problems()).isEmpty();
    assertThat(LIBRARY.files())
        .extracting(ProfileFile::id)
        .contains("muniment", "tasmota", "zigbee2mqtt", "arduino-dht", "arduino-sht3x");
  }

  @TestFactory
  Stream<DynamicTest> everyExampleComesOutAsItSays() {
    return examples(
        (profile, example) -> assertThat(ExampleRun.mismatch(example, profile.device())).isEmpty());
  }

  @TestFactory
  Stream<DynamicTest> everyGoodExampleIsRecognisedAmongAllProfiles() {
    return examples(
        (profile, example) -> {
          Decoding recognised = LIBRARY.catalog().recognise(example.input());
          assertThat(!example.good() || ExampleRun.agree(example.expected(), recognised))
              .as("%s", recognised)
              .isTrue();
        });
  }

  @TestFactory
  Stream<DynamicTest> noOtherProfileReadsAGoodExampleWithoutADeclaredReason() {
    return examples(
        (profile, example) ->
            assertThat(othersThatAccept(profile, example))
                .isSubsetOf(example.alsoAcceptedBy().keySet()));
  }

  private static List<String> othersThatAccept(ProfileFile profile, Example example) {
    return LIBRARY.files().stream()
        .filter(other -> example.good() && !other.id().equals(profile.id()))
        .filter(
            other ->
                new ProfileCatalog(List.of(other.device())).recognise(example.input())
                    instanceof Decoding.Accepted)
        .map(ProfileFile::id)
        .toList();
  }

  private interface Promise {
    void check(ProfileFile profile, Example example);
  }

  private static Stream<DynamicTest> examples(Promise promise) {
    return FILES.stream()
        .flatMap(
            profile ->
                profile.examples().stream()
                    .map(
                        example ->
                            dynamicTest(
                                profile.file() + ": " + example.name(),
                                () -> promise.check(profile, example))));
  }
}
