package org.muniment.dashboard.app;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code user add}, {@code user passwd}, {@code user list}: accounts from the command line. */
@Command(
    name = "user",
    mixinStandardHelpOptions = true,
    subcommands = {UserCommand.Add.class, UserCommand.Password.class, UserCommand.Lists.class})
final class UserCommand {
  @Command(name = "add", mixinStandardHelpOptions = true)
  static final class Add implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.user.name")
    private String name;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private String data;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        descriptionKey = "cli.token.role")
    private String role;

    @Option(names = "--shown-name", paramLabel = "TEXT", descriptionKey = "cli.user.shown-name")
    private String shownName;

    @Option(names = "--clearance", paramLabel = "LEVEL", descriptionKey = "cli.user.clearance")
    private String clearance;

    @Override
    public Integer call() {
      Map<String, String> arguments = new HashMap<>(Map.of("name", name, "role", role));
      Optional.ofNullable(shownName).ifPresent(text -> arguments.put("shownName", text));
      Optional.ofNullable(clearance).ifPresent(level -> arguments.put("clearance", level));
      arguments.put("password", PasswordInput.read());
      Handover.run(Optional.ofNullable(data), OfficeCommands.USER_ADD, arguments)
          .forEach(added -> Console.say("cli.user.added", added));
      return Main.DONE;
    }
  }

  @Command(name = "passwd", mixinStandardHelpOptions = true)
  static final class Password implements Callable<Integer> {
    @Parameters(index = "0", paramLabel = "NAME", descriptionKey = "cli.user.name")
    private String name;

    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private String data;

    @Override
    public Integer call() {
      Map<String, String> arguments = Map.of("name", name, "password", PasswordInput.read());
      Handover.run(Optional.ofNullable(data), OfficeCommands.USER_PASSWORD, arguments)
          .forEach(changed -> Console.say("cli.user.password-set", changed));
      return Main.DONE;
    }
  }

  @Command(name = "list", mixinStandardHelpOptions = true)
  static final class Lists implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private String data;

    @Override
    public Integer call() {
      Handover.run(Optional.ofNullable(data), OfficeCommands.USER_LIST, Map.of())
          .forEach(Console.out()::println);
      return Main.DONE;
    }
  }
}
