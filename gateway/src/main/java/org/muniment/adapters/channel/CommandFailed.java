package org.muniment.adapters.channel;

/** A command was refused; the message is the sentence, in the caller's language. */
public final class CommandFailed extends Exception {
  private static final long serialVersionUID = 1L;

  public CommandFailed(String sentence) {
    super(sentence, null, false, false);
  }
}
