package org.muniment.app;

import java.util.Objects;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.people.SessionRules;

/** What {@code muniment.yaml} says under {@code access}: passwords, sessions, secrecy levels. */
public record AccessSettings(PasswordRules passwords, SessionRules sessions, SecrecyScale levels) {
  public static final AccessSettings DEFAULT =
      new AccessSettings(PasswordRules.STANDARD, SessionRules.DEFAULT, SecrecyScale.SHIPPED);

  public AccessSettings {
    Objects.requireNonNull(passwords);
    Objects.requireNonNull(sessions);
    Objects.requireNonNull(levels);
  }
}
