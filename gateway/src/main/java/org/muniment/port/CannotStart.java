package org.muniment.port;

import org.muniment.domain.text.Message;

/**
 * A part cannot do its work for a reason that a person can remove: a port in use, a folder that is
 * not writable. The sentence names place, value and remedy; whoever started the program sees it
 * without a stack trace.
 */
public class CannotStart extends RuntimeException {
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
