package org.muniment.desk;

import java.time.Instant;
import java.util.List;
import java.util.random.RandomGenerator;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.text.Message;
import org.muniment.port.CommonPasswords;
import org.muniment.port.PasswordHasher;

/** Judges and hashes passwords by the rules of this archive. */
public record Passwords(PasswordRules rules, PasswordHasher hasher, CommonPasswords common) {
  /** Without letters and digits that look alike: it is read aloud or copied from paper. */
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";

  private static final int INITIAL_GROUPS = 3;
  private static final int GROUP_CHARS = 4;

  /** One to begin with, 58 random bits, such as {@code h7kq-r2vn-9xwe}, which the rules accept. */
  String initial(LoginName of, RandomGenerator random) {
    String made;
    do {
      made = groups(random);
    } while (rules.problem(made, of, common::isCommon).isPresent());
    return made;
  }

  private static String groups(RandomGenerator random) {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < INITIAL_GROUPS; group++) {
      text.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP_CHARS; i++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }

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
