package org.muniment.dashboard.testing;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import org.muniment.adapters.csv.CsvHolidays;
import org.muniment.adapters.fastexcel.FastexcelSpreadsheets;
import org.muniment.adapters.ical4j.IcalCalendars;
import org.muniment.adapters.ical4j.IcalHolidays;
import org.muniment.adapters.jackson.JsonHolidays;
import org.muniment.adapters.openhtmltopdf.DrawnPdf;
import org.muniment.adapters.openhtmltopdf.OpenhtmltopdfPrinter;
import org.muniment.adapters.zxing.ZxingBarcodes;
import org.muniment.app.ImportWiring;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.PlainErrorPage;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.WebServer;
import org.muniment.dashboard.web.WebSettings;
import org.muniment.dashboard.web.guard.RateLimits;
import org.muniment.desk.AlarmDesk;
import org.muniment.desk.AlarmDesks;
import org.muniment.desk.BackupDesk;
import org.muniment.desk.BackupPlan;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.FirstRun;
import org.muniment.desk.GeneralRulesDesk;
import org.muniment.desk.MaskDesk;
import org.muniment.desk.NotificationDesk;
import org.muniment.desk.Passwords;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.RehearsalDesk;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.SignInDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.desk.Told;
import org.muniment.desk.daylog.LogParts;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.LabelsDesk;
import org.muniment.desk.holdings.intake.ExportDesk;
import org.muniment.desk.holdings.intake.IntakeDesks;
import org.muniment.desk.holdings.intake.UploadShelf;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.people.SessionRules;
import org.muniment.domain.schedule.DailyTime;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.trail.By;
import org.muniment.port.Health;
import org.muniment.port.Metrics;
import org.muniment.port.Notifier;
import org.muniment.port.Office;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.SensorBoard;
import org.muniment.testing.MemoryAlarms;
import org.muniment.testing.MemoryOffice;
import org.muniment.testing.MemoryReadingStore;
import org.muniment.testing.QuickHasher;

/**
 * A house in memory: real desks and a real web server on a free port, over twins of the stores. A
 * sensor is ok as soon as it has a reading.
 */
public final class TestHouse implements AutoCloseable {
  /** A folder that is made when the first list is sent. */
  private static final Path UPLOADS = Path.of("target", "uploads");

  public static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final Set<String> PROFILES = Set.of("muniment", "tasmota");

  private static final DailyTime BACKUP_AT = new DailyTime(LocalTime.of(2, 30), ZONE);
  private static final int KEPT = 14;

  /** Good enough for every rule. */
  public static final String PASSWORD = "Quiet-stacks-17-degrees";

  private static final Passwords PASSWORDS =
      new Passwords(PasswordRules.STANDARD, new QuickHasher(), "password-password"::equals);

  /** What was printed on the console. */
  public final List<String> printed = new CopyOnWriteArrayList<>();

  /** The clock stands still, so nothing refills; more than a test asks. */
  private static final RateLimits.Rate PLENTY = new RateLimits.Rate(1, 1_000_000);

  public final TestClock clock = new TestClock();
  public final Office office = new MemoryOffice();
  public final TwinLive live = new TwinLive();
  public final MemoryAlarms alarms = new MemoryAlarms();

  /** What becomes of a test letter, by channel; any other is delivered. */
  public final Map<String, Notifier.Outcome> testOutcomes = new ConcurrentHashMap<>();

  /** The channels of the configuration file. */
  public static final List<Channel> OF_FILE =
      List.of(new Channel("siren", ChannelType.COMMAND, "Siren", true, Map.of(), Map.of()));

  /** Who was told of alarms. */
  public final List<Told> told = new CopyOnWriteArrayList<>();

  /** What the board says of a sensor in spite of its readings. */
  public final Map<String, SensorState> states = new ConcurrentHashMap<>();

  /** Where planned backups go, if the house was opened with a plan. */
  public final TwinShelf shelf = new TwinShelf(clock);

  private final ExecutorService background =
      Executors.newSingleThreadExecutor(
          task -> {
            Thread thread = new Thread(task, "test-backup");
            thread.setDaemon(true);
            return thread;
          });
  private final Optional<BackupPlan> planned;
  private final List<Health> health;
  private final List<Metrics> metrics;

