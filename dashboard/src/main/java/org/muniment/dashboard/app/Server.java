package org.muniment.dashboard.app;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;
import java.util.function.Supplier;
import org.muniment.adapters.channel.Command;
import org.muniment.adapters.channel.CommandFailed;
import org.muniment.adapters.fastexcel.FastexcelSpreadsheets;
import org.muniment.adapters.openhtmltopdf.DrawnPdf;
import org.muniment.adapters.openhtmltopdf.OpenhtmltopdfPrinter;
import org.muniment.app.Gateway;
import org.muniment.app.Settings;
import org.muniment.dashboard.app.demo.DemoHoldings;
import org.muniment.dashboard.app.demo.DemoLoans;
import org.muniment.dashboard.app.demo.DemoPlans;
import org.muniment.dashboard.app.demo.DemoRounds;
import org.muniment.dashboard.app.demo.DemoStocktakes;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.WebServer;
import org.muniment.dashboard.web.WebSettings;
import org.muniment.dashboard.web.guard.RateLimits;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.FirstRun;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.Metrics;
import org.muniment.profile.catalog.ProfileLibrary;
import org.muniment.profile.language.ProfileFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The whole program while it runs: the gateway, the local channel, and the pages on top. */
final class Server implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);

  private final Gateway gateway;
  private final WebServer web;
  private final Settings settings;
  private final OptionalInt mqttPort;
  private final Deque<AutoCloseable> atEnd = new ArrayDeque<>();
  private final CountDownLatch ended = new CountDownLatch(1);
  private boolean closed;

  private Server(Gateway gateway, WebServer web, Settings settings, OptionalInt mqttPort) {
    this.gateway = gateway;
    this.web = web;
    this.settings = settings;
    this.mqttPort = mqttPort;
  }

  /**
   * Starts everything and returns when the pages answer.
   *
   * @param notice what the pages say of the data, if it is not the archive's own
   */
  static Server start(
      Settings settings, Supplier<ProfileLibrary> profiles, Optional<Message> notice) {
    Gateway gateway =
        Gateway.start(settings, () -> profiles.get().catalog(), InstantSource.system());
    try {
      gateway.openChannel(commands(gateway));
      Backend backend = backend(gateway);
      WebServer web =
          WebServer.start(
              new WebSettings(
                  settings.http().host(),
                  settings.http().port(),
                  gateway.tlsOfPages(),
                  gateway.ownNames()),
              Slices.of(
                  backend,
                  profiles.get().files().stream().map(ProfileFile::id).toList(),
                  Reaching.of(settings, gateway),
                  notice),
              backend,
              new Frame(backend.registry(), backend.clock(), notice).errorPage());
      Server server = new Server(gateway, web, settings, listening(gateway, web));
      Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
      return server;
    } catch (RuntimeException failure) {
      gateway.close();
      throw failure;
    }
  }

  private static OptionalInt listening(Gateway gateway, WebServer web) {
    try {
      return gateway.awaitListening();
    } catch (RuntimeException failure) {
      web.close();
      throw failure;
    }
  }

  PlacesDesk places() {
    return gateway.places();
  }

  /** The boxes of the example archive. */
  void furnishHoldings() {
    new DemoHoldings(
            gateway.desks().office(),
            gateway.places(),
            gateway.holdings(),
            Console.texts(),
            Instant.now())
        .furnish();
    new DemoRounds(
            gateway.desks().office(),
            gateway.rounds(),
            Console.texts(),
            gateway.pipeline().registry().site().timeZone(),
            Instant.now())
        .furnish();
    new DemoLoans(gateway.desks().office(), gateway.lending(), Console.texts(), Instant.now())
        .furnish();
    new DemoStocktakes(gateway.stocktakes(), gateway.lending(), Console.texts(), Instant.now())
        .furnish();
    List<String> rooms = gateway.places().rooms().stream().map(r -> r.code().value()).toList();
    DemoPlans.draw(By.system("demo", Instant.now()), gateway.holdings().plans(), rooms);
  }

  PeopleDesk people() {
    return gateway.desks().people();
  }

  LogDesks logDesks() {
    return gateway.logDesks();
  }

  /** While held, the program seals no days of the log by itself. */
  void holdLog(boolean held) {
    gateway.holdLog(held);
  }

  SensorsDesk sensors() {
    return gateway.sensors();
  }

  RuleDesk rules() {
    return gateway.alarmDesks().rules();
  }

  OptionalInt mqttPort() {
    return mqttPort;
  }

  /** Prints that it is ready, and where; and how to begin while nobody can sign in. */
  void announce() {
    String address = Reaching.address(settings, gateway, web.port());
    gateway
        .desks()
        .firstRun()
        .nextCode(Instant.now())
        .ifPresent(
            code -> {
              Console.say("cli.setup", address + "/setup");
              Console.say("cli.setup.code", code, FirstRun.VALID.toMinutes());
            });
    mqttPort()
        .ifPresent(
            port ->
                Console.say("cli.ready.mqtt", settings.mqtt().orElseThrow().host() + ":" + port));
    gateway
        .awaitListeningSecured()
        .ifPresent(
            port ->
                Console.say(
                    "cli.ready.mqtt-tls", settings.mqttTls().orElseThrow().host() + ":" + port));
    gateway
        .tls()
        .flatMap(identity -> identity.facts().authority())
        .ifPresent(
            authority ->
                Console.say(
                    "cli.ready.authority",
                    authority.name(),
                    authority.fingerprint(),
                    address.replaceFirst("^https:", "http:") + "/trust"));
    Console.say("cli.ready", address);
  }

  /** Runs when the program ends, the last one given first, before anything else is ended. */
  void atEnd(AutoCloseable action) {
    atEnd.push(action);
  }

  void awaitEnd() throws InterruptedException {
    ended.await();
  }

  @Override
  public synchronized void close() {
    if (closed) {
      return;
    }
    closed = true;
    end(web);
    end(gateway);
    while (!atEnd.isEmpty()) {
      end(atEnd.pop());
    }
    ended.countDown();
  }

  private static void end(AutoCloseable part) {
    try {
      part.close();
    } catch (Exception failure) {
      LOG.warn("a part did not end well", failure);
    }
  }

  private static Backend backend(Gateway gateway) {
    RateLimits rateLimits = new RateLimits(InstantSource.system());
    List<Metrics> metrics = new ArrayList<>(gateway.metrics());
    metrics.add(rateLimits);
    return new Backend(
        gateway.places(),
        gateway.sensors(),
        gateway.climate(),
        gateway.alarmDesks(),
        gateway.generalRules(),
        gateway.notification(),
        gateway.presets(),
        gateway.labels(),
        gateway.logDesks(),
        gateway.holdings(),
        gateway.intake(),
        gateway.lending(),
        gateway.rounds(),
        gateway.stocktakes(),
        gateway.desks().tokens(),
        gateway.desks().people(),
        gateway.desks().signIn(),
        gateway.desks().firstRun(),
        code -> Console.say("cli.setup.code", code, FirstRun.VALID.toMinutes()),
        gateway.desks().office(),
        gateway.backups(),
        gateway.pipeline().ingest(),
        gateway.pipeline().registry(),
        gateway.readings(),
        gateway.pipeline().live(),
        gateway.barcodes(),
        rateLimits,
        new FastexcelSpreadsheets(),
        new OpenhtmltopdfPrinter(),
        new DrawnPdf(),
        gateway.scanners(),
        gateway.healths(),
        metrics,
        InstantSource.system(),
        Version.number());
  }

  /** What the running process does for other commands, as they would do it alone. */
  private static Map<String, Command> commands(Gateway gateway) {
    Map<String, Command> commands = new HashMap<>(LongWorks.of(gateway).commands());
    OfficeCommands.ALL.forEach(
        (name, work) ->
            commands.put(
                name,
                arguments -> {
                  try {
                    return work.run(gateway.desks(), arguments);
                  } catch (Refusal refused) {
                    throw new CommandFailed(Console.texts().say(refused.sentence()));
                  }
                }));
    return commands;
  }
}
