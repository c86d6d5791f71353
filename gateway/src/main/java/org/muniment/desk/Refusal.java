package org.muniment.desk;

import java.util.List;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * A person asked for something that cannot be done; nothing was changed. It carries sentences, not
 * a stack trace.
 */
public final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** What kind of no it is; the web makes a status of it. */
  public enum Kind {
    NOT_FOUND,
    /** It contradicts what is there: taken, wrong state. */
    CONFLICT,
    /** Well-formed, but not acceptable. */
    UNACCEPTABLE,
    /** Others may, who asks may not. */
    FORBIDDEN,
    /** The store does not answer. */
    UNAVAILABLE
  }

  /** What is wrong with one field, named as in the request. */
  public record Field(String field, Message message) {
    private static final int MAX_NAME = 80;

    /** A field that nobody knows has a stranger's name. */
    public Field {
      field = Visible.brief(field, MAX_NAME);
    }
  }

  private final transient Kind kind;
  private final transient Message sentence;
  private final transient List<Field> fields;

  public Refusal(Kind kind, Message sentence, List<Field> fields) {
    super(sentence.toString(), null, false, false);
    this.kind = kind;
    this.sentence = sentence;
    this.fields = List.copyOf(fields);
  }

  public static Refusal notFound(String what, String code) {
    return new Refusal(
        Kind.NOT_FOUND, Message.of("refusal." + what + ".not-found", code), List.of());
  }

  public static Refusal conflict(String key, Object... args) {
    return new Refusal(Kind.CONFLICT, Message.of(key, args), List.of());
  }

  public static Refusal unacceptable(String key, Object... args) {
    return new Refusal(Kind.UNACCEPTABLE, Message.of(key, args), List.of());
  }

  public static Refusal forbidden(String key, Object... args) {
    return new Refusal(Kind.FORBIDDEN, Message.of(key, args), List.of());
  }

  public Kind kind() {
    return kind;
  }

  public Message sentence() {
    return sentence;
  }

  public List<Field> fields() {
    return fields;
  }
}
