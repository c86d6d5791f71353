package org.muniment.desk;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.muniment.domain.people.Account;
import org.muniment.domain.trail.By;

/**
 * The way to the first administrator: there is no default account, but a one-time code that only
 * who sees the console knows. Any thread.
 */
public final class FirstRun {
  public static final Duration VALID = Duration.ofMinutes(30);

  /** Wrong codes after which only a new one helps. */
  static final int MAX_WRONG = 5;

  /** Without letters and digits that look alike. */
  private static final String ALPHABET = "23456789ABCDEFGHJKMNPQRSTVWXYZ";

  private static final int GROUPS = 3;
  private static final int GROUP_CHARS = 4;

  private record Code(String text, Instant until, int wrong) {}

  private final PeopleDesk people;
  private final SecureRandom random;
  private Code code;

  public FirstRun(PeopleDesk people, SecureRandom random) {
    this.people = people;
    this.random = random;
  }

  /** Whether the first administrator is still to be made. */
  public boolean isOpen() {
    return people.isEmpty();
  }

  /** A new code to print; empty while one is valid, and for ever once somebody can sign in. */
  public synchronized Optional<String> nextCode(Instant now) {
    if (!isOpen() || isValid(now)) {
      return Optional.empty();
    }
    code = new Code(random(), now.plus(VALID), 0);
    return Optional.of(code.text());
  }

  /**
   * Makes the first administrator; the code cannot be used again.
   *
   * @throws Refusal when the code is wrong or too old, or there is an account already
   */
  public synchronized Account make(
      String address, String given, String name, String password, Instant now) {
    if (!isOpen()) {
      throw Refusal.conflict("refusal.setup.done");
    }
    check(given, now);
    By by = new By(By.Kind.PERSON, name == null || name.isBlank() ? "-" : name, address, now);
    PeopleDesk.NewPerson first =
        new PeopleDesk.NewPerson(name, Optional.empty(), "administrator", Optional.empty());
    Account account = people.add(by, first, password, false);
    code = null;
    return account;
  }

  private void check(String given, Instant now) {
    if (!isValid(now)) {
      throw Refusal.unacceptable("refusal.setup.old");
    }
    if (!isSame(given)) {
      code = new Code(code.text(), code.until(), code.wrong() + 1);
      throw Refusal.unacceptable("refusal.setup.wrong");
    }
  }

  private boolean isValid(Instant now) {
    return code != null && now.isBefore(code.until()) && code.wrong() < MAX_WRONG;
  }

  private boolean isSame(String given) {
    String typed = given == null ? "" : given;
    return MessageDigest.isEqual(bare(typed), bare(code.text()));
  }

  /** Spaces, hyphens and case do not matter. */
  private static byte[] bare(String text) {
    return text.toUpperCase(Locale.ROOT)
        .replaceAll("[^0-9A-Z]", "")
        .getBytes(java.nio.charset.StandardCharsets.UTF_8);
  }

  private String random() {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      text.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP_CHARS; i++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }
}
