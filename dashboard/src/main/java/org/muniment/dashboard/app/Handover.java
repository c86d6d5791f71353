package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.muniment.adapters.channel.ChannelClient;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.app.SettingsReader;
import org.muniment.port.Office;

/**
 * Lets the process that holds the data folder do a command's work; opens the databases itself only
 * when none runs.
 */
final class Handover {
  /** The running process refused; the sentence is already in words. */
  static final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Refused(String sentence) {
      super(sentence, null, false, false);
    }
  }

  private Handover() {}

  /**
   * @param data as written after {@code --data}
   * @param alone the work when nobody else does it
   * @return the lines for standard output
   */
  static List<String> run(
      Optional<String> data,
      String command,
      Map<String, String> arguments,
      Function<Office, List<String>> alone) {
    Path folder =
        ServeOptions.reader(profile -> true)
            .dataFolder(
                new SettingsReader.Options(
                    data, Optional.empty(), Optional.empty(), Optional.empty()));
    Optional<ChannelClient.Answer> answer = ChannelClient.call(folder, command, arguments);
    if (answer.isEmpty()) {
      try (FolderLock lock = FolderLock.acquire(folder);
          Office office = SqliteOffice.open(folder)) {
        return alone.apply(office);
      }
    }
    if (answer.get() instanceof ChannelClient.Answer.Done done) {
      return done.lines();
    }
    throw new Refused(((ChannelClient.Answer.Refused) answer.get()).sentence());
  }
}
