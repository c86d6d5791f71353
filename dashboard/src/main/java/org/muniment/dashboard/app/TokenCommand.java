package org.muniment.dashboard.app;

import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.muniment.desk.TokensDesk;
import org.muniment.port.Office;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code token create}: an API token, alone on the last line of standard output, once. */
@Command(name = "token", mixinStandardHelpOptions = true, subcommands = TokenCommand.Create.class)
final class TokenCommand {
  /** The command's name on the local channel. */
  static final String CREATE = "token-create";

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
      List<String> lines =
          Handover.run(
              Optional.ofNullable(data),
              CREATE,
              arguments,
              office -> List.of(create(office, arguments)));
      lines.forEach(Console.out()::println);
      return Main.DONE;
    }
  }

  /** Makes the token, in whichever process has the folder. */
  static String create(Office office, Map<String, String> arguments) {
    return new TokensDesk(office, new SecureRandom(), InstantSource.system())
        .create(arguments.get("name"), arguments.get("role"));
  }
}
