package org.muniment.dashboard.web;

import java.util.Optional;
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
   * @param name the token's or person's name
   */
  public record Identity(Way way, String key, String name, Role role) {}

  Caller as(Optional<Identity> found) {
    return new Caller(found, texts, theme);
  }

  /** Whether a route of this access may be called. */
  public boolean may(Access access) {
    return access == Access.OPEN || identity.filter(who -> access.allows(who.role())).isPresent();
  }
}
