package org.muniment.port;

import java.time.Duration;
import java.util.Optional;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Message;

/**
 * Hands letters to one type of channel. Called by the courier's threads, one call at a time for one
 * channel; never throws for what a network, a server or a setting does, and never waits longer than
 * its own timeout.
 */
public interface Notifier {
  /** What became of an attempt. */
  sealed interface Outcome {
    /**
     * The other side took it.
     *
     * @param receipt what it said, or the id that it gave; no secret
     */
    record Delivered(String receipt) implements Outcome {}

    /**
     * It may go well later.
     *
     * @param after what the other side asked to wait
     */
    record TryLater(Message why, Optional<Duration> after) implements Outcome {}

    /** It will not go well before somebody changes the channel. */
    record Refused(Message why) implements Outcome {}
  }

  ChannelType type();

  Outcome send(Channel channel, Letter letter);
}
