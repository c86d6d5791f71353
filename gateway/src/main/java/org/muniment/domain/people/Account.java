package org.muniment.domain.people;

import java.time.Instant;
import java.util.Objects;

/**
 * A person who works with the archive.
 *
 * @param id never used again
 * @param name what is typed to sign in, as it was first written; see {@link LoginName}
 * @param shownName the person's name on logs and reports
 * @param clearance key of the highest secrecy level whose titles are shown
 * @param active false when the person has left; accounts are never deleted, the trail names them
 * @param mustChangePassword whether the next thing after signing in is a new password
 */
public record Account(
    int id,
    LoginName name,
    String shownName,
    Role role,
    String clearance,
    boolean active,
    Instant createdAt,
    Instant passwordSetAt,
    boolean mustChangePassword) {
  public Account {
    Objects.requireNonNull(name);
    Objects.requireNonNull(role);
    Objects.requireNonNull(clearance);
    Objects.requireNonNull(createdAt);
    Objects.requireNonNull(passwordSetAt);
    if (shownName == null || shownName.isBlank()) {
      throw new IllegalArgumentException("an account has a shown name, got " + shownName);
    }
  }
}
