package org.muniment.adapters.channel;

import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;

/** A process holds the folder, but could not be asked; it is not known that it did anything. */
public final class ChannelException extends CannotStart {
  private static final long serialVersionUID = 1L;

  ChannelException(Message sentence, Throwable cause) {
    super(sentence, cause);
  }
}
