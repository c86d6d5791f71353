package org.muniment.port;

import org.muniment.domain.text.Message;

/**
 * A part cannot start for a reason that a person can remove: a port in use, a folder that is not
 * writable. The sentence names place, value and remedy; whoever starts the program shows it without
 * a stack trace.
 */
public final class CannotStart extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  public CannotStart(Message sentence) {
    this(sentence, null);
  }

  public CannotStart(Message sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.sentence = sentence;
  }

  public Message sentence() {
    return sentence;
  }
}
