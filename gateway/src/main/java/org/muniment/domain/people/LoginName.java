package org.muniment.domain.people;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Name;

/**
 * The name that a person signs in with: 1 to 64 letters, digits or {@code . _ - @} of any script,
 * without regard to case and to the width of the letters (NFKC); what {@link Name} says of hidden
 * characters holds too.
 *
 * @param value as a person reads it
 */
public record LoginName(String value) {
  private static final Pattern SHAPE =
      Pattern.compile("[\\p{L}\\p{N}][\\p{L}\\p{M}\\p{N}._@-]{0,63}");

  public LoginName {
    if (value == null || !SHAPE.matcher(value).matches()) {
      throw new BadInput("refusal.field.login-name", value == null ? "" : value);
    }
    // Letters that are drawn as nothing, and more accents than a line holds.
    new Name(value);
  }

  public static LoginName of(String written) {
    return new LoginName(
        written == null ? "" : Normalizer.normalize(written.strip(), Normalizer.Form.NFKC));
  }

  /** What two spellings of the same name have in common. */
  public String key() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return value;
  }
}
