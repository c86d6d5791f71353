package org.muniment.adapters.channel;

import org.muniment.domain.text.Message;

/** The data folder cannot be used; nothing in it was changed. */
public final class FolderException extends RuntimeException {
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
    FULL
  }

  private final Kind kind;
  private final transient Message sentence;

  FolderException(Kind kind, Message sentence, Throwable cause) {
    super(sentence.toString(), cause);
    this.kind = kind;
    this.sentence = sentence;
  }

  public Kind kind() {
    return kind;
  }

  /** What to tell a person. */
  public Message sentence() {
    return sentence;
  }
}
