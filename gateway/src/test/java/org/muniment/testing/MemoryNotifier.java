package org.muniment.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.text.Message;
import org.muniment.port.Notifier;

/** A channel that keeps what it is given, and does not work when told so. */
public final class MemoryNotifier implements Notifier {
  /** What an attempt found. */
  public enum Condition {
    WORKS,
    AWAY,
    REFUSES,
    BROKEN
  }

  private final ChannelType type;
  private final List<Letter> letters = new ArrayList<>();
  private Condition condition = Condition.WORKS;
  private int attempts;

  public MemoryNotifier(ChannelType type) {
    this.type = type;
  }

  public synchronized void is(Condition now) {
    condition = now;
  }

  /** Those that it took, in order. */
  public synchronized List<Letter> letters() {
    return List.copyOf(letters);
  }

  public synchronized int attempts() {
    return attempts;
  }

  @Override
  public ChannelType type() {
    return type;
  }

  @Override
  public synchronized Outcome send(Channel channel, Letter letter) {
    attempts++;
    return switch (condition) {
      case WORKS -> {
        letters.add(letter);
        yield new Outcome.Delivered("taken as " + letters.size());
      }
      case AWAY -> new Outcome.TryLater(Message.of("notice.away"), Optional.empty());
      case REFUSES -> new Outcome.Refused(Message.of("notice.refuses"));
      case BROKEN -> throw new IllegalStateException("an adapter that breaks its promise");
    };
  }
}
