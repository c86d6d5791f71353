package org.muniment.port;

import org.muniment.domain.text.Message;

/**
 * One part's answer to "are you well?"; shown in {@code /healthz} and on Today. Any thread, quick.
 */
public interface Health {
  /** The key under {@code checks}, for example {@code mqtt}. */
  String name();

  Report check();

  /** Well or not, with a sentence for people and a word or number for machines. */
  record Report(boolean well, String state, Message detail) {}
}