  public final ReadingStore readings;
  public final Backend backend;
  private LogParts log;
  private final WebServer server;
  private final Http http;

  private TestHouse(
      ReadingStore readings,
      Function<TestHouse, List<Slice>> slices,
      List<Health> health,
      List<Metrics> metrics,
      boolean backupsArePlanned) {
    this.readings = readings;
    this.planned =
        backupsArePlanned
            ? Optional.of(new BackupPlan(shelf, Optional.empty(), BACKUP_AT, KEPT, false))
            : Optional.empty();
    this.health = health;
    this.metrics = metrics;
    this.backend = backend();
    this.server =
        WebServer.start(
            new WebSettings("127.0.0.1", 0), slices.apply(this), backend, new PlainErrorPage());
    this.http = new Http(server.port());
  }

  public static TestHouse open(Function<Backend, List<Slice>> slices) {
    return openWith(
        new MemoryReadingStore(ZONE), house -> slices.apply(house.backend), List.of(), List.of());
  }

  /** With another store. */
  public static TestHouse openWith(ReadingStore readings, Function<TestHouse, List<Slice>> slices) {
    return openWith(readings, slices, List.of(), List.of());
  }

  /** With another store, and with parts that say how they are. */
  public static TestHouse openWith(
      ReadingStore readings,
      Function<TestHouse, List<Slice>> slices,
      List<Health> health,
      List<Metrics> metrics) {
    return new TestHouse(readings, slices, health, metrics, false);
  }

  /** With backups that are made every night, on {@link #shelf}. */
  public static TestHouse openWithBackups(
      ReadingStore readings, Function<TestHouse, List<Slice>> slices, List<Health> health) {
    return new TestHouse(readings, slices, health, List.of(), true);
  }

  public Http http() {
    return http;
  }

  public int port() {
    return server.port();
  }

  public String token(String role) {
    return backend
        .tokens()
        .create(by(), new TokensDesk.NewToken("test", role, Optional.empty(), Optional.empty()));
  }

  /** Seals the days of the log that are due. */
  public void keepLog() {
    log.keeping().round();
  }

  /** Somebody who changes things in a test's preparations. */
  public By by() {
    return By.system("test", clock.instant());
  }

  /** Adds an account called like its role, if there is none, and signs it in. */
  public String session(String role) {
    if (backend.people().accounts().stream().noneMatch(a -> a.name().value().equals(role))) {
      PeopleDesk.NewPerson person =
          new PeopleDesk.NewPerson(role, Optional.empty(), role, Optional.empty());
      backend.people().add(by(), person, PASSWORD, false);
    }
    SignInDesk.Outcome outcome =
        backend.signIn().signIn(role, PASSWORD, "192.0.2.1", "test", clock.instant());
    return ((SignInDesk.Outcome.In) outcome).secret();
  }

  /** The name of the cookie that carries {@link #session}. */
  public String cookieName() {
    return "muniment-session-" + server.port();
  }

  /** A room and a sensor in it that speaks every minute. */
  public void furnish(String room, String sensor) {
    backend
        .places()
        .addRoom(by(), new PlacesDesk.NewRoom(room, "Room", Optional.empty(), Optional.empty()));
    register(room, sensor);
  }

  public void register(String room, String sensor) {
    backend
        .sensors()
        .register(
            by(),
            new SensorsDesk.NewSensor(
                sensor,
                "Sensor " + sensor,
                "muniment",
                Optional.of("test/" + sensor),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                new SensorsDesk.NewPlacement(
                    Optional.of(room), Optional.empty(), false, Optional.empty()),
                60,
                List.of()));
  }

  @Override
  public void close() {
    server.close();
    shelf.release();
    background.shutdown();
  }

