package org.muniment.adapters.command;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.adapters.net.Discretion;
import org.muniment.adapters.net.Outcomes;
import org.muniment.adapters.net.Wording;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.port.Notifier;

/** Runs the programs that it was given, and no others. */
public final class CommandNotifier implements Notifier {
  static final String PREFIX = "MUNIMENT_";

  /** Of the letter's data: {@code MUNIMENT_ALARM_PLACE}; MUNIMENT_DATA is another thing. */
  static final String DATA_PREFIX = PREFIX + "ALARM_";

  /** Windows allows 32,767 characters for one variable. */
  static final int MAX_VARIABLE_BYTES = 30_000;

  private static final ObjectMapper JSON = new ObjectMapper();

  private final List<Program> programs;

  public CommandNotifier(List<Program> programs) {
    this.programs = List.copyOf(programs);
  }

  @Override
  public ChannelType type() {
    return ChannelType.COMMAND;
  }

  @Override
  public Outcome send(Channel channel, Letter letter) {
    Optional<Program> program =
        programs.stream().filter(each -> each.id().equals(channel.id())).findFirst();
    return program
        .map(each -> run(each, letter))
        .orElseGet(() -> Outcomes.refused("sending.command.unknown", channel.id()));
  }

  private static Outcome run(Program program, Letter letter) {
    Path input = null;
    try {
      // A file, since a program that does not read would let a pipe fill up and us wait.
      input = Files.createTempFile("muniment-letter-", ".json");
      Files.writeString(input, json(letter));
      ProcessBuilder builder = new ProcessBuilder(program.run());
      builder.environment().putAll(variables(letter));
      builder.redirectInput(input.toFile()).redirectOutput(ProcessBuilder.Redirect.DISCARD);
      return outcome(program, Run.of(builder, program.timeout()));
    } catch (IOException cannot) {
      return Outcomes.later(
          "sending.command.start", program.name(), shown(program, cannot.getMessage()));
    } finally {
      delete(input);
    }
  }

  /** Arguments may hold a key, and the program may repeat them. */
  private static String shown(Program program, String said) {
    List<String> arguments = program.run().subList(1, program.run().size());
    return Discretion.shown(arguments, String.valueOf(said));
  }

  private static Outcome outcome(Program program, Run run) {
    if (run.exitCode().isEmpty()) {
      return Outcomes.later(
          "sending.command.timeout", program.name(), program.timeout().toSeconds());
    }
    int code = run.exitCode().getAsInt();
    if (code == 0) {
      return new Outcome.Delivered("exit 0");
    }
    return Outcomes.later(
        "sending.command.exit", program.name(), code, shown(program, run.complaint()));
  }

  private static Map<String, String> variables(Letter letter) {
    Map<String, String> variables = new TreeMap<>();
    letter.data().forEach((key, value) -> variables.put(DATA_PREFIX + upper(key), fit(value)));
    variables.put(PREFIX + "ID", fit(letter.id()));
    variables.put(PREFIX + "ADDRESS", fit(letter.address()));
    variables.put(PREFIX + "LANGUAGE", fit(letter.language()));
    variables.put(PREFIX + "SEVERITY", letter.severity().key());
    variables.put(PREFIX + "SUBJECT", fit(Wording.line(letter.subject())));
    variables.put(PREFIX + "TEXT", fit(letter.text()));
    return variables;
  }

  private static String upper(String key) {
    return key.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_");
  }

  private static String fit(String text) {
    return Wording.fit(Wording.lines(text), "", MAX_VARIABLE_BYTES);
  }

  private static String json(Letter letter) {
    ObjectNode json =
        JSON.createObjectNode()
            .put("id", letter.id())
            .put("severity", letter.severity().key())
            .put("address", letter.address())
            .put("language", letter.language())
            .put("subject", Wording.line(letter.subject()))
            .put("text", Wording.lines(letter.text()));
    ObjectNode data = json.putObject("data");
    letter.data().forEach((key, value) -> data.put(key, Wording.lines(value)));
    return json.toString();
  }

  private static void delete(Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException stillOpen) {
      file.toFile().deleteOnExit();
    }
  }
}
