package org.muniment.domain.text;

/**
 * A value that a person can have entered and that cannot be: the constructors of the domain throw
 * it with the sentence for that person. Other illegal arguments are faults of the program.
 */
public final class BadInput extends IllegalArgumentException {
  private static final long serialVersionUID = 1L;

  private final transient Message sentence;

  public BadInput(String key, Object... args) {
    super(Message.of(key, args).toString());
    this.sentence = Message.of(key, args);
  }

  public Message sentence() {
    return sentence;
  }
}
