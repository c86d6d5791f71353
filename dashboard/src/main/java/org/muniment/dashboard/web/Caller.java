package org.muniment.dashboard.web;

import java.util.Optional;
import org.muniment.desk.SignInDesk;
import org.muniment.domain.people.Role;
import org.muniment.text.Texts;

/**
 * Who asks, and in which language the answer is read.
 *
 * @param identity a session or a token; empty when nobody is known
 * @param texts the request's language: cookie {@code lang}, else {@code Accept-Language}
 */
public record Caller(Optional<Identity> identity, Texts texts, Theme theme) {
  /** How somebody came in. */
  public enum Way {
    SESSION,
    TOKEN
  }

  /**
   * @param key tells callers apart, for example when they use the same Idempotency-Key; never shown
   * @param name the token's name or the person's sign-in name
   * @param shownName what people are shown
   * @param clearance key of the highest secrecy level that may be read
   * @param mustChangePassword whether a new password comes before anything else
   * @param present the person's account and session; empty for a token
   */
  public record Identity(
      Way way,
      String key,
      String name,
      String shownName,
      Role role,
      String clearance,
      boolean mustChangePassword,
      Optional<SignInDesk.Present> present) {}

  Caller as(Optional<Identity> found) {
    return new Caller(found, texts, theme);
  }

  /** Whether a route of this access may be called. */
  public boolean may(Access access) {
    return access.isForStrangers() || identity.filter(who -> access.allows(who.role())).isPresent();
  }
}
