package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Predicate;
import org.muniment.app.Settings;
import org.muniment.app.SettingsReader;
import picocli.CommandLine.Option;

/** The options of the commands that keep running. */
final class ServeOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
  private String data;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "cli.option.config")
  private String config;

  @Option(names = "--http", paramLabel = "HOST:PORT", descriptionKey = "cli.option.http")
  private String http;

  @Option(names = "--mqtt", paramLabel = "HOST:PORT|off", descriptionKey = "cli.option.mqtt")
  private String mqtt;

  Optional<String> data() {
    return Optional.ofNullable(data);
  }

  SettingsReader.Options asWritten() {
    return with(data());
  }

  /**
   * The example archive has nothing to do with the configuration of a real one in this folder: a
   * file counts only when it is named.
   */
  Settings settingsOfDemo(Predicate<String> profileKnown, Optional<String> temporary) {
    SettingsReader.Options asWritten = with(temporary.or(this::data));
    boolean named = config != null || System.getenv(SettingsReader.CONFIG) != null;
    SettingsReader reader = reader(profileKnown);
    return named ? reader.read(asWritten) : reader.readWithoutFile(asWritten);
  }

  private SettingsReader.Options with(Optional<String> otherData) {
    return new SettingsReader.Options(
        otherData,
        Optional.ofNullable(config),
        Optional.ofNullable(http),
        Optional.ofNullable(mqtt));
  }

  /** Reads the settings of this machine. */
  static SettingsReader reader(Predicate<String> profileKnown) {
    return new SettingsReader(
        System.getenv(), Path.of("").toAbsolutePath(), ZoneId.systemDefault(), profileKnown);
  }
}
