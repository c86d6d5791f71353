package org.muniment.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Supplier;
import org.muniment.adapters.channel.ChannelServer;
import org.muniment.adapters.channel.Command;
import org.muniment.adapters.channel.FolderLock;
import org.muniment.adapters.csv.CsvHolidays;
import org.muniment.adapters.ical4j.IcalCalendars;
import org.muniment.adapters.ical4j.IcalHolidays;
import org.muniment.adapters.jackson.JsonHolidays;
import org.muniment.adapters.listener.MqttListener;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.adapters.serial.SerialPorts;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.adapters.tls.HostNames;
import org.muniment.adapters.tls.Tls;
import org.muniment.adapters.zxing.ZxingBarcodes;
import org.muniment.desk.AlarmDesks;
import org.muniment.desk.BackupDesk;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.GeneralRulesDesk;
import org.muniment.desk.NotificationDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.TrailDesk;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.LabelsDesk;
import org.muniment.desk.holdings.intake.IntakeDesks;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.pipeline.CredentialGate;
import org.muniment.pipeline.Pipeline;
import org.muniment.pipeline.notify.Courier;
import org.muniment.port.AlarmLog;
import org.muniment.port.Alarms;
import org.muniment.port.Barcodes;
import org.muniment.port.Health;
import org.muniment.port.Metrics;
import org.muniment.port.Office;
import org.muniment.port.OwnNames;
import org.muniment.port.ReadingStore;
import org.muniment.port.TlsIdentity;
import org.muniment.profile.catalog.ProfileCatalog;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The composition root: everything that reads, decodes and stores, wired in one straight line and
 * ended in the opposite order.
 */
