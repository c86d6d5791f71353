package org.muniment.adapters.channel;

import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;

/** The data folder cannot be used; nothing in it was changed. */
public final class FolderException extends CannotStart {
  private static final long serialVersionUID = 1L;

  /** Why not. */
  public enum Kind {
    /** Another process holds it. */
    HELD,
    /** Something that is not a folder has its name. */
    NOT_A_FOLDER,
    /** No right to write, or a read-only disk. */
    NOT_WRITABLE,
    /** The disk is full. */
    FULL,
    /** A restore into it was interrupted. */
    UNFINISHED
  }

  private final Kind kind;

  FolderException(Kind kind, Message sentence, Throwable cause) {
    super(sentence, cause);
    this.kind = kind;
  }

  public Kind kind() {
    return kind;
  }
}
