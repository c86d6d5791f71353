package org.muniment.app;

import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.adapters.command.Program;
import org.muniment.app.YamlSection.Keys;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Name;

/** Reads {@code notification:}; a relative trust file starts from the file's own folder. */
final class NotificationSection {
  static final Keys KEYS = Keys.of("allowPrivateTargets", "baseUrl", "trustFile", "commands");

  private static final Keys COMMAND = Keys.of("id", "name", "run", "timeoutSeconds");
  private static final String EXAMPLE_URL = "https://archive-pc:7070";
  private static final String EXAMPLE_RUN = "/usr/local/bin/siren, --short";
  private static final String ORIGIN =
      "https?://([A-Za-z0-9.-]+|\\[[0-9A-Fa-f:.]+])(:[0-9]{1,5})?/*";

  private NotificationSection() {}

  static NotificationSettings read(YamlSection section, Path base) {
    boolean privateTargets =
        section.text("allowPrivateTargets").flatMap(t -> yesOrNo(section, t)).orElse(false);
    Optional<String> baseUrl = section.text("baseUrl").flatMap(t -> baseUrl(section, t));
    Optional<Path> trustFile = section.text("trustFile").flatMap(t -> path(section, t, base));
    return new NotificationSettings(privateTargets, baseUrl, trustFile, commands(section));
  }

  private static Optional<Boolean> yesOrNo(YamlSection section, String text) {
    if (text.equals("true") || text.equals("false")) {
      return Optional.of(text.equals("true"));
    }
    section.wrong("allowPrivateTargets", Message.of("settings.choice", text, "true, false"));
    return Optional.empty();
  }

  private static Optional<String> baseUrl(YamlSection section, String text) {
    if (text.matches(ORIGIN)) {
      return Optional.of(text.replaceAll("/+$", ""));
    }
    section.wrong("baseUrl", Message.of("settings.notification.base-url", text, EXAMPLE_URL));
    return Optional.empty();
  }

  private static Optional<Path> path(YamlSection section, String text, Path base) {
    try {
      return Optional.of(base.resolve(text).normalize());
    } catch (InvalidPathException impossible) {
      section.wrong("trustFile", Message.of("settings.path", text));
      return Optional.empty();
    }
  }

  private static List<Program> commands(YamlSection section) {
    List<YamlSection> listed = section.list("commands", COMMAND);
    if (listed.size() > NotificationSettings.MAX_COMMANDS) {
      section.wrong("commands", Message.of("settings.too-many", NotificationSettings.MAX_COMMANDS));
      return List.of();
    }
    List<Program> programs = new ArrayList<>();
    Set<String> ids = new HashSet<>();
    listed.forEach(each -> command(each, ids).ifPresent(programs::add));
    return programs;
  }

  private static Optional<Program> command(YamlSection section, Set<String> ids) {
    Optional<String> id = section.required("id", "siren").filter(text -> isId(section, text, ids));
    Optional<String> name = section.text("name").flatMap(text -> name(section, text)).or(() -> id);
    if (!section.has("run")) {
      section.required("run", "[" + EXAMPLE_RUN + "]");
    }
    List<String> run = section.texts("run", EXAMPLE_RUN);
    Duration timeout =
        section
            .text("timeoutSeconds")
            .flatMap(text -> timeout(section, text))
            .orElse(Program.DEFAULT_TIMEOUT);
    return id.isEmpty() || run.isEmpty()
        ? Optional.empty()
        : Optional.of(new Program(id.get(), name.orElseThrow(), run, timeout));
  }

  private static boolean isId(YamlSection section, String text, Set<String> ids) {
    if (!Channel.isId(text)) {
      section.wrong("id", Message.of("settings.notification.id", text));
      return false;
    }
    if (!ids.add(text)) {
      section.wrong("id", Message.of("settings.notification.id-twice", text));
      return false;
    }
    return true;
  }

  private static Optional<String> name(YamlSection section, String text) {
    try {
      return Optional.of(Name.of(text).value());
    } catch (BadInput bad) {
      section.wrong("name", bad.sentence());
      return Optional.empty();
    }
  }

  private static Optional<Duration> timeout(YamlSection section, String text) {
    long most = Program.MAX_TIMEOUT.toSeconds();
    if (text.matches("[0-9]{1,6}")) {
      long seconds = Long.parseLong(text);
      if (seconds >= 1 && seconds <= most) {
        return Optional.of(Duration.ofSeconds(seconds));
      }
    }
    section.wrong("timeoutSeconds", Message.of("settings.number", text, "1", Long.toString(most)));
    return Optional.empty();
  }
}
