package org.muniment.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a person at the command line sees: exit codes, one sentence, never a stack trace. */
class MainTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    Console.redirect(stream(out), stream(err));
  }

  @Test
  void without_a_command_it_shows_them_all() {
    assertThat(run()).isZero();
    assertThat(out()).contains("serve", "demo", "token", "profiles");
  }

  @Test
  void help_of_a_command_says_what_each_option_does() {
    assertThat(run("serve", "--help")).isZero();
    assertThat(out()).contains("--http", "127.0.0.1:7070").doesNotContain("cli.option");
  }

  @Test
  void a_wrong_option_is_wrong_usage() {
    assertThat(run("serve", "--nonsense")).isEqualTo(Main.WRONG_USAGE);
    assertThat(err()).contains("--nonsense", "--help");
  }

  @Test
  void a_token_stands_alone_on_the_last_line_and_is_new_each_time() {
    String first = token();
    assertThat(first).matches("[0-9a-f]{64}");
    assertThat(token()).matches("[0-9a-f]{64}").isNotEqualTo(first);
  }

  @Test
  void an_unknown_role_is_refused_by_name() {
    assertThat(run("token", "create", "--data", data(), "--name", "x", "--role", "king"))
        .isEqualTo(Main.STATED_FAILURE);
    assertThat(err()).contains("king").doesNotContain("Exception");
  }

  @Test
  void an_unknown_key_of_the_configuration_names_the_nearest() throws IOException {
    Path file = Files.writeString(folder.resolve("muniment.yaml"), "sitee:\n  code: A\n");
    assertThat(run("serve", "--data", data(), "--config", file.toString()))
        .isEqualTo(Main.STATED_FAILURE);
    assertThat(err()).contains("sitee", "site").doesNotContain("Exception");
    assertThat(folder.resolve("data")).doesNotExist();
  }

  @Test
  void the_example_archive_does_not_touch_a_folder_in_use() throws IOException {
    Path used = Files.createDirectory(folder.resolve("used"));
    Path file = Files.writeString(used.resolve("letter.txt"), "dear archivist");
    assertThat(run("demo", "--data", used.toString())).isEqualTo(Main.STATED_FAILURE);
    assertThat(err()).contains(used.toString());
    assertThat(file).hasContent("dear archivist");
  }

  @Test
  void pages_without_tls_stay_on_this_machine() throws IOException {
    Path file = Files.writeString(folder.resolve("muniment.yaml"), "tls: {mode: off}\n");
    String[] open = {"--http", "0.0.0.0:0", "--mqtt", "off", "--config", file.toString()};
    assertThat(run(with(open, "serve", "--data", data()))).isEqualTo(Main.STATED_FAILURE);
    assertThat(err()).contains("0.0.0.0", "TLS").doesNotContain("Exception");
    assertThat(folder.resolve("data/tls")).doesNotExist();
  }

  @Test
  void a_certificate_that_cannot_be_used_stops_the_start_with_one_sentence() throws IOException {
    Path file = folder.resolve("muniment.yaml");
    Files.writeString(file, "tls: {certificate: none.pem, key: none.key}\n");
    String[] files = {"--http", "127.0.0.1:0", "--mqtt", "off", "--config", file.toString()};
    assertThat(run(with(files, "serve", "--data", data()))).isEqualTo(Main.STATED_FAILURE);
    assertThat(err().strip().lines()).hasSize(1);
    assertThat(err()).contains("none.pem").doesNotContain("Exception");
  }

  @Test
  void sensors_stay_on_this_machine_until_they_have_passwords() {
    assertThat(run("serve", "--data", data(), "--http", "127.0.0.1:0", "--mqtt", "0.0.0.0:0"))
        .isEqualTo(Main.STATED_FAILURE);
    assertThat(err()).contains("0.0.0.0").doesNotContain("Exception");
  }

  private String token() {
    out.reset();
    assertThat(run("token", "create", "--data", data(), "--name", "x", "--role", "viewer"))
        .isZero();
    return out().strip();
  }

  private static String[] with(String[] last, String... first) {
    return Stream.concat(Stream.of(first), Stream.of(last)).toArray(String[]::new);
  }

  private String data() {
    return folder.resolve("data").toString();
  }

  private int run(String... arguments) {
    return Main.commandLine().execute(arguments);
  }

  private String out() {
    return out.toString(StandardCharsets.UTF_8);
  }

  private String err() {
    return err.toString(StandardCharsets.UTF_8);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
