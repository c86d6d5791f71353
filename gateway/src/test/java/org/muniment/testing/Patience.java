package org.muniment.testing;

import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Waiting in tests: for what must come, as long as a machine may stall that builds other things. A
 * test that is right never waits so long; one that is wrong fails later. Every test has it.
 */
public final class Patience implements BeforeAllCallback {
  public static final Duration LONG = Duration.ofSeconds(60);

  @Override
  public void beforeAll(ExtensionContext context) {
    Awaitility.setDefaultTimeout(LONG);
  }
}
