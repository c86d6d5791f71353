package org.muniment.adapters.tls;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.muniment.testing.Interop;

/** An installed program, run to its end. */
final class Program {
  private static final int PATIENCE_SECONDS = 120;

  /** What it said, on both ways out, and how it ended. */
  record Said(int code, String text) {}

  private Program() {}

  static Said run(String program, Object... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(Interop.require(program).toString()));
    for (Object each : arguments) {
      command.add(each.toString());
    }
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    String text = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError(program + " did not end");
    }
    return new Said(process.exitValue(), text);
  }

  static void openssl(Object... arguments) throws IOException, InterruptedException {
    Said said = run("openssl", arguments);
    if (said.code() != 0) {
      throw new AssertionError(List.of(arguments) + ": " + said.text());
    }
  }
}
