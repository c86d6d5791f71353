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

  private static final PrintStream OUT = utf8(FileDescriptor.out);
  private static final PrintStream ERR = utf8(FileDescriptor.err);
  private static final Texts TEXTS = Texts.in(Locale.getDefault(), BUNDLE);

  private Console() {}

  static Texts texts() {
    return TEXTS;
  }

  static PrintStream out() {
    return OUT;
  }

  static PrintStream err() {
    return ERR;
  }

  static void say(String key, Object... args) {
    OUT.println(TEXTS.say(key, args));
    OUT.flush();
  }

  static void complain(Message sentence) {
    ERR.println(TEXTS.say(sentence));
    ERR.flush();
  }

  private static PrintStream utf8(FileDescriptor descriptor) {
    return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
  }
}
