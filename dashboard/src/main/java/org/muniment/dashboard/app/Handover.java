package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.adapters.channel.ChannelClient;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.app.AccessSettings;
import org.muniment.app.OfficeDesks;
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
   * @param command one of {@link OfficeCommands#ALL}
   * @return the lines for standard output
   */
  static List<String> run(Optional<String> data, String command, Map<String, String> arguments) {
    Path folder = folder(data);
    Optional<ChannelClient.Answer> answer = ChannelClient.call(folder, command, arguments);
    if (answer.isEmpty()) {
      AccessSettings access = access(data);
      try (FolderLock lock = FolderLock.acquire(folder);
          Office office = SqliteOffice.open(folder)) {
        return OfficeCommands.ALL
            .get(command)
            .run(OfficeDesks.over(office, access, new SecureRandom()), arguments);
      }
    }
    if (answer.get() instanceof ChannelClient.Answer.Done done) {
      return done.lines();
    }
    throw new Refused(((ChannelClient.Answer.Refused) answer.get()).sentence());
  }

  /**
   * @param data as written after {@code --data}
   */
  static Path folder(Optional<String> data) {
    return ServeOptions.reader(profile -> true).dataFolder(options(data));
  }

  /** What the settings in the folder say of people. */
  static AccessSettings access(Optional<String> data) {
    return ServeOptions.reader(profile -> true).read(options(data)).access();
  }

  private static SettingsReader.Options options(Optional<String> data) {
    return new SettingsReader.Options(data, Optional.empty(), Optional.empty(), Optional.empty());
  }
}
