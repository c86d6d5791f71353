package org.muniment.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.adapters.command.Program;

/**
 * What {@code muniment.yaml} says under {@code notification}.
 *
 * @param privateTargets whether webhooks and robots may be computers inside the house
 * @param baseUrl where people open the pages, for the links in messages; without a slash at its end
 * @param trustFile certificates of authorities that are believed besides those that Java knows
 * @param commands programs that tell people
 */
public record NotificationSettings(
    boolean privateTargets,
    Optional<String> baseUrl,
    Optional<Path> trustFile,
    List<Program> commands) {
  public static final int MAX_COMMANDS = 20;
  public static final NotificationSettings DEFAULT =
      new NotificationSettings(false, Optional.empty(), Optional.empty(), List.of());

  public NotificationSettings {
    Objects.requireNonNull(baseUrl);
    Objects.requireNonNull(trustFile);
    commands = List.copyOf(commands);
    if (commands.size() > MAX_COMMANDS) {
      throw new IllegalArgumentException(
          "at most " + MAX_COMMANDS + " commands, got " + commands.size());
    }
  }
}
