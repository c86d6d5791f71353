package org.muniment.desk;

import java.time.Instant;
import java.util.List;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.text.Message;
import org.muniment.port.CommonPasswords;
import org.muniment.port.PasswordHasher;

/** Judges and hashes passwords by the rules of this archive. */
public record Passwords(PasswordRules rules, PasswordHasher hasher, CommonPasswords common) {
  String hash(String password) {
    return hasher.hash(password);
  }

  boolean matches(String password, String hash) {
    return password != null
        && password.length() <= PasswordRules.MAX_LENGTH
        && hasher.matches(password, hash);
  }

  boolean isOutdated(String hash) {
    return hasher.isOutdated(hash);
  }

  boolean isTooOld(Instant setAt, Instant now) {
    return rules.isTooOld(setAt, now);
  }

  /** How many earlier hashes a new password is compared with; the present one in any case. */
  int compared() {
    return Math.max(1, rules.history());
  }

  /**
   * Notes why the password cannot be taken, if so.
   *
   * @param earlier hashes that it must not match
   */
  void check(Fields fields, String field, LoginName of, String password, List<String> earlier) {
    String given = password == null ? "" : password;
    rules
        .problem(given, of, common::isCommon)
        .ifPresentOrElse(
            problem -> fields.wrong(field, problem),
            () -> {
              if (earlier.stream().anyMatch(hash -> matches(given, hash))) {
                fields.wrong(field, Message.of("refusal.password.used", compared()));
              }
            });
  }
}
