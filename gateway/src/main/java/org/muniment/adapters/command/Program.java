package org.muniment.adapters.command;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;

/**
 * A program that tells people.
 *
 * @param id of its channel
 * @param run the program and its arguments, as they are; no shell reads them
 * @param timeout after it, the program and all that it started are ended
 */
public record Program(String id, String name, List<String> run, Duration timeout) {
  public static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(30);
  public static final Duration MAX_TIMEOUT = Duration.ofMinutes(10);

  public Program {
    run = List.copyOf(run);
    if (run.isEmpty()) {
      throw new IllegalArgumentException("there is no program to run for " + id);
    }
    if (timeout.compareTo(Duration.ofSeconds(1)) < 0 || timeout.compareTo(MAX_TIMEOUT) > 0) {
      throw new IllegalArgumentException("1 s to " + MAX_TIMEOUT + ", got " + timeout);
    }
  }

  /** As others see it; the arguments, which may hold a key, stay in the file. */
  public Channel channel() {
    Map<String, String> settings =
        Map.of("program", run.get(0), "timeoutSeconds", Long.toString(timeout.toSeconds()));
    return new Channel(id, ChannelType.COMMAND, name, true, settings, Map.of());
  }

  @Override
  public String toString() {
    return "Program[%s, %s]".formatted(id, run.get(0));
  }
}