public final class Gateway implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);

  private final Path data;
  private final Deque<AutoCloseable> running;
  private final ReadingStore readings;
  private final Pipeline pipeline;
  private final Optional<Tls> tls;
  private final boolean pagesUseTls;
  private final HostNames hostNames;
  private final Optional<Listening> listening;
  private final SerialPorts serial;
  private final SerialPorts scanners;
  private final List<String> scannerNames;
  private final PlacesDesk places;
  private final SensorsDesk sensors;
  private final ClimateDesk climate;
  private final AlarmDesks alarmDesks;
  private final GeneralRulesDesk generalRules;
  private final NotificationDesk notification;
  private final PresetsDesk presets;
  private final LabelsDesk labels;
  private final OfficeDesks desks;
  private final HoldingsDesks holdings;
  private final IntakeDesks intake;
  private final RoundsDesks rounds;
  private final LendingDesks lending;
  private final StocktakeDesks stocktakes;
  private final Barcodes barcodes = new ZxingBarcodes();
  private final Keeping keeping;
  private final LogWiring log;
  private final TrailDesk trail;
  private final Courier courier;

  /**
   * Takes the data folder and starts every part; nothing keeps running when one cannot. The MQTT
   * listener may still be starting: {@link #awaitListening}.
   *
   * @param profiles the loaded device profiles; may still be loading while the stores open
   * @throws org.muniment.port.CannotStart with a sentence for the person
   */
  public static Gateway start(
      Settings settings, Supplier<ProfileCatalog> profiles, InstantSource clock) {
    Deque<AutoCloseable> running = new ArrayDeque<>();
    try {
      return new Gateway(settings, profiles, clock, running);
    } catch (RuntimeException failure) {
      endAll(running);
      throw failure;
    }
  }

  private Gateway(
      Settings settings,
      Supplier<ProfileCatalog> loading,
      InstantSource clock,
      Deque<AutoCloseable> parts) {
    running = parts;
    data = settings.data();
    keep(FolderLock.acquire(data));
    Office office = keep(SqliteOffice.open(data));
    keep(ToldRun.begin(office.trail(), clock));
    Site site = site(settings, office, clock);
    StandingRules rules = new StandingRules(office, site.timeZone());
    readings = keep(SqliteReadingStore.open(data, rules));
    ProfileCatalog profiles = loading.get();
    Dependencies dependencies = new Dependencies(data);
    pipeline = keep(Pipeline.start(office, readings, profiles, site, dependencies.check(), clock));
    rules.follow(pipeline.registry());
    pagesUseTls = TlsWiring.pagesUseTls(settings);
    hostNames = new HostNames(settings.tls().names());
    log = keep(LogWiring.start(settings.dailyLog(), office, readings, pipeline.registry(), clock));
    keeping = keep(Keeping.start(settings, office, site.timeZone(), clock));
    trail = new TrailDesk(office.trail());
    CredentialGate gate = new CredentialGate(office, pipeline.registry());
    tls = TlsWiring.identity(settings, hostNames, clock).map(this::keep);
    listening =
        TlsWiring.mqtt(settings, tls)
            .map(
                at ->
                    keep(
                        Listening.begin(
                            () -> MqttListener.start(at, pipeline.ingest(), office, gate, clock))));

    SecureRandom random = new SecureRandom();
    places = new PlacesDesk(office, pipeline.registry());
    sensors =
        new SensorsDesk(
            office,
            readings,
            pipeline.registry(),
            pipeline.board(),
            profiles::knows,
            random,
            clock);
    climate = new ClimateDesk(places, sensors, readings, pipeline.registry(), clock);
    Notifiers notifiers = keep(Notifiers.start(settings.notification(), clock));
    Notifying.Ways ways =
        new Notifying.Ways(
            notifiers.all(),
            notifiers.fromFile(),
            settings.notification().baseUrl(),
            Notifying.advice(office, climate));
    courier = keep(Notifying.start(office, readings, pipeline, ways, clock, random));
    generalRules = new GeneralRulesDesk(office, pipeline.registry());
    presets = new PresetsDesk(office, pipeline.registry());
    labels = new LabelsDesk(office);
    notification = NotificationDesk.of(office, notifiers.fromFile(), courier::test);
    alarmDesks = AlarmWiring.of(office, pipeline, readings, courier, clock);
    desks = OfficeDesks.over(office, settings.access(), random);
    holdings =
        HoldingsDesks.of(
            office, settings.access().levels(), pipeline.registry(), climate, log.desks(), clock);
    rounds =
        RoundsDesks.of(
            office,
            pipeline.registry(),
            new IcalCalendars(),
            List.of(new IcalHolidays(), new JsonHolidays(), new CsvHolidays()),
            random,
            clock);
    keep(Rounds.start(List.of(rounds.keeping()::round), "muniment-duties"));
    lending =
        LendingDesks.of(
            office,
            settings.access().levels(),
            pipeline.registry(),
            desks.people(),
            holdings,
            rounds,
            clock);
    stocktakes =
        StocktakeDesks.of(
            office, pipeline.registry(), holdings, lending, rounds, pipeline::announce, clock);
    intake = ImportWiring.all(office, settings.access().levels(), data, clock, random);
    keep(intake.jobs());

    serial = keep(SerialPorts.start(settings.serial(), data, pipeline.ingest(), clock));
    serial.health().forEach(dependencies::serialPort);
    scanners = keep(SerialPorts.start(settings.scanners(), data, pipeline.scans(), clock));
    scannerNames = settings.scanners().stream().map(PortSettings::port).toList();
    listening.ifPresent(dependencies::listener);
    listening.ifPresent(mqtt -> mqtt.onceUp(up -> announceAlarms(up, office)));
  }

  /**
   * Lets other commands hand their work to this process.
   *
   * @param commands by the name that the caller uses
   */
  public void openChannel(Map<String, Command> commands) {
    keep(ChannelServer.start(data, commands));
  }

  public PlacesDesk places() {
    return places;
  }

  public SensorsDesk sensors() {
    return sensors;
  }

  public ClimateDesk climate() {
    return climate;
  }

  /** Acknowledging alarms, their rules, what keeps them silent. */
  public AlarmDesks alarmDesks() {
    return alarmDesks;
  }

  /** What holds for the alarms of every sensor and of the system. */
  public GeneralRulesDesk generalRules() {
    return generalRules;
  }

  /** Who is told of alarms, and how. */
  public NotificationDesk notification() {
    return notification;
  }

  /** The limits that places are kept by. */
  public PresetsDesk presets() {
    return presets;
  }

  /** Labels of places and boxes. */
  public LabelsDesk labels() {
    return labels;
  }

  /** The scanners at serial ports, by the names of their ports. */
  public List<String> scanners() {
    return scannerNames;
  }

  /** People, tokens, signing in. */
  public OfficeDesks desks() {
    return desks;
  }

  /** Boxes: registered, moved, found; what is in them and where they stand. */
  public HoldingsDesks holdings() {
    return holdings;
  }

  /** Lists of holdings that come in and go out. */
  public IntakeDesks intake() {
    return intake;
  }

  /** Loans and returns. */
  public LendingDesks lending() {
    return lending;
  }

  /** Duties, equipment, keys, findings, visitors. */
  public RoundsDesks rounds() {
    return rounds;
  }

  /** Stock-takes. */
  public StocktakeDesks stocktakes() {
    return stocktakes;
  }

  public Barcodes barcodes() {
    return barcodes;
  }

  /** Backups by command, by schedule, at the press of a button. */
  public BackupDesk backups() {
    return keeping.desk();
  }

  /** The daily log: read, signed, checked, summed up. */
  public LogDesks logDesks() {
    return log.desks();
  }

  /**
   * Seals no days by itself while held: those of an example whose past is still coming in would be
   * sealed without it.
   */
  public void holdLog(boolean held) {
    log.hold(held);
  }

  /** Whether the audit trail is what was written. */
  public TrailDesk trail() {
    return trail;
  }

  /**
   * Everything in the data folder, beside its use.
   *
   * @param head as it was printed, if it is to be looked for
   */
  public Verification verification(Optional<String> head) {
    return Verification.of(data, head);
  }

  public Pipeline pipeline() {
    return pipeline;
  }

  public ReadingStore readings() {
    return readings;
  }

  /**
   * Where the MQTT listener listens, if it is not off; waits until it does.
   *
   * @throws org.muniment.port.CannotStart when it cannot
   */
  public OptionalInt awaitListening() {
    return listening.map(listener -> listener.await().plainPort()).orElse(OptionalInt.empty());
  }

  /** The same of its address with TLS. */
  public OptionalInt awaitListeningSecured() {
    return listening.map(listener -> listener.await().securedPort()).orElse(OptionalInt.empty());
  }

  /** The active alarms, and what people do with them. */
  public Alarms alarms() {
    return pipeline.alarms();
  }

  /** Alarms as they are recorded. */
  public AlarmLog alarmLog() {
    return readings.alarms();
  }

  /** Who brings alarms to people: test letters, and what became of the others. */
  public Courier courier() {
    return courier;
  }

  private void announceAlarms(MqttListener listener, Office office) {
    List<String> retained = office.retained().stream().map(Office.Retained::topic).toList();
    pipeline.outlets().announceBy(listener, retained);
  }

  /** By what this computer proves who it is, if pages or MQTT use TLS. */
  public Optional<TlsIdentity> tls() {
    return tls.map(TlsIdentity.class::cast);
  }

  /** The same for the pages; empty when they are plain HTTP. */
  public Optional<TlsIdentity> tlsOfPages() {
    return tls().filter(identity -> pagesUseTls);
  }

  /** What this computer is called in its network. */
  public OwnNames ownNames() {
    return hostNames;
  }

  /** One per part that can be unwell, in the order that people see. */
  public List<Health> healths() {
    List<Health> all = new ArrayList<>(pipeline.healths());
    listening.ifPresent(all::add);
    tls.ifPresent(all::add);
    all.add(courier.health());
    all.addAll(serial.health());
    all.addAll(scanners.health());
    all.add(log.health());
    all.add(keeping.health());
    return all;
  }

  public List<Metrics> metrics() {
    List<Metrics> all =
        new ArrayList<>(
            List.of(pipeline.metrics(), courier.metrics(), log.health(), keeping.health()));
    listening.ifPresent(all::add);
    return all;
  }

  /** Ways in first, then the pipeline, which writes what stands in line, then the stores. */
  @Override
  public void close() {
    endAll(running);
  }

  private <P extends AutoCloseable> P keep(P part) {
    running.push(part);
    return part;
  }

  /**
   * What the file says goes before what the store has; an archive that never said has a default.
   */
  private static Site site(Settings settings, Office office, InstantSource clock) {
    settings
        .site()
        .filter(said -> !office.site().equals(Optional.of(said)))
        .ifPresent(said -> change(office, said, By.system("start", clock.instant())));
    return office.site().orElseGet(() -> Settings.defaultSite(ZoneId.systemDefault()));
  }

  private static void change(Office office, Site said, By by) {
    office.together(
        () -> {
          Deed deed = Deed.of(by, "site.change", said.code()).because(SettingsReader.DEFAULT_FILE);
          Optional<Site> old = office.site();
          office.saveSite(said);
          return office
              .trail()
              .add(
                  deed.change("code", old.map(Site::code).map(Code::value).orElse("-"), said.code())
                      .change("name", old.map(Site::name).orElse("-"), said.name())
                      .change(
                          "timeZone",
                          old.map(Site::timeZone).map(ZoneId::getId).orElse("-"),
                          said.timeZone()));
        });
  }

  private static void endAll(Deque<AutoCloseable> running) {
    while (!running.isEmpty()) {
      AutoCloseable part = running.pop();
      try {
        part.close();
      } catch (Exception failure) {
        LOG.warn("{} did not end well", part.getClass().getSimpleName(), failure);
      }
    }
  }
}
