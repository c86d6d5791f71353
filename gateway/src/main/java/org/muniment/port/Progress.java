package org.muniment.port;

import java.util.concurrent.CancellationException;

/**
 * How far something long is. Told by the thread that does it, up to some hundred times a second;
 * quick.
 */
public interface Progress {
  /** For whoever does not want to know. */
  Progress NOBODY = (stage, share) -> {};

  /**
   * @param stage key of a text that says what is done now
   * @param share of the stage that is done, 0 to 1; 0 while nobody knows
   * @throws CancellationException when it is to be given up; whoever tells cleans up behind it
   */
  void at(String stage, double share) throws CancellationException;
}
