package org.muniment.app;

import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.app.YamlSection.Keys;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Name;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * What one {@code muniment.yaml} says; addresses are still text, for the reader to weigh against
 * the other sources. Reads the file and opens nothing else.
 */
record SettingsFile(
    Optional<Site> site,
    Optional<String> http,
    Optional<String> mqttListen,
    Optional<String> mqttTls,
    TlsSettings tls,
    List<PortSettings> serial,
    List<PortSettings> scanners,
    AccessSettings access,
    Optional<BackupSettings> backup,
    DailyLogSettings dailyLog,
    NotificationSettings notification,
    Optional<YamlSection> top,
    Optional<YamlSection> mqtt) {
  static final long MAX_BYTES = 1_000_000;

  static final SettingsFile NONE =
      new SettingsFile(
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          TlsSettings.DEFAULT,
          List.of(),
          List.of(),
          AccessSettings.DEFAULT,
          Optional.empty(),
          DailyLogSettings.DEFAULT,
          NotificationSettings.DEFAULT,
          Optional.empty(),
          Optional.empty());

  private static final Keys TOP =
      new Keys(
          List.of(
              "site",
              "http",
              "tls",
              "mqtt",
              "serial",
              "scanners",
              "access",
              "backup",
              "dailyLog",
              "notification"),
          Set.of("influx", "database"));
  private static final Keys SITE = Keys.of("code", "name", "timeZone");
  private static final Keys MQTT =
      new Keys(List.of("listen", "tls"), Set.of("broker", "username", "passwordFile"));
  private static final Keys SERIAL =
      Keys.of("port", "baud", "profile", "dataBits", "stopBits", "parity");

  private static final Keys SCANNER = Keys.of("port", "baud");

  static SettingsFile read(
      Path file, ZoneId hostZone, Predicate<String> profileKnown, Problems problems) {
    String name = file.getFileName().toString();
    return content(file, name, problems)
        .flatMap(text -> compose(name, text, problems))
        .flatMap(node -> YamlSection.of(problems, name, "", node, TOP))
        .map(top -> of(top, file.toAbsolutePath().getParent(), hostZone, profileKnown))
        .orElse(NONE);
  }

  private static SettingsFile of(
      YamlSection top, Path folder, ZoneId hostZone, Predicate<String> profileKnown) {
    Optional<Site> site = top.section("site", SITE).map(section -> site(section, hostZone));
    Optional<String> http = top.text("http");
    Optional<YamlSection> mqtt = top.section("mqtt", MQTT);
    Optional<String> listen = mqtt.flatMap(section -> section.text("listen"));
    Optional<String> secured = mqtt.flatMap(section -> section.text("tls"));
    TlsSettings tls =
        top.section("tls", TlsSection.KEYS).map(TlsSection::read).orElse(TlsSettings.DEFAULT);
    if (secured.isPresent() && tls.mode() == TlsSettings.Mode.OFF) {
      mqtt.orElseThrow().wrong("tls", Message.of("settings.tls.mqtt-off"));
    }
    List<PortSettings> serial = new ArrayList<>();
    Set<String> names = new HashSet<>();
    for (YamlSection section : top.list("serial", SERIAL)) {
      SerialSection.read(section, profileKnown)
          .filter(port -> isNew(port, names, section))
          .ifPresent(serial::add);
    }
    List<PortSettings> scanners = new ArrayList<>();
    for (YamlSection section : top.list("scanners", SCANNER)) {
      SerialSection.readScanner(section)
          .filter(port -> isNew(port, names, section))
          .ifPresent(scanners::add);
    }
    AccessSettings access =
        top.section("access", AccessSection.KEYS)
            .map(AccessSection::read)
            .orElse(AccessSettings.DEFAULT);
    Optional<BackupSettings> backup =
        top.section("backup", BackupSection.KEYS)
            .flatMap(section -> BackupSection.read(section, folder));
    DailyLogSettings dailyLog =
        top.section("dailyLog", DailyLogSection.KEYS)
            .map(DailyLogSection::read)
            .orElse(DailyLogSettings.DEFAULT);
    NotificationSettings notification =
        top.section("notification", NotificationSection.KEYS)
            .map(section -> NotificationSection.read(section, folder))
            .orElse(NotificationSettings.DEFAULT);
    return new SettingsFile(
        site,
        http,
        listen,
        secured,
        tls,
        serial,
        scanners,
        access,
        backup,
        dailyLog,
        notification,
        Optional.of(top),
        mqtt);
  }

  private static boolean isNew(PortSettings port, Set<String> names, YamlSection section) {
    if (names.add(port.port())) {
      return true;
    }
    section.wrong("port", Message.of("settings.serial.port-twice", port.port()));
    return false;
  }

  private static Site site(YamlSection section, ZoneId hostZone) {
    Code code = section.text("code").map(t -> code(section, t)).orElse(Settings.DEFAULT_SITE_CODE);
    String name =
        section.text("name").map(t -> name(section, t)).orElse(Settings.DEFAULT_SITE_NAME);
    ZoneId zone = section.text("timeZone").map(t -> zone(section, t, hostZone)).orElse(hostZone);
    return new Site(code, name, zone);
  }

  private static String name(YamlSection section, String text) {
    try {
      return Name.of(text).value();
    } catch (BadInput bad) {
      section.wrong("name", bad.sentence());
      return Settings.DEFAULT_SITE_NAME;
    }
  }

  private static Code code(YamlSection section, String text) {
    if (Code.isValid(text)) {
      return Code.of(text);
    }
    section.wrong("code", Message.of("settings.code", text));
    return Settings.DEFAULT_SITE_CODE;
  }

  private static ZoneId zone(YamlSection section, String text, ZoneId otherwise) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException unknown) {
      section.wrong("timeZone", Message.of("settings.zone", text));
      return otherwise;
    }
  }

  private static Optional<String> content(Path file, String name, Problems problems) {
    try {
      if (Files.size(file) > MAX_BYTES) {
        problems.at(name, Message.of("settings.file.too-big", Long.toString(MAX_BYTES)));
        return Optional.empty();
      }
      String text = Files.readString(file);
      return Optional.of(text.startsWith("\uFEFF") ? text.substring(1) : text);
    } catch (NoSuchFileException missing) {
      problems.at(file.toString(), Message.of("settings.file.missing"));
    } catch (CharacterCodingException otherEncoding) {
      problems.at(name, Message.of("settings.file.not-utf8"));
    } catch (IOException unreadable) {
      problems.at(file.toString(), Message.of("settings.file.unreadable"));
    }
    return Optional.empty();
  }

  private static Optional<Node> compose(String name, String text, Problems problems) {
    try {
      return new Compose(LoadSettings.builder().setLabel(name).build()).composeString(text);
    } catch (MarkedYamlEngineException wrong) {
      int line = wrong.getProblemMark().map(Mark::getLine).orElse(0) + 1;
      String said = String.valueOf(wrong.getProblem());
      problems.at(name, Message.of("settings.file.not-yaml", Integer.toString(line), said));
    } catch (YamlEngineException wrong) {
      problems.at(name, Message.of("settings.file.not-yaml", "1", wrong.getMessage()));
    }
    return Optional.empty();
  }
}