  private Backend backend() {
    Registry registry = new TwinRegistry(office, ZONE);
    log = log(registry);
    SecureRandom random = new SecureRandom();
    RateLimits rateLimits = new RateLimits(clock, PLENTY, PLENTY, PLENTY);
    PlacesDesk places = new PlacesDesk(office, registry);
    SensorsDesk sensors =
        new SensorsDesk(office, readings, registry, board(), PROFILES::contains, random, clock);
    PeopleDesk people = new PeopleDesk(office, SecrecyScale.SHIPPED, PASSWORDS);
    ClimateDesk climate = new ClimateDesk(places, sensors, readings, registry, clock);
    HoldingsDesks holdings =
        HoldingsDesks.of(office, SecrecyScale.SHIPPED, registry, climate, log.desks(), clock);
    RoundsDesks rounds =
        RoundsDesks.of(
            office,
            registry,
            new IcalCalendars(),
            List.of(new IcalHolidays(), new JsonHolidays(), new CsvHolidays()),
            random,
            clock);
    LendingDesks lending =
        LendingDesks.of(office, SecrecyScale.SHIPPED, registry, people, holdings, rounds, clock);
    return new Backend(
        places,
        sensors,
        climate,
        alarmDesks(registry),
        new GeneralRulesDesk(office, registry),
        NotificationDesk.of(office, OF_FILE, this::testLetter),
        new PresetsDesk(office, registry),
        new LabelsDesk(office),
        log.desks(),
        holdings,
        new IntakeDesks(
            ImportWiring.of(office, SecrecyScale.SHIPPED),
            new ExportDesk(office),
            new UploadShelf(UPLOADS.resolve(UUID.randomUUID().toString()), clock, random),
            Runnable::run),
        lending,
        rounds,
        StocktakeDesks.of(office, registry, holdings, lending, rounds, live::tell, clock),
        new TokensDesk(office, SecrecyScale.SHIPPED, random),
        people,
        new SignInDesk(office, PASSWORDS, SessionRules.DEFAULT, random),
        new FirstRun(people, random),
        printed::add,
        office,
        backups(),
        new TwinIngest(registry, readings, clock),
        registry,
        readings,
        live,
        new ZxingBarcodes(),
        rateLimits,
        new FastexcelSpreadsheets(),
        new OpenhtmltopdfPrinter(),
        new DrawnPdf(),
        List.of("/dev/ttyACM0"),
        health,
        metricsWith(rateLimits),
        clock,
        "0.1.0");
  }

  private LogParts log(Registry registry) {
    return LogParts.of(
        office,
        readings,
        alarms,
        registry,
        ObservationTimes.DEFAULT,
        LogParts.DEFAULT_GRACE,
        clock);
  }

  private Notifier.Outcome testLetter(String channel, By by) {
    return testOutcomes.getOrDefault(channel, new Notifier.Outcome.Delivered("250 2.0.0 Ok"));
  }

  private AlarmDesks alarmDesks(Registry registry) {
    RuleDesk rules = new RuleDesk(office, registry, clock);
    return new AlarmDesks(
        new AlarmDesk(
            alarms,
            alarms,
            ids -> told.stream().filter(one -> ids.contains(one.alarmId())).toList(),
            office),
        rules,
        new RehearsalDesk(office, registry, readings, rules),
        new MaskDesk(office, registry));
  }

  private BackupDesk backups() {
    return new BackupDesk(
        office,
        (file, passphrase, progress) -> shelf.manifest(),
        planned,
        message -> message.toString(),
        clock,
        background);
  }

  private List<Metrics> metricsWith(Metrics more) {
    List<Metrics> all = new ArrayList<>(metrics);
    all.add(more);
    return all;
  }

  private SensorBoard board() {
    return (sensorId, now) -> {
      Map<org.muniment.domain.measure.Quantity, SensorStatus.Last> last = readings.latest(sensorId);
      Optional<Instant> at =
          last.values().stream().map(SensorStatus.Last::at).max(Instant::compareTo);
      String code =
          office.sensors().stream()
              .filter(sensor -> sensor.id() == sensorId)
              .map(sensor -> sensor.code().value())
              .findFirst()
              .orElse("");
      SensorState state =
          states.getOrDefault(code, at.isPresent() ? SensorState.OK : SensorState.NEVER_SEEN);
      return new SensorStatus(state, last, at, Optional.empty(), Optional.empty());
    };
  }
}
