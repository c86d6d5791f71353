package org.muniment.domain.label;

/**
 * A code as ZPL II wants it in Code 128 ({@code ^BC} in mode N): pairs of digits in subset C where
 * all is digits, else subset B, with the subset's start named, since the printer's own default cuts
 * nothing together. {@code >}, {@code ^} and {@code ~} mean something to the printer and are
 * written as invocations.
 *
 * <p>Source: ZPL II Programming Guide, {@code ^BC}, table of Code 128 invocation characters.
 *
 * @param data for {@code ^FD}
 * @param modules how wide it is, the quiet zone apart
 */
record ZplCode(String data, int modules) {
  private static final String START_B = ">:";
  private static final String START_C = ">;";
  private static final String TO_B = ">6";
  private static final int LEAST_DIGITS = 4;

  /** Start and check symbol. */
  private static final int FRAME_SYMBOLS = 2;

  private static final int SYMBOL_MODULES = 11;
  private static final int STOP_MODULES = 13;

  static ZplCode of(String code) {
    boolean digits = code.length() >= LEAST_DIGITS && code.matches("[0-9]+");
    return digits ? digits(code) : mixed(code);
  }

  private static ZplCode digits(String code) {
    int paired = code.length() / 2 * 2;
    String data = START_C + code.substring(0, paired);
    return paired == code.length()
        ? new ZplCode(data, modules(paired / 2))
        : new ZplCode(data + TO_B + code.substring(paired), modules(paired / 2 + 2));
  }

  private static ZplCode mixed(String code) {
    String data = code.replace(">", ">0").replace("^", "><").replace("~", ">=");
    return new ZplCode(START_B + data, modules(code.length()));
  }

  private static int modules(int symbols) {
    return (symbols + FRAME_SYMBOLS) * SYMBOL_MODULES + STOP_MODULES;
  }
}
