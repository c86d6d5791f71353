package org.muniment.dashboard.app;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.CannotStart;
import org.muniment.text.Texts;

/** Makes the account {@code admin} at the first start of an automated installation. */
final class FirstAdministrator {
  static final String VARIABLE = "MUNIMENT_ADMIN_PASSWORD";
  static final String NAME = "admin";

  private FirstAdministrator() {}

  /**
   * Does nothing when somebody can sign in already, or the variable is not set.
   *
   * @throws CannotStart when the password is not good enough
   */
  static void fromEnvironment(PeopleDesk people, Map<String, String> environment) {
    String password = environment.get(VARIABLE);
    if (password == null || password.isEmpty() || !people.isEmpty()) {
      return;
    }
    try {
      people.add(
          By.system("start", Instant.now()),
          new PeopleDesk.NewPerson(NAME, Optional.empty(), "administrator", Optional.empty()),
          password,
          false);
    } catch (Refusal refused) {
      Texts texts = Console.texts();
      throw new CannotStart(
          Message.of("cli.admin-password", VARIABLE, texts.say(refused.sentence())), refused);
    }
  }
}
