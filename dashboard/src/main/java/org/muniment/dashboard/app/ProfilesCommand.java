package org.muniment.dashboard.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.muniment.domain.text.Message;
import org.muniment.profile.catalog.ProfileCommands;
import org.muniment.profile.catalog.ProfileLibrary;
import org.muniment.profile.language.Problem;
import org.muniment.text.Texts;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code profiles}: looks at device profiles and tries them; needs no running program. */
@Command(
    name = "profiles",
    mixinStandardHelpOptions = true,
    subcommands = {
      ProfilesCommand.ListProfiles.class,
      ProfilesCommand.Show.class,
      ProfilesCommand.Check.class,
      ProfilesCommand.Try.class,
      ProfilesCommand.Decode.class
    })
public final class ProfilesCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw new CommandLine.ParameterException(
        spec.commandLine(), "profiles needs one of: list, show, check, try, decode");
  }

  /** What the subcommands share. */
  abstract static class WithProfiles implements Callable<Integer> {
    private static final int SUCCESS = 0;
    private static final int FAILURE = 1;

    @Option(
        names = "--data",
        paramLabel = "DIR",
        defaultValue = "${env:MUNIMENT_DATA:-muniment-data}",
        descriptionKey = "cli.profiles.data")
    private Path data;

    private final Texts texts = Texts.in(Locale.getDefault());
    // A Chinese Windows PC would print GBK otherwise.
    final PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
    final PrintStream err = new PrintStream(System.err, true, StandardCharsets.UTF_8);

    abstract boolean work() throws IOException;

    @Override
    public Integer call() throws IOException {
      boolean good = work();
      out.flush();
      return good ? SUCCESS : FAILURE;
    }

    /** Loads the profiles; what is wrong with the user's own goes to standard error. */
    final ProfileCommands commands() {
      ProfileLibrary library = ProfileLibrary.load(data);
      library.problems().forEach(this::print);
      return new ProfileCommands(library, ZoneId.systemDefault(), Instant.now());
    }

    final void print(Problem problem) {
      err.println(texts.say(problem.sentence()));
    }

    final boolean fail(String key, Object... args) {
      err.println(texts.say(Message.of(key, args)));
      return false;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class ListProfiles extends WithProfiles {
    @Override
    boolean work() {
      for (ProfileCommands.Row row : commands().list()) {
        String own = row.own() ? "*" : " ";
        out.printf("%-24s %s %s: %s (%s)%n", row.id(), own, row.vendor(), row.name(), row.file());
      }
      return true;
    }
  }

  @Command(name = "show", mixinStandardHelpOptions = true)
  static final class Show extends WithProfiles {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.profiles.id")
    private String id;

    @Override
    boolean work() {
      Optional<String> text = commands().show(id);
      text.ifPresent(out::print);
      return text.isPresent() || fail("profile.cli.no-such", id);
    }
  }

  @Command(name = "check", mixinStandardHelpOptions = true)
  static final class Check extends WithProfiles {
    @Parameters(paramLabel = "FILE", arity = "1..*", descriptionKey = "cli.profiles.files")
    private List<Path> files;

    @Override
    boolean work() {
      List<Problem> problems = ProfileCommands.check(files);
      problems.forEach(this::print);
      return problems.isEmpty();
    }
  }

  @Command(name = "try", mixinStandardHelpOptions = true)
  static final class Try extends WithProfiles {
    @Parameters(paramLabel = "ID", descriptionKey = "cli.profiles.id")
    private String id;

    @Option(names = "--topic", paramLabel = "T", descriptionKey = "cli.profiles.topic")
    private String topic;

    @Option(
        names = "--payload",
        paramLabel = "P",
        required = true,
        descriptionKey = "cli.profiles.payload")
    private String payload;

    @Override
    boolean work() {
      Optional<String> result = commands().tryMessage(id, Optional.ofNullable(topic), payload);
      result.ifPresent(out::println);
      return result.isPresent() || fail("profile.cli.no-such", id);
    }
  }

  @Command(name = "decode", mixinStandardHelpOptions = true)
  static final class Decode extends WithProfiles {
    @Parameters(paramLabel = "FILE.jsonl", descriptionKey = "cli.profiles.messages")
    private Path file;

    @Override
    boolean work() throws IOException {
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        return fail("profile.cli.unreadable", file);
      }
      ProfileCommands commands = commands();
      // Not Files.newBufferedReader, which gives up at the first byte that is not UTF-8.
      try (BufferedReader lines =
          new BufferedReader(
              new InputStreamReader(Files.newInputStream(file), StandardCharsets.UTF_8))) {
        for (String line = lines.readLine(); line != null; line = lines.readLine()) {
          if (!line.isBlank()) {
            out.println(commands.decodeLine(line));
          }
        }
      }
      return true;
    }
  }
}
