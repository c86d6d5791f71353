package org.muniment.dashboard.app;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.muniment.desk.Refusal;

/**
 * A password for a command: typed twice without an echo at a terminal, else the first line of
 * standard input. Never an argument, which others on this computer could read.
 */
final class PasswordInput {
  private PasswordInput() {}

  static String read() {
    java.io.Console terminal = System.console();
    return terminal == null ? firstLine() : typed(terminal);
  }

  private static String typed(java.io.Console terminal) {
    char[] one = terminal.readPassword("%s ", Console.texts().say("cli.user.password"));
    char[] again = terminal.readPassword("%s ", Console.texts().say("cli.user.password-again"));
    if (one == null || !Arrays.equals(one, again)) {
      throw Refusal.unacceptable("refusal.password.again");
    }
    return new String(one);
  }

  private static String firstLine() {
    try {
      BufferedReader input =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String line = input.readLine();
      return line == null ? "" : line;
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
