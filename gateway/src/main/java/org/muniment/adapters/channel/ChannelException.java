package org.muniment.adapters.channel;

import org.muniment.domain.text.Message;

/** A process holds the folder, but could not be asked; it is not known that it did anything. */
public final class ChannelException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  ChannelException(Message sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  /** What to tell a person. */
  public Message sentence() {
    return sentence;
  }
}
