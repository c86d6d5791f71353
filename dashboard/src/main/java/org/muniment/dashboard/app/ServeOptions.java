package org.muniment.dashboard.app;

import java.nio.file.Path;
import java.util.Optional;
import picocli.CommandLine.Option;

/** The options of the commands that keep running. */
final class ServeOptions {
  @Option(names = "--data", paramLabel = "DIR", descriptionKey = "cli.option.data")
  private Path data;

  @Option(names = "--config", paramLabel = "FILE", descriptionKey = "cli.option.config")
  private Path config;

  @Option(names = "--http", paramLabel = "HOST:PORT", descriptionKey = "cli.option.http")
  private String http;

  @Option(names = "--mqtt", paramLabel = "HOST:PORT|off", descriptionKey = "cli.option.mqtt")
  private String mqtt;

  Optional<Path> data() {
    return Optional.ofNullable(data);
  }

  Optional<Path> config() {
    return Optional.ofNullable(config);
  }

  Optional<String> http() {
    return Optional.ofNullable(http);
  }

  Optional<String> mqtt() {
    return Optional.ofNullable(mqtt);
  }
}
