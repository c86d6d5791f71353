package org.muniment.dashboard.app;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code token create}: an API token, alone on the last line of standard output, once. */
@Command(name = "token", mixinStandardHelpOptions = true, subcommands = TokenCommand.Create.class)
final class TokenCommand {
  @Command(name = "create", mixinStandardHelpOptions = true)
  static final class Create implements Callable<Integer> {
    @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
    private String data;

    @Option(
        names = "--name",
        required = true,
        paramLabel = "NAME",
        descriptionKey = "cli.token.name")
    private String name;

    @Option(
        names = "--role",
        required = true,
        paramLabel = "ROLE",
        descriptionKey = "cli.token.role")
    private String role;

    @Override
    public Integer call() {
      Map<String, String> arguments = Map.of("name", name, "role", role);
      Handover.run(Optional.ofNullable(data), OfficeCommands.TOKEN_CREATE, arguments)
          .forEach(Console.out()::println);
      return Main.DONE;
    }
  }
}
