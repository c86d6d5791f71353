package org.muniment.domain.text;

import java.util.OptionalInt;

/**
 * What people call a room, a cabinet, a sensor, a site, a token: the one rule for names.
 *
 * <ul>
 *   <li>1 to {@link #MAX_CHARACTERS} characters, one of which can be seen; blanks around it are
 *       dropped
 *   <li>no hidden characters ({@link Visible}), so that two names that look alike by their writing
 *       direction or by nothing between the letters do not exist
 *   <li>at most {@link #MAX_MARKS} accents on a letter, so that a name stays on its line
 * </ul>
 *
 * <p>Everything else is allowed, markup and formulas included: where a name is shown, it is
 * escaped. Letters of different scripts that look alike are allowed too; what must be told apart
 * has a {@link Code}, which is ASCII. Characters of the private use areas are allowed: archives
 * write rare names with them.
 */
public record Name(String value) {
  public static final int MAX_CHARACTERS = 200;
  public static final int MAX_MARKS = 4;

  private static final int BRAILLE_BLANK = 0x2800;

  /**
   * @throws BadInput with the sentence for the person
   */
  public Name {
    if (value.codePointCount(0, value.length()) > MAX_CHARACTERS) {
      throw new BadInput("refusal.field.name", MAX_CHARACTERS);
    }
    OptionalInt hidden = Visible.firstHidden(value);
    if (hidden.isPresent()) {
      throw new BadInput("refusal.name.hidden", Visible.name(hidden.getAsInt()));
    }
    if (value.codePoints().allMatch(Name::isBlank)) {
      throw new BadInput("refusal.field.name", MAX_CHARACTERS);
    }
    if (mostMarks(value) > MAX_MARKS) {
      throw new BadInput("refusal.name.marks", MAX_MARKS);
    }
  }

  /**
   * @param typed may be null, and may have blanks around it
   */
  public static Name of(String typed) {
    return new Name(typed == null ? "" : typed.strip());
  }

  @Override
  public String toString() {
    return value;
  }

  private static boolean isBlank(int c) {
    return Character.isSpaceChar(c) || c == BRAILLE_BLANK || isMark(c);
  }

  private static int mostMarks(String text) {
    int most = 0;
    int here = 0;
    for (int c : text.codePoints().toArray()) {
      here = isMark(c) ? here + 1 : 0;
      most = Math.max(most, here);
    }
    return most;
  }

  private static boolean isMark(int c) {
    return switch (Character.getType(c)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK -> true;
      default -> false;
    };
  }
}
