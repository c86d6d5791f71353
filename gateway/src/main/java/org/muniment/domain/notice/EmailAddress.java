package org.muniment.domain.notice;

import java.util.regex.Pattern;

/**
 * The form of an e-mail address that every mail server takes: ASCII, no comment, no quoted part
 * (RFC 5321, 4.1.2, the usual subset). Whether it exists, only its server knows.
 */
public final class EmailAddress {
  /** RFC 5321, 4.5.3.1.3, without the angle brackets. */
  public static final int MAX_LENGTH = 254;

  private static final Pattern SHAPE =
      Pattern.compile(
          "[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
              + "@[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?(\\.[A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?)*");

  private EmailAddress() {}

  public static boolean isValid(String text) {
    return text != null && text.length() <= MAX_LENGTH && SHAPE.matcher(text).matches();
  }
}
