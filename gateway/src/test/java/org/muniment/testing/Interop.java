package org.muniment.testing;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;

/** Tests against installed programs: skipped without them, unless the environment demands them. */
public final class Interop {
  private static final String DEMAND = "MUNIMENT_REQUIRE_INTEROP";

  private Interop() {}

  /** The program's path; skips the test when it is not installed, or fails it when demanded. */
  public static Path require(String program) {
    Optional<Path> found = find(program);
    if (found.isEmpty() && "1".equals(System.getenv(DEMAND))) {
      fail(program + " is not installed, and " + DEMAND + "=1 demands it");
    }
    assumeTrue(found.isPresent(), program + " is not installed");
    return found.orElseThrow();
  }

  private static Optional<Path> find(String program) {
    String folders = System.getenv("PATH") + File.pathSeparator + "/usr/sbin";
    return Arrays.stream(folders.split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
