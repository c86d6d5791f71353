package org.muniment.port;

import org.muniment.domain.text.Message;

/** A backup could not be made, read or restored; the sentence says why and what to do. */
public final class BackupFailed extends CannotStart {
  private static final long serialVersionUID = 1L;

  public BackupFailed(String key, Object... args) {
    super(Message.of(key, args));
  }

  public BackupFailed(Throwable cause, String key, Object... args) {
    super(Message.of(key, args), cause);
  }
}
