package org.muniment.adapters.channel;

import java.util.List;
import java.util.Map;

/** What the running process does for another command; called on one of the channel's threads. */
public interface Command {
  /**
   * Does it and answers the lines to print.
   *
   * @param arguments as the caller gave them; nothing in them is checked
   * @throws CommandFailed with the sentence to print when it cannot be done
   */
  List<String> run(Map<String, String> arguments) throws CommandFailed;
}
