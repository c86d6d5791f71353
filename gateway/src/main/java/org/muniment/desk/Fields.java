package org.muniment.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Name;
import org.muniment.domain.text.Visible;

/** Collects all problems of a form, so that a person hears of every one at once. */
public final class Fields {
  private static final int MAX_REASON_LENGTH = 500;

  private final List<Refusal.Field> problems = new ArrayList<>();

  public Code code(String field, String value) {
    if (!Code.isValid(value)) {
      wrong(field, "refusal.field.code", value == null ? "" : value);
      return null;
    }
    return Code.of(value);
  }

  /** By the rule of {@link Name}, blanks around it dropped. */
  public String name(String field, String value) {
    Name name = make(field, value, Name::of);
    return name == null ? null : name.value();
  }

  /** Why something is done that cannot simply be undone; one line, for the trail (rule T2). */
  public String reason(String field, String value) {
    String given = value == null ? "" : value.strip();
    boolean hidden = Visible.firstHidden(given).isPresent();
    if (given.isEmpty() || hidden || given.length() > MAX_REASON_LENGTH) {
      wrong(field, "refusal.field.reason", MAX_REASON_LENGTH);
    }
    return given;
  }

  /** The same where nothing needs to be said. */
  public String remark(String field, String value) {
    return value == null || value.isBlank() ? "" : reason(field, value);
  }

  /** The made thing, or null and a problem when its constructor rejects the input. */
  public <I, T> T make(String field, I input, Function<I, T> constructor) {
    try {
      return constructor.apply(input);
    } catch (BadInput bad) {
      problems.add(new Refusal.Field(field, bad.sentence()));
      return null;
    }
  }

  public void wrong(String field, String key, Object... args) {
    problems.add(new Refusal.Field(field, Message.of(key, args)));
  }

  public void wrong(String field, Message problem) {
    problems.add(new Refusal.Field(field, problem));
  }

  /**
   * @throws Refusal with every problem when there is one
   */
  public void check() {
    if (!problems.isEmpty()) {
      Message sentence = problems.get(0).message();
      throw new Refusal(Refusal.Kind.UNACCEPTABLE, sentence, problems);
    }
  }
}
