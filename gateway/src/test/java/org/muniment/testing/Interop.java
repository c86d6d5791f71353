package org.muniment.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.nio.file.Files;
import java.nio.file.Path;

/** Installed real programs that some tests check against. */
public final class Interop {
  private static final boolean REQUIRED = "1".equals(System.getenv("MUNIMENT_REQUIRE_INTEROP"));

  private Interop() {}

  /**
   * The program's path; without it the test is skipped, or fails when {@code
   * MUNIMENT_REQUIRE_INTEROP=1}.
   */
  public static Path require(String program) {
    String path = System.getenv("PATH") + java.io.File.pathSeparator + "/usr/sbin";
    for (String folder : path.split(java.io.File.pathSeparator)) {
      Path candidate = Path.of(folder, program);
      if (Files.isExecutable(candidate)) {
        return candidate;
      }
    }
    String missing = program + " is not installed";
    return REQUIRED ? fail(missing) : abort(missing);
  }
}
