package org.muniment.profile.engine;

import org.muniment.domain.text.Message;

/** A text of a profile that the engine cannot run, with the sentence for its author. */
public final class NotAllowed extends IllegalArgumentException {
  private final transient Message why;

  public NotAllowed(String key, Object... args) {
    super(key);
    this.why = Message.of(key, args);
  }

  public Message why() {
    return why;
  }
}
