package org.muniment.dashboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KillTest {
  private static final int ROUNDS = Integer.getInteger("muniment.kill.rounds", 5);

  @TempDir Path folder;

  @Test
  void whatWasAcknowledgedIsThereOnceHoweverOftenTheProgramIsKilled() throws Exception {
    long seed = Long.getLong("muniment.kill.seed", System.nanoTime());
    System.out.println("muniment.kill.seed=" + seed);
    try (KillHarness harness = new KillHarness(folder, seed)) {
      for (int n = 0; n < ROUNDS; n++) {
        KillHarness.Round round = harness.round();
        assertThat(round.sent()).isGreaterThanOrEqualTo(round.acknowledgedBeforeTheKill());
      }
      harness.checkEverything();
    }
  }
}
