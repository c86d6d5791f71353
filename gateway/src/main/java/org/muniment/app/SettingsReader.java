package org.muniment.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.muniment.domain.text.Message;

/**
 * Puts the settings together: a command-line option goes before the environment, that before the
 * file, that before the default. Opens no connection.
 */
public final class SettingsReader {
  /** The file that is read from the working folder, if it is there, when none is named. */
  public static final String DEFAULT_FILE = "muniment.yaml";

  static final String DATA = "MUNIMENT_DATA";
  static final String HTTP = "MUNIMENT_HTTP";
  static final String MQTT = "MUNIMENT_MQTT";

  /** The variable that names the file. */
  public static final String CONFIG = "MUNIMENT_CONFIG";

  private static final String OFF = "off";

  /** What the command line says, each option as it was written. */
  public record Options(
      Optional<String> data,
      Optional<String> config,
      Optional<String> http,
      Optional<String> mqtt) {
    public static final Options NONE =
        new Options(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** A text and who said it; {@code complain} reports that it is wrong. */
  private record Said(String text, BiConsumer<Problems, Message> complain) {}

  private final Map<String, String> environment;
  private final Path workingFolder;
  private final ZoneId hostZone;
  private final Predicate<String> profileKnown;

  /**
   * @param workingFolder what relative paths start from
   * @param hostZone the site's zone when the file names none
   * @param profileKnown whether a device profile of this id exists
   */
  public SettingsReader(
      Map<String, String> environment,
      Path workingFolder,
      ZoneId hostZone,
      Predicate<String> profileKnown) {
    this.environment = Map.copyOf(environment);
    this.workingFolder = workingFolder;
    this.hostZone = hostZone;
    this.profileKnown = profileKnown;
  }

  /**
   * Everything, for {@code serve}.
   *
   * @throws SettingsException with every problem
   */
  public Settings read(Options options) {
    Problems problems = new Problems();
    Optional<Path> file = file(options, problems);
    SettingsFile said =
        file.map(path -> SettingsFile.read(path, hostZone, profileKnown, problems))
            .orElse(SettingsFile.NONE);
    return settings(options, said, problems);
  }

  /**
   * Options, environment and defaults only: for {@code demo}, which brings its own archive.
   *
   * @throws SettingsException with every problem
   */
  public Settings readWithoutFile(Options options) {
    return settings(options, SettingsFile.NONE, new Problems());
  }

  /**
   * Only the data folder, for the commands that need no more.
   *
   * @throws SettingsException when it is not a path
   */
  public Path dataFolder(Options options) {
    Problems problems = new Problems();
    Path data = dataFolder(options, problems);
    problems.check();
    return data;
  }

  private Settings settings(Options options, SettingsFile file, Problems problems) {
    Path data = dataFolder(options, problems);
    List<Said> https = said(options.http(), "--http", HTTP);
    file.http().ifPresent(t -> https.add(inFile(file.top(), "http", t)));
    HostPort http = first(https, problems, this::http).orElse(Settings.DEFAULT_HTTP);
    List<Said> mqtts = said(options.mqtt(), "--mqtt", MQTT);
    file.mqttListen().ifPresent(t -> mqtts.add(inFile(file.mqtt(), "listen", t)));
    Listen mqtt = first(mqtts, problems, this::mqtt).orElse(Listen.DEFAULT);
    List<Said> mqttTls = new ArrayList<>();
    file.mqttTls().ifPresent(t -> mqttTls.add(inFile(file.mqtt(), "tls", t)));
    Optional<HostPort> secured = first(mqttTls, problems, this::mqttTls);
    problems.check();
    return new Settings(
        data,
        file.site(),
        http,
        file.tls().from(workingFolder),
        mqtt.at(),
        secured,
        file.serial(),
        file.scanners(),
        file.access(),
        file.backup(),
        file.dailyLog(),
        file.notification());
  }

  private Path dataFolder(Options options, Problems problems) {
    return first(said(options.data(), "--data", DATA), problems, this::path)
        .orElseGet(() -> workingFolder.resolve(Settings.DEFAULT_DATA));
  }

  private Optional<Path> file(Options options, Problems problems) {
    List<Said> named = said(options.config(), "--config", CONFIG);
    if (!named.isEmpty()) {
      return first(named, problems, this::path);
    }
    return Optional.of(workingFolder.resolve(DEFAULT_FILE)).filter(Files::exists);
  }

  /** Reads every source, so that no mistake hides behind another, and takes the first. */
  private static <T> Optional<T> first(
      List<Said> sources, Problems problems, Function<String, Result<T>> parser) {
    Optional<T> first = Optional.empty();
    for (Said source : sources) {
      Result<T> result = parser.apply(source.text());
      result.wrong().ifPresent(message -> source.complain().accept(problems, message));
      first = first.or(result::value);
    }
    return first;
  }

  private record Result<T>(Optional<T> value, Optional<Message> wrong) {
    static <T> Result<T> of(Optional<T> value, Message otherwise) {
      return new Result<>(value, value.isPresent() ? Optional.empty() : Optional.of(otherwise));
    }
  }

  private record Listen(Optional<HostPort> at) {
    static final Listen DEFAULT = new Listen(Optional.of(Settings.DEFAULT_MQTT));
  }

  private Result<HostPort> http(String text) {
    return Result.of(
        HostPort.parse(text),
        Message.of("settings.address", text, Settings.DEFAULT_HTTP.toString()));
  }

  private Result<Listen> mqtt(String text) {
    Optional<Listen> listen =
        text.equals(OFF)
            ? Optional.of(new Listen(Optional.empty()))
            : HostPort.parse(text).map(at -> new Listen(Optional.of(at)));
    String example = Settings.DEFAULT_MQTT.toString();
    return Result.of(listen, Message.of("settings.address-or-off", text, example));
  }

  private Result<HostPort> mqttTls(String text) {
    return Result.of(
        HostPort.parse(text),
        Message.of("settings.address", text, Settings.EXAMPLE_MQTT_TLS.toString()));
  }

  private Result<Path> path(String text) {
    try {
      return Result.of(Optional.of(workingFolder.resolve(text)), Message.of("settings.path", text));
    } catch (InvalidPathException impossible) {
      return Result.of(Optional.empty(), Message.of("settings.path", text));
    }
  }

  private List<Said> said(Optional<String> option, String optionName, String variable) {
    List<Said> said = new ArrayList<>();
    option.ifPresent(text -> said.add(new Said(text, (p, m) -> p.at(optionName, m))));
    Optional.ofNullable(environment.get(variable))
        .filter(text -> !text.isBlank())
        .ifPresent(text -> said.add(new Said(text, (p, m) -> p.at(variable, m))));
    return said;
  }

  private static Said inFile(Optional<YamlSection> section, String key, String text) {
    return new Said(text, (problems, message) -> section.orElseThrow().wrong(key, message));
  }
}
