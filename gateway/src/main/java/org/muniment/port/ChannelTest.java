package org.muniment.port;

import org.muniment.domain.trail.By;

/** Sends a test letter by one channel; a person waits for it. Any thread. */
@FunctionalInterface
public interface ChannelTest {
  /**
   * Returns when the other side has answered, or the channel's own timeout is over.
   *
   * @param channel id of one that is there, enabled or not
   */
  Notifier.Outcome test(String channel, By by);
}
