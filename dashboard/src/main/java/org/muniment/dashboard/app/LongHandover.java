package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.muniment.adapters.channel.ChannelClient;
import org.muniment.adapters.channel.ChannelClient.Answer;
import org.muniment.adapters.channel.ChannelException;
import org.muniment.port.Progress;

/**
 * Lets the process that holds the data folder do something long, and shows how far it is; does it
 * itself when none runs. Stopped by Ctrl-C in both cases.
 */
final class LongHandover {
  private static final long BETWEEN_MILLIS = 150;

  /** What is done when nobody holds the folder. */
  interface Alone {
    List<String> run(Progress progress);
  }

  private LongHandover() {}

  /**
   * @param work one of {@link LongWorks}
   * @return the lines that it answers
   */
  static List<String> run(Path data, String work, Map<String, String> arguments, Alone alone) {
    Map<String, String> begin = new HashMap<>(arguments);
    begin.put("work", work);
    Optional<Answer> begun = ChannelClient.call(data, Jobs.BEGIN, begin);
    if (begun.isEmpty()) {
      return alone(alone);
    }
    return follow(data, lines(begun.get()).get(0));
  }

  static List<String> alone(Alone alone) {
    ShownProgress progress = new ShownProgress();
    try (AtStop stop = AtStop.waiting(progress::stop)) {
      return alone.run(progress);
    }
  }

  private static List<String> follow(Path data, String id) {
    ShownProgress progress = new ShownProgress();
    Map<String, String> which = Map.of("id", id);
    try (AtStop stop = AtStop.doing(() -> ChannelClient.call(data, Jobs.CANCEL, which))) {
      while (true) {
        List<String> state = lines(state(data, which));
        if (state.get(0).equals(Jobs.DONE)) {
          return state.subList(1, state.size());
        }
        progress.at(state.get(1), Double.parseDouble(state.get(2)));
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(BETWEEN_MILLIS));
      }
    }
  }

  /** Whoever held the folder is gone, and what it did with it. */
  private static Answer state(Path data, Map<String, String> which) {
    return ChannelClient.call(data, Jobs.STATE, which)
        .orElseThrow(() -> new Handover.Refused(Console.texts().say("cli.stopped")));
  }

  private static List<String> lines(Answer answer) throws ChannelException {
    if (answer instanceof Answer.Done done) {
      return done.lines();
    }
    throw new Handover.Refused(((Answer.Refused) answer).sentence());
  }
}
