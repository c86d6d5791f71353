package org.muniment.dashboard.app;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.app.OfficeDesks;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.domain.people.Account;
import org.muniment.domain.trail.By;

/**
 * Commands about people and tokens: done by the process that has the data folder, or by the command
 * itself when none runs, in the same way.
 */
final class OfficeCommands {
  /** The work of a command; the answer is for standard output. */
  interface Work {
    /**
     * @throws org.muniment.desk.Refusal with a sentence
     */
    List<String> run(OfficeDesks desks, Map<String, String> arguments);
  }

  static final String TOKEN_CREATE = "token-create";
  static final String USER_ADD = "user-add";
  static final String USER_PASSWORD = "user-passwd";
  static final String USER_LIST = "user-list";

  /** By the name on the local channel. */
  static final Map<String, Work> ALL =
      Map.of(
          TOKEN_CREATE, OfficeCommands::createToken,
          USER_ADD, OfficeCommands::addUser,
          USER_PASSWORD, OfficeCommands::setPassword,
          USER_LIST, OfficeCommands::listUsers);

  private OfficeCommands() {}

  private static By by() {
    return By.console(Instant.now());
  }

  private static List<String> createToken(OfficeDesks desks, Map<String, String> arguments) {
    TokensDesk.NewToken asked =
        new TokensDesk.NewToken(
            arguments.get("name"), arguments.get("role"), Optional.empty(), Optional.empty());
    return List.of(desks.tokens().create(by(), asked));
  }

  private static List<String> addUser(OfficeDesks desks, Map<String, String> arguments) {
    PeopleDesk.NewPerson asked =
        new PeopleDesk.NewPerson(
            arguments.get("name"),
            Optional.ofNullable(arguments.get("shownName")),
            arguments.get("role"),
            Optional.ofNullable(arguments.get("clearance")));
    Account added = desks.people().add(by(), asked, arguments.get("password"), true);
    return List.of(added.name().value());
  }

  private static List<String> setPassword(OfficeDesks desks, Map<String, String> arguments) {
    desks.people().resetPassword(by(), arguments.get("name"), arguments.get("password"));
    desks.signIn().unlock(by(), arguments.get("name"));
    return List.of(arguments.get("name"));
  }

  private static List<String> listUsers(OfficeDesks desks, Map<String, String> arguments) {
    return desks.people().accounts().stream()
        .map(
            a ->
                String.join(
                    "\t",
                    a.name().value(),
                    a.role().key(),
                    a.clearance(),
                    a.active() ? "active" : "inactive",
                    a.shownName()))
        .toList();
  }
}
