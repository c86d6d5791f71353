package org.muniment.profile.engine;

/**
 * The names of what can be against a message or a value. Scripts rely on them: add, never rename.
 */
public final class Reasons {
  public static final String TOO_LONG = "too-long";
  public static final String BAD_TOPIC = "bad-topic";
  public static final String NO_PROFILE = "no-profile";
  public static final String NO_MESSAGE_FITS = "no-message-fits";
  public static final String NOT_JSON = "not-json";
  public static final String NOT_AN_OBJECT = "not-an-object";
  public static final String PATTERN_TOO_SLOW = "pattern-too-slow";
  public static final String UNKNOWN_WORD = "unknown-word";
  public static final String NO_MEASUREMENT = "no-measurement";
  public static final String NOT_A_NUMBER = "not-a-number";
  public static final String ERROR_CODE = "error-code";
  public static final String UNKNOWN_UNIT = "unknown-unit";
  public static final String OUT_OF_RANGE = "out-of-range";

  private Reasons() {}
}
