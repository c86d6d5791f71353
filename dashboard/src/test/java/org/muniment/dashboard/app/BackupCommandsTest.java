package org.muniment.dashboard.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.app.SettingsReader;
import org.muniment.profile.catalog.ProfileLibrary;

/** {@code backup}, {@code restore}, {@code verify} as a person calls them. */
class BackupCommandsTest {
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();
  private final ByteArrayOutputStream err = new ByteArrayOutputStream();
  @TempDir private Path folder;

  @BeforeEach
  void listen() {
    Console.redirect(stream(out), stream(err));
  }

  private String path(String name) {
    return folder.resolve(name).toString();
  }

  private void furnish() {
    assertThat(run("token", "create", "--data", path("data"), "--name", "x", "--role", "viewer"))
        .isZero();
  }

  @Test
  void whileNothingRunsTheCommandsDoItThemselves() throws IOException {
    furnish();
    drill();
    assertThat(folder.resolve("data/channel")).doesNotExist();
  }

  @Test
  void whileItRunsTheRunningProcessDoesIt() throws IOException {
    SettingsReader.Options options =
        new SettingsReader.Options(
            Optional.of(path("data")),
            Optional.empty(),
            Optional.of("127.0.0.1:0"),
            Optional.of("off"));
    try (Server server =
        Server.start(
            ServeOptions.reader(p -> true).readWithoutFile(options),
            ProfileLibrary::shipped,
            Optional.empty())) {
      assertThat(server.places()).isNotNull();
      furnish();
      drill();
    }
  }

  private void drill() throws IOException {
    Files.writeString(folder.resolve("pass"), "correct horse battery\n");
    assertThat(run("backup", "--data", path("data"), path("a"), "--passphrase-file", path("pass")))
        .as(err())
        .isZero();
    assertThat(out()).contains(path("a"), "hashes of the tokens", "It is encrypted");
    assertThat(run("backup", "--data", path("data"), path("a"))).isEqualTo(1);
    assertThat(err()).contains(path("a"), "already there").doesNotContain("Exception");
    assertThat(run("verify", path("a"), "--passphrase-file", path("pass"))).isZero();
    assertThat(out()).contains("is whole");

    assertThat(run("restore", path("a"), "--data", path("b"))).isEqualTo(1);
    assertThat(err()).contains("--passphrase-file");
    assertThat(folder.resolve("b")).doesNotExist();
    assertThat(run("restore", path("a"), "--data", path("b"), "--passphrase-file", path("pass")))
        .as(err())
        .isZero();
    assertThat(run("verify", "--data", path("data"))).as(err()).isZero();
    String head = headIn(out());
    assertThat(run("verify", "--data", path("b"))).as(err()).isZero();
    assertThat(out()).doesNotContain("BROKEN");
    String restored = headIn(out());

    assertThat(run("verify", "--data", path("data"), "--head", head)).as(err()).isZero();
    assertThat(run("verify", "--data", path("data"), "--head", restored)).isEqualTo(1);
    assertThat(out()).contains("BROKEN");
    assertThat(err()).contains("is neither in the audit trail");
  }

  private static String headIn(String said) {
    return said.lines()
        .filter(line -> line.contains(", head "))
        .map(line -> line.substring(line.indexOf(", head ") + ", head ".length()))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void aFolderWithoutDataIsNotMade() {
    for (List<String> command :
        List.of(
            List.of("backup", path("x"), "--data", path("no")),
            List.of("verify", "--data", path("no")))) {
      assertThat(run(command.toArray(new String[0]))).isEqualTo(1);
      assertThat(err()).contains(path("no")).doesNotContain("Exception");
    }
    assertThat(folder.resolve("no")).doesNotExist();
  }

  @Test
  void aPassphraseMustBeLongEnough() throws IOException {
    furnish();
    Files.writeString(folder.resolve("pass"), "short\n");
    assertThat(run("backup", "--data", path("data"), path("a"), "--passphrase-file", path("pass")))
        .isEqualTo(1);
    assertThat(err()).contains("12").doesNotContain("short\n");
    assertThat(folder.resolve("a")).doesNotExist();
  }

  private int run(String... arguments) {
    out.reset();
    err.reset();
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
