package org.muniment.app;

import java.util.List;
import org.muniment.domain.text.Message;

/**
 * The settings are wrong, and this is everything that is wrong with them: sentences for the person
 * who wrote them, without a stack trace.
 */
public final class SettingsException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Message> problems;

  public SettingsException(List<Message> problems) {
    super(problems.toString(), null, false, false);
    this.problems = List.copyOf(problems);
  }

  /** At least one: options and variables first, then the file from the top. */
  public List<Message> problems() {
    return problems;
  }
}
