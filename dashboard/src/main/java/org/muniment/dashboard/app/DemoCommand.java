package org.muniment.dashboard.app;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.muniment.app.Settings;
import org.muniment.dashboard.app.demo.DemoArchive;
import org.muniment.dashboard.app.demo.DemoLog;
import org.muniment.dashboard.app.demo.DemoPeople;
import org.muniment.dashboard.app.demo.Replay;
import org.muniment.domain.text.Message;
import org.muniment.port.CannotStart;
import org.muniment.profile.catalog.ProfileLibrary;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code demo}: serves a fresh example archive whose sensors replay a measured season. */
@Command(name = "demo", mixinStandardHelpOptions = true)
final class DemoCommand implements Callable<Integer> {
  @Mixin private ServeOptions options;

  @Override
  public Integer call() throws InterruptedException {
    ProfileLibrary profiles = ProfileLibrary.shipped();
    Optional<Path> temporary =
        options.data().isEmpty() ? Optional.of(temporary()) : Optional.empty();
    Settings settings =
        options.settingsOfDemo(profiles.catalog()::knows, temporary.map(Path::toString));
    checkFresh(settings.data());
    Message notice = Message.of("demo.notice");
    Server server = Server.start(settings, () -> profiles, Optional.of(notice));
    temporary.ifPresent(folder -> server.atEnd(() -> remove(folder)));
    DemoArchive.furnish(server.places(), server.sensors(), settings.serial(), Console.texts());
    server.furnishHoldings();
    DemoArchive.callSoon(server.rules(), Console.texts());
    List<DemoPeople.Known> people =
        DemoPeople.add(
            server.people(),
            new SecureRandom(),
            Console.texts().say(Message.of("demo.person.archivist")));
    server.mqttPort().ifPresent(port -> replay(server, port));
    server.announce();
    Console.say(
        temporary.isPresent() ? "cli.demo.folder" : "cli.demo.folder-kept",
        settings.data().toString());
    Console.say("cli.demo.accounts");
    for (DemoPeople.Known one : people) {
      Console.say("cli.demo.account", one.name(), one.password(), one.role());
    }
    server.awaitEnd();
    return Main.DONE;
  }

  private static void replay(Server server, int port) {
    server.holdLog(true);
    DemoLog log = new DemoLog(server.logDesks().days(), Console.texts(), InstantSource.system());
    server.atEnd(log);
    Runnable sign = () -> log.begin(() -> server.holdLog(false));
    try {
      Replay replay = Replay.start("127.0.0.1", port, InstantSource.system(), sign);
      server.atEnd(replay::close);
    } catch (MqttException refused) {
      server.close();
      throw new CannotStart(
          Message.of("cli.demo.no-mqtt", String.valueOf(refused.getMessage())), refused);
    }
  }

  private static Path temporary() {
    try {
      return Files.createTempDirectory("muniment-demo-");
    } catch (IOException noPlace) {
      throw new UncheckedIOException(noPlace);
    }
  }

  private static void checkFresh(Path data) {
    if (!Files.exists(data)) {
      return;
    }
    try (Stream<Path> inside = Files.list(data)) {
      if (inside.findAny().isPresent()) {
        throw new CannotStart(Message.of("cli.demo.not-empty", data.toString()));
      }
    } catch (IOException unreadable) {
      throw new CannotStart(Message.of("cli.demo.not-empty", data.toString()), unreadable);
    }
  }

  private static void remove(Path folder) {
    try (Stream<Path> inside = Files.walk(folder)) {
      inside.sorted(Comparator.reverseOrder()).forEach(path -> path.toFile().delete());
    } catch (IOException leftBehind) {
      Console.err().println(leftBehind.getMessage());
    }
  }
}
