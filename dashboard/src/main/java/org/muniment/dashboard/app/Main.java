package org.muniment.dashboard.app;

import java.util.concurrent.CancellationException;
import org.muniment.app.SettingsException;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;
import org.muniment.port.StoreException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/** The command line: {@code java -jar muniment.jar COMMAND}. */
@Command(
    name = "muniment",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    resourceBundle = Console.BUNDLE,
    subcommands = {
      ServeCommand.class,
      DemoCommand.class,
      UserCommand.class,
      TokenCommand.class,
      ImportCommand.class,
      BackupCommand.class,
      RestoreCommand.class,
      VerifyCommand.class,
      ProfilesCommand.class
    })
public final class Main implements Runnable {
  static final int DONE = 0;
  static final int STATED_FAILURE = 1;
  static final int WRONG_USAGE = 2;

  public static void main(String[] args) {
    int code = commandLine().execute(args);
    System.exit(code);
  }

  static CommandLine commandLine() {
    CommandLine line = new CommandLine(new Main());
    line.setOut(new java.io.PrintWriter(Console.out(), true));
    line.setErr(new java.io.PrintWriter(Console.err(), true));
    line.setExecutionExceptionHandler((failure, command, parsed) -> explain(failure));
    line.setParameterExceptionHandler(Main::correct);
    return line;
  }

  @Override
  public void run() {
    commandLine().usage(Console.out());
  }

  /** A stated failure: one sentence that says what to do. */
  private static int explain(Exception failure) {
    if (failure instanceof SettingsException wrong) {
      wrong.problems().forEach(Console::complain);
    } else if (failure instanceof Handover.Refused refused) {
      Console.err().println(refused.getMessage());
    } else {
      Console.complain(sentence(failure));
    }
    return STATED_FAILURE;
  }

  static Message sentence(Exception failure) {
    if (failure instanceof Refusal refusal) {
      return refusal.sentence();
    }
    if (failure instanceof CannotStart cannotStart) {
      return cannotStart.sentence();
    }
    if (failure instanceof StoreException store) {
      return Message.of("cli.store-failed", String.valueOf(store.getMessage()));
    }
    if (failure instanceof CancellationException) {
      return Message.of("cli.stopped");
    }
    LoggerFactory.getLogger(Main.class).error("unexpected failure", failure);
    return Message.of("cli.unexpected", String.valueOf(failure.getMessage()));
  }

  private static int correct(ParameterException wrong, String[] args) {
    Console.complain(
        Message.of(
            "cli.usage",
            wrong.getMessage(),
            wrong.getCommandLine().getCommandSpec().qualifiedName()));
    return WRONG_USAGE;
  }
}
