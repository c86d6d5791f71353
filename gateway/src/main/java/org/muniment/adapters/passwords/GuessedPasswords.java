package org.muniment.adapters.passwords;

import com.nulabinc.zxcvbn.Strength;
import com.nulabinc.zxcvbn.Zxcvbn;
import java.util.List;
import org.muniment.port.CommonPasswords;

/**
 * Estimates by zxcvbn, whose lists of common passwords, names and words come with it, how many
 * guesses a password stands: what falls within {@link #FEW_GUESSES} is common. Words of this house
 * and of Chinese keyboards count as known to who guesses.
 */
public final class GuessedPasswords implements CommonPasswords {
  /** What an unhurried attack on a slow hash can try (zxcvbn's score 2 begins here). */
  private static final double FEW_GUESSES = 1e8;

  /** Longer ones are judged by their beginning, because the estimate's time grows fast. */
  private static final int JUDGED_CHARS = 64;

  private static final List<String> KNOWN_HERE =
      List.of(
          "muniment",
          "shoucang",
          "archive",
          "danganguan",
          "dangan",
          "kufang",
          "woaini",
          "5201314",
          "1314520",
          "wodemima",
          "mima",
          "guanliyuan",
          "admin",
          "administrator",
          "zhongguo",
          "beijing",
          "shanghai",
          "aa123456",
          "a123456",
          "qq123456",
          "woaini1314",
          "password");

  @Override
  public boolean isCommon(String password) {
    // Made anew each time: its dictionaries take memory, and passwords are rarely set.
    Strength strength =
        new Zxcvbn()
            .measure(password.substring(0, Math.min(password.length(), JUDGED_CHARS)), KNOWN_HERE);
    return strength.getGuesses() < FEW_GUESSES;
  }
}
