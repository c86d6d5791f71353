package org.muniment.dashboard.app;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.muniment.domain.text.Message;
import org.muniment.text.Texts;

/**
 * Standard output and error in UTF-8, whatever the machine's default is, in the language of the
 * machine.
 */
final class Console {
  static final String BUNDLE = "org.muniment.dashboard.app.messages";

  private static final String PAGES_BUNDLE = "org.muniment.dashboard.messages";

  private static PrintStream out = utf8(FileDescriptor.out);
  private static PrintStream err = utf8(FileDescriptor.err);
  private static final Texts TEXTS = Texts.in(Locale.getDefault(), BUNDLE, PAGES_BUNDLE);

  private Console() {}

  static Texts texts() {
    return TEXTS;
  }

  static PrintStream out() {
    return out;
  }

  static PrintStream err() {
    return err;
  }

  /** For tests that read what a person would. */
  static void redirect(PrintStream toOut, PrintStream toErr) {
    out = toOut;
    err = toErr;
  }

  static void say(String key, Object... args) {
    out.println(TEXTS.say(key, args));
    out.flush();
  }

  static void complain(Message sentence) {
    err.println(TEXTS.say(sentence));
    err.flush();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
