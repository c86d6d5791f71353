package org.muniment.domain.people;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.muniment.domain.text.Message;

/**
 * What a password must be (rule T3). Both profiles ask for {@link #MIN_LENGTH} characters and
 * refuse common passwords and the account's own name; {@link #DENGBAO_2} also asks for what the
 * second level of China's GB/T 22239 is commonly audited by: three kinds of characters, a change
 * after 90 days, and none of the last five.
 */
public enum PasswordRules {
  STANDARD("standard", 1, Optional.empty(), 0),
  DENGBAO_2("dengbao-2", 3, Optional.of(Duration.ofDays(90)), 5);

  public static final int MIN_LENGTH = 12;

  /** Longer ones only cost time. */
  public static final int MAX_LENGTH = 256;

  private final String key;
  private final int kinds;
  private final Optional<Duration> maxAge;
  private final int history;

  PasswordRules(String key, int kinds, Optional<Duration> maxAge, int history) {
    this.key = key;
    this.kinds = kinds;
    this.maxAge = maxAge;
    this.history = history;
  }

  public static Optional<PasswordRules> byKey(String key) {
    return Arrays.stream(values()).filter(rules -> rules.key.equals(key)).findFirst();
  }

  public String key() {
    return key;
  }

  /** How many earlier passwords may not be used again. */
  public int history() {
    return history;
  }

  /** Whether a password that was set then is too old now. */
  public boolean isTooOld(Instant setAt, Instant now) {
    return maxAge.filter(age -> setAt.plus(age).isBefore(now)).isPresent();
  }

  /**
   * Why the password is not good enough; empty when it is.
   *
   * @param isCommon whether somebody who guesses would try it early
   */
  public Optional<Message> problem(String password, LoginName of, Predicate<String> isCommon) {
    int length = password.codePointCount(0, password.length());
    if (length < MIN_LENGTH || length > MAX_LENGTH) {
      return Optional.of(Message.of("refusal.password.length", MIN_LENGTH, MAX_LENGTH));
    }
    if (kindsIn(password) < kinds) {
      return Optional.of(Message.of("refusal.password.kinds", kinds));
    }
    if (password.toLowerCase(Locale.ROOT).contains(of.key()) && of.key().length() > 2) {
      return Optional.of(Message.of("refusal.password.name"));
    }
    return isCommon.test(password)
        ? Optional.of(Message.of("refusal.password.common"))
        : Optional.empty();
  }

  /**
   * Lower case, upper case, digits, and everything else; a letter without case is the last kind.
   */
  private static int kindsIn(String password) {
    IntStream kindsFound =
        password
            .codePoints()
            .map(
                c ->
                    Character.isLowerCase(c)
                        ? 0
                        : Character.isUpperCase(c) ? 1 : Character.isDigit(c) ? 2 : 3);
    return (int) kindsFound.distinct().count();
  }
}
