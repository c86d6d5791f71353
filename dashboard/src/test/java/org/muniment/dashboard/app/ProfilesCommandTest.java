package org.muniment.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class ProfilesCommandTest {
  @TempDir Path data;

  private final PrintStream realOut = System.out;
  private final PrintStream realErr = System.err;
  private final Locale realLocale = Locale.getDefault();
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();

  @BeforeEach
  void catchOutput() {
    System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    Locale.setDefault(Locale.ENGLISH);
  }

  @AfterEach
  void restoreOutput() {
    System.setOut(realOut);
    System.setErr(realErr);
    Locale.setDefault(realLocale);
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    if (args.length > 0) {
      all.addAll(1, List.of("--data", data.toString()));
    }
    return new CommandLine(new ProfilesCommand()).execute(all.toArray(String[]::new));
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  @Test
  void listNamesEveryProfile() {
    assertThat(run("list")).isZero();
    assertThat(out()).contains("muniment", "tasmota", "zigbee2mqtt", "arduino-dht");
  }

  @Test
  void listMarksTheUsersOwn() throws IOException {
    own("mine.yaml", "mine");
    assertThat(run("list")).isZero();
    assertThat(out()).containsPattern("mine +\\* ");
  }

  @Test
  void showPrintsTheFileInUtf8() {
    assertThat(run("show", "arduino-dht")).isZero();
    assertThat(out()).contains("profile: arduino-dht", "22.60°C");
  }

  @Test
  void anUnknownProfileIsAFailureWithASentence() {
    assertThat(run("show", "nothing")).isEqualTo(1);
    assertThat(err())
        .isEqualToIgnoringNewLines(
            "There is no profile “nothing”; “profiles list” names those that there are.");
  }

  @Test
  void checkIsSilentAboutAFileInOrder() throws IOException {
    assertThat(run("check", own("mine.yaml", "mine").toString())).isZero();
    assertThat(out() + err()).isEmpty();
  }

  @Test
  void checkNamesLineAndRemedy() throws IOException {
    Path file = own("mine.yaml", "mine");
    Files.writeString(file, Files.readString(file).replace("vendor:", "vendr:"));
    assertThat(run("check", file.toString())).isEqualTo(1);
    assertThat(err()).contains("line 3, vendr: there is no key", "did you mean “vendor”?");
  }

  @Test
  void checkOfAFileThatIsNotThereIsAFailure() {
    assertThat(run("check", data.resolve("none.yaml").toString())).isEqualTo(1);
    assertThat(err()).contains("none.yaml", "cannot be read");
  }

  @Test
  void tryShowsWhatAProfileMakesOfAMessage() {
    int exit =
        run(
            "try",
            "muniment",
            "--topic",
            "muniment/v1/S1/reading",
            "--payload",
            "{\"temperature\":21.4}");
    assertThat(exit).isZero();
    assertThat(out())
        .isEqualToIgnoringNewLines(
            "{\"outcome\":\"accepted\",\"profile\":\"muniment\","
                + "\"readings\":[{\"values\":{\"temperature\":21.4}}]}");
  }

  @Test
  void decodeAnswersEveryLine() throws IOException {
    Path file = data.resolve("in.jsonl");
    Files.writeString(
        file,
        """
        {"id":"a","transport":"mqtt","topic":"muniment/v1/S1/reading","payload":"{\\"humidity\\":50}"}

        {"id":"b","transport":"modbus","payload":"0104","encoding":"hex"}
        {"id":"c","transport":"mqtt","payload":"01","encoding":"hex!"}
        not json
        {"id":"库","transport":"mqtt","topic":"tele/x/LWT","payload":"Online"}
        """);
    assertThat(run("decode", file.toString())).isZero();
    assertThat(out().lines())
        .containsExactly(
            "{\"id\":\"a\",\"outcome\":\"accepted\",\"profile\":\"muniment\","
                + "\"readings\":[{\"values\":{\"humidity\":50.0}}]}",
            "{\"id\":\"b\",\"outcome\":\"unknown\",\"reason\":\"no-profile\",\"readings\":[]}",
            "{\"id\":\"c\",\"outcome\":\"unknown\",\"reason\":\"no-profile\",\"readings\":[]}",
            "{\"outcome\":\"unknown\",\"reason\":\"bad-line\",\"readings\":[]}",
            "{\"id\":\"库\",\"outcome\":\"accepted\",\"profile\":\"tasmota\","
                + "\"availability\":\"online\",\"readings\":[]}");
  }

  @Test
  void decodeOfAMissingFileIsAFailure() {
    assertThat(run("decode", "no-such-file.jsonl")).isEqualTo(1);
    assertThat(err()).startsWith("no-such-file.jsonl cannot be read");
  }

  @Test
  void withoutASubcommandItIsWrongUsage() {
    assertThat(new CommandLine(new ProfilesCommand()).execute()).isEqualTo(2);
  }

  private Path own(String name, String id) throws IOException {
    Path folder = Files.createDirectories(data.resolve("profiles"));
    return Files.writeString(
        folder.resolve(name),
        """
        profile: %s
        name: Cellar sensor
        vendor: Nobody
        transport: mqtt
        messages:
          - name: reading
            topic: cellar/{device}
            values: {temperature: /t}
        examples:
          good:
            - name: one
              source: made by hand
              topic: cellar/1
              payload: '{"t":12.5}'
              readings: [{values: {temperature: 12.5}}]
          bad:
            - name: cut
              source: made by hand
              topic: cellar/1
              payload: '{"t":12.5'
              rejected: not-json
        """
            .formatted(id));
  }
}
