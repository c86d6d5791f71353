package org.muniment.adapters.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.port.Notifier;
import org.muniment.port.Notifier.Outcome;
import org.muniment.port.Notifier.Outcome.Delivered;
import org.muniment.port.Notifier.Outcome.TryLater;
import org.muniment.port.NotifierContract;
import org.muniment.testing.Interop;

/** The contract, with programs that behave badly; {@code sh} stands for any. */
class CommandNotifierTest extends NotifierContract {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  private String shell;
  private String script;
  private boolean known = true;

  @BeforeEach
  void findTheShell() {
    shell = Interop.require("sh").toString();
  }

  @Override
  protected void be(Mood mood) {
    known = mood != Mood.REFUSES;
    script =
        switch (mood) {
          case TAKES -> "cat > \"$2/letter-$$\"";
          case BUSY -> "echo too many for $1 >&2; exit 75";
          case BROKEN, REFUSES -> "echo broken with $1 >&2; exit 1";
          case HANGS_UP -> "kill -9 $$";
          case SILENT -> "sleep 600 & echo $! > \"$2/child\"; wait";
          case DRIPS -> "while true; do echo . >&2; sleep 0.05; done";
          case FLOODS ->
              "i=0; while [ $i -lt 20000 ]; do echo \"flood of $1\" >&2; i=$((i+1)); done; exit 3";
        };
  }

  @Override
  protected Notifier notifier(Duration patience) {
    List<String> run = List.of(shell, "-c", script, "sh", SECRET, folder.toString());
    Program program = new Program("siren", "Siren", run, patience);
    return new CommandNotifier(known ? List.of(program) : List.of());
  }

  @Override
  protected Channel channel() {
    return new Program("siren", "Siren", List.of(shell, SECRET), LONG).channel();
  }

  @Override
  protected List<String> received() {
    List<String> letters = new ArrayList<>();
    try (var files = Files.newDirectoryStream(folder, "letter-*")) {
      for (Path file : files) {
        JsonNode json = JSON.readTree(Files.readString(file));
        letters.add(json.path("subject").asText() + "\n" + json.path("text").asText());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
    return letters;
  }

  @Test
  void theLetterComesAsJsonAndInVariablesAndNoShellReadsIt() throws IOException {
    script =
        "cat > \"$2/json\"; printf '%s|' \"$MUNIMENT_ID\" \"$MUNIMENT_SUBJECT\" \"$MUNIMENT_TEXT\""
            + " \"$MUNIMENT_SEVERITY\" \"$MUNIMENT_LANGUAGE\" \"$MUNIMENT_ALARM_PLACE\" >"
            + " \"$2/env\"";
    Outcome outcome = notifier(LONG).send(channel(), letter("$(touch x) 库房", "`id`\n; rm -rf"));
    assertThat(outcome).isEqualTo(new Delivered("exit 0"));
    assertThat(folder.resolve("env"))
        .hasContent("n-17|$(touch x) 库房|`id`\n; rm -rf|warning|zh-CN|A101|");
    assertThat(JSON.readTree(Files.readString(folder.resolve("json"))))
        .isEqualTo(
            JSON.readTree(
                """
                {"id": "n-17", "severity": "warning", "address": "", "language": "zh-CN",
                 "subject": "$(touch x) 库房", "text": "`id`\\n; rm -rf",
                 "data": {"place": "A101", "link": "https://archive.example/alarms/17"}}
                """));
  }

  @Test
  void aProgramThatDoesNotReadIsNoHindrance() {
    script = "exit 0";
    assertThat(notifier(LONG).send(channel(), letter("s", "long ".repeat(100_000))))
        .isInstanceOf(Delivered.class);
  }

  @Test
  void atTheTimeoutItIsEndedWithAllThatItStarted() throws IOException {
    be(Mood.SILENT);
    Outcome outcome = send(SHORT);
    assertThat(outcome.toString()).contains("sending.command.timeout");
    Path written = folder.resolve("child");
    if (Files.exists(written)) {
      long child = Long.parseLong(Files.readString(written).strip());
      await().until(() -> ProcessHandle.of(child).filter(ProcessHandle::isAlive).isEmpty());
    }
  }

  @Test
  void theExitCodeAndTheFirstWordsAreSaid() {
    script = "printf 'no\\033[31m line\\n' >&2; exit 7";
    Outcome outcome = send(LONG);
    assertThat(outcome).isInstanceOf(TryLater.class);
    assertThat(sentence(outcome)).contains("7", "no [31m line").doesNotContain("\u001b");
  }

  @Test
  void aProgramThatIsNotThereIsSaidByItsName() {
    Program program = new Program("siren", "Siren", List.of("/no/such/program"), LONG);
    Outcome outcome = new CommandNotifier(List.of(program)).send(channel(), letter("s", "t"));
    assertThat(sentence(outcome)).contains("/no/such/program");
  }

  @Test
  void whoIsInterruptedGetsTheAnswerAtOnceAndTheProgramEnds() {
    be(Mood.SILENT);
    Notifier notifier = notifier(LONG);
    Thread.currentThread().interrupt();
    assertThat(notifier.send(channel(), letter("s", "t"))).isInstanceOf(TryLater.class);
    assertThat(Thread.interrupted()).isTrue();
  }

  @Test
  void othersSeeTheProgramButNotItsArguments() {
    Channel channel = channel();
    assertThat(channel.type()).isEqualTo(ChannelType.COMMAND);
    assertThat(channel.settings()).isEqualTo(Map.of("program", shell, "timeoutSeconds", "60"));
    assertThat(new Program("a", "A", List.of("x", SECRET), LONG).toString()).doesNotContain(SECRET);
  }
}
