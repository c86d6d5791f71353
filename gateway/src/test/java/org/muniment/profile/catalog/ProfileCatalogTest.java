package org.muniment.profile.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;
import org.muniment.profile.language.ExampleRun;
import org.muniment.profile.language.Problem;

class ProfileCatalogTest {
  private static final ProfileCatalog SHIPPED = ProfileLibrary.shipped().catalog();

  @ParameterizedTest
  @CsvSource({
    "tele/stack-1/SENSOR, tele/stack-1",
    "tele/stack-1/LWT, tele/stack-1",
    "stat/stack-1/STATUS8, tele/stack-1",
    "stack-1/stat/STATUS10, stack-1/tele",
    "muniment/v1/S1/reading, muniment/v1/S1",
    "zigbee2mqtt/east/7, zigbee2mqtt/east/7",
    "zigbee2mqtt/east/7/availability, zigbee2mqtt/east/7",
  })
  void topicsOfADeviceShareABase(String topic, String base) {
    assertThat(SHIPPED.deviceBase(topic)).contains(base);
  }

  @Test
  void aTopicThatNobodyKnowsHasNoBase() {
    assertThat(SHIPPED.deviceBase("some/where/else")).isEmpty();
    assertThat(SHIPPED.deviceBase("nobody", "tele/x/SENSOR")).isEmpty();
    assertThat(SHIPPED.deviceBase("tasmota", "zigbee2mqtt/x")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "some/where | {\"temperature\":20} | unknown: no-profile",
        "muniment/v1/S1/reading | {\"temperature\":20 | rejected: not-json",
        "tele/x/SENSOR | {\"other\":1} | unknown: no-message-fits",
        "some/where | {\"temperature\":20,\"linkquality\":8} | [temperature: 20.0, linkQuality:"
            + " 8.0]",
      })
  void recognition(String topic, String payload, String result) {
    assertThat(ExampleRun.inWords(SHIPPED.recognise(mqtt(topic, payload)))).isEqualTo(result);
  }

  @Test
  void aMessageThatIsTooLongOrHasABadTopicIsRefusedUnread() {
    String endless = "{\"temperature\":20,\"x\":\"" + "y".repeat(1_000_000) + "\"}";
    assertThat(SHIPPED.recognise(mqtt("muniment/v1/S1/reading", endless)))
        .isEqualTo(new Decoding.Rejected(Optional.empty(), "too-long"));
    assertThat(SHIPPED.decode("muniment", mqtt("a\u0007b", "{\"temperature\":20}")))
        .isEqualTo(new Decoding.Rejected(Optional.empty(), "bad-topic"));
  }

  @Test
  void aRegisteredSensorMayUseATopicOfItsOwn() {
    assertThat(ExampleRun.inWords(SHIPPED.decode("muniment", mqtt("x/y", "{\"humidity\":50}"))))
        .isEqualTo("[humidity: 50.0]");
    assertThat(ExampleRun.inWords(SHIPPED.decode("nobody", mqtt("x/y", "{\"humidity\":50}"))))
        .isEqualTo("unknown: no-profile");
  }

  @Test
  void twoProfilesThatReadDifferentlyAreAmbiguousAndTwoThatReadTheSameAreNot() {
    ProfileCatalog both =
        library(Map.of("a.yaml", profile("a", "/t", ""), "b.yaml", profile("b", "/u", "")))
            .catalog();
    assertThat(both.recognise(mqtt("x/1", "{\"t\":1,\"u\":2}")))
        .isInstanceOfSatisfying(
            Decoding.Ambiguous.class,
            ambiguous ->
                assertThat(ambiguous.candidates())
                    .extracting(Decoding.Accepted::profile)
                    .containsExactly("a", "b"));
    assertThat(both.recognise(mqtt("x/1", "{\"t\":1,\"u\":1}")))
        .isInstanceOf(Decoding.Accepted.class);
  }

  @Test
  void whatOneProfileRefusesNoOtherLetsInUnseen() {
    ProfileCatalog both =
        library(Map.of("a.yaml", profile("a", "/t", ""), "b.yaml", profile("b", "/u", "")))
            .catalog();
    assertThat(both.recognise(mqtt("x/1", "{\"t\":1000,\"u\":2}")))
        .isInstanceOf(Decoding.Ambiguous.class);
  }

  @Test
  void aGenericProfileStepsBack() {
    ProfileCatalog both =
        library(
                Map.of(
                    "a.yaml",
                    profile("a", "/t", "generic: true\n"),
                    "b.yaml",
                    profile("b", "/u", "")))
            .catalog();
    assertThat(both.recognise(mqtt("x/1", "{\"t\":1,\"u\":2}")))
        .isInstanceOfSatisfying(
            Decoding.Accepted.class, read -> assertThat(read.profile()).isEqualTo("b"));
  }

  @Test
  void theUsersProfileTakesThePlaceOfAShippedOne(@TempDir Path data) throws IOException {
    Path folder = Files.createDirectories(data.resolve("profiles"));
    Files.writeString(folder.resolve("mine.yaml"), profile("tasmota", "/t", ""));
    Files.writeString(folder.resolve("broken.yaml"), "profile: [");
    Files.write(folder.resolve("gbk.yaml"), new byte[] {(byte) 0xCA, (byte) 0xD8});
    ProfileLibrary library = ProfileLibrary.load(data);
    assertThat(library.own()).as("%s", library.problems()).containsExactly("tasmota");
    assertThat(library.notes()).extracting(Problem::file).containsExactly("mine.yaml");
    assertThat(library.problems())
        .extracting(problem -> Path.of(problem.file()).getFileName().toString())
        .contains("broken.yaml", "gbk.yaml");
    assertThat(ExampleRun.inWords(library.catalog().decode("tasmota", mqtt("x/1", "{\"t\":1}"))))
        .isEqualTo("[temperature: 1.0]");
    assertThat(library.catalog().knows("muniment")).isTrue();
  }

  private static ProfileInput mqtt(String topic, String payload) {
    return ProfileInput.mqtt(
        topic, payload.getBytes(StandardCharsets.UTF_8), Instant.EPOCH, ZoneOffset.UTC);
  }

  private static ProfileLibrary library(Map<String, String> texts) {
    return ProfileLibrary.of(new LinkedHashMap<>(texts), Map.of(), List.of());
  }

  private static String profile(String id, String pointer, String head) {
    return """
    profile: %s
    name: N
    vendor: V
    transport: mqtt
    %smessages:
      - name: reading
        topic: x/{device}
        values: {temperature: %s}
    examples:
      good:
        - name: one
          source: made by hand
          topic: x/1
          payload: '{"t":3,"u":3}'
          readings: [{values: {temperature: 3}}]
      bad:
        - {name: cut, source: made by hand, topic: x/1, payload: '{', rejected: not-json}
    """
        .formatted(id, head, pointer);
  }
}
