package org.muniment.dashboard.pages;

import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.dashboard.pages.account.AccountPage;
import org.muniment.dashboard.pages.alarms.AlarmHealthPage;
import org.muniment.dashboard.pages.alarms.AlarmHistoryPage;
import org.muniment.dashboard.pages.alarms.AlarmRulesPage;
import org.muniment.dashboard.pages.alarms.AlarmsPage;
import org.muniment.dashboard.pages.alarms.SilencePage;
import org.muniment.dashboard.pages.backup.BackupPage;
import org.muniment.dashboard.pages.certificates.CertificatesPage;
import org.muniment.dashboard.pages.duties.EquipmentPage;
import org.muniment.dashboard.pages.duties.FeedsPage;
import org.muniment.dashboard.pages.duties.HolidaysPage;
import org.muniment.dashboard.pages.duties.KeysPage;
import org.muniment.dashboard.pages.duties.MonthPage;
import org.muniment.dashboard.pages.duties.PlansPage;
import org.muniment.dashboard.pages.duties.TickPage;
import org.muniment.dashboard.pages.entry.EntryPage;
import org.muniment.dashboard.pages.environment.EnvironmentPage;
import org.muniment.dashboard.pages.environment.analysis.AirPage;
import org.muniment.dashboard.pages.environment.analysis.DistributionPage;
import org.muniment.dashboard.pages.environment.analysis.PreservationPage;
import org.muniment.dashboard.pages.environment.calendar.CalendarPage;
import org.muniment.dashboard.pages.environment.compare.ComparePage;
import org.muniment.dashboard.pages.environment.compare.ExposurePage;
import org.muniment.dashboard.pages.environment.notes.NotesPage;
import org.muniment.dashboard.pages.feed.FeedPage;
import org.muniment.dashboard.pages.findings.FindingPage;
import org.muniment.dashboard.pages.findings.FindingsPage;
import org.muniment.dashboard.pages.holdings.AddPage;
import org.muniment.dashboard.pages.holdings.BoxPage;
import org.muniment.dashboard.pages.holdings.EditPage;
import org.muniment.dashboard.pages.holdings.FreePage;
import org.muniment.dashboard.pages.holdings.ItemsPage;
import org.muniment.dashboard.pages.holdings.ListPage;
import org.muniment.dashboard.pages.holdings.MovePage;
import org.muniment.dashboard.pages.holdings.PicturesPage;
import org.muniment.dashboard.pages.holdings.RulesPage;
import org.muniment.dashboard.pages.holdings.TreePage;
import org.muniment.dashboard.pages.holdings.UnsuitablePage;
import org.muniment.dashboard.pages.intake.ImportPage;
import org.muniment.dashboard.pages.labels.LabelsPage;
import org.muniment.dashboard.pages.loanpapers.LoanPapersPage;
import org.muniment.dashboard.pages.loans.BorrowersPage;
import org.muniment.dashboard.pages.loans.CounterPage;
import org.muniment.dashboard.pages.loans.LoanPage;
import org.muniment.dashboard.pages.loans.LoanRulesPage;
import org.muniment.dashboard.pages.loans.LoansPage;
import org.muniment.dashboard.pages.loans.RequestPage;
import org.muniment.dashboard.pages.loans.SubstituteCardsPage;
import org.muniment.dashboard.pages.log.DayPage;
import org.muniment.dashboard.pages.log.LogPage;
import org.muniment.dashboard.pages.notification.CardsPage;
import org.muniment.dashboard.pages.notification.ChannelPage;
import org.muniment.dashboard.pages.notification.ContactPage;
import org.muniment.dashboard.pages.notification.NotificationPage;
import org.muniment.dashboard.pages.people.PeoplePage;
import org.muniment.dashboard.pages.places.PlacesPage;
import org.muniment.dashboard.pages.plan.DrawPage;
import org.muniment.dashboard.pages.plan.PlanPage;
import org.muniment.dashboard.pages.preferences.PreferencesPage;
import org.muniment.dashboard.pages.presets.PresetPage;
import org.muniment.dashboard.pages.presets.PresetsPage;
import org.muniment.dashboard.pages.rooms.RoomsPage;
import org.muniment.dashboard.pages.scan.ScanPage;
import org.muniment.dashboard.pages.sensors.SensorsPage;
import org.muniment.dashboard.pages.sessions.SessionsPage;
import org.muniment.dashboard.pages.settings.SettingsPage;
import org.muniment.dashboard.pages.stocktake.ClosePage;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesPage;
import org.muniment.dashboard.pages.stocktake.FilePage;
import org.muniment.dashboard.pages.stocktake.OnePage;
import org.muniment.dashboard.pages.stocktake.OpenPage;
import org.muniment.dashboard.pages.stocktake.StocktakesPage;
import org.muniment.dashboard.pages.stocktake.scan.ScanningFacts;
import org.muniment.dashboard.pages.stocktake.scan.ScanningFacts;
import org.muniment.dashboard.pages.stocktake.scan.ScanningPage;
import org.muniment.dashboard.pages.stocktake.sheets.SheetsPage;
import org.muniment.dashboard.pages.today.TodayPage;
import org.muniment.dashboard.pages.tokens.TokensPage;
import org.muniment.dashboard.pages.trail.TrailPage;
import org.muniment.dashboard.pages.use.UsePage;
import org.muniment.dashboard.pages.visits.VisitsPage;
import org.muniment.dashboard.testing.ApiSlices;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Static;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.CardsDesk;
import org.muniment.desk.ChannelsDesk;
import org.muniment.desk.NotificationDesk;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.QuarantineDesk;
import org.muniment.desk.RosterDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.desk.Told;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.backup.BackupName;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Health;
import org.muniment.port.Live;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.testing.MemoryReadingStore;
import org.muniment.testing.SampleAlarms;

/**
 * The pages over a house in memory; {@link #furnished} has one moment of everything that they show:
 * a calm room, one in alarm, one near its limit with a lost sensor, outdoor air, a device to
 * register and a message that was not understood.
 */
public final class PagesHouse {
  private static final Duration EVERY = Duration.ofMinutes(10);
  private static final List<Health> HEALTH =
      List.of(
          health("mqtt", true, Message.of("health.mqtt.listening", "127.0.0.1:1883", 6, 421, 0)),
          health("store", true, Message.of("health.store.idle")));
  private static final Duration SEASON = Duration.ofDays(100);

  private PagesHouse() {}

  public static TestHouse empty() {
    return TestHouse.openWith(
        new MemoryReadingStore(TestHouse.ZONE), house -> slices(house.backend), HEALTH, List.of());
  }

  /** Without rooms and people, with backups that are made every night. */
  public static TestHouse withBackups() {
    return TestHouse.openWithBackups(
        new MemoryReadingStore(TestHouse.ZONE), house -> slices(house.backend), HEALTH);
  }

  public static TestHouse furnished() {
    TestHouse house = withBackups();
    room(house, "R1", "库房一", "general");
    room(house, "R2", "库房二", "general");
    room(house, "R3", "电子档案室", "electronic-media");
    sensor(house, "S1A", "库房一 A", "R1");
    sensor(house, "S1B", "库房一 B", "R1");
    sensor(house, "S2A", "库房二 A", "R2");
    sensor(house, "S2B", "库房二 B", "R2");
    sensor(house, "S3A", "电子档案室 A", "R3");
    sensor(house, "OUT", "室外", null);
    Instant now = house.clock.instant();
    fill(house, "S1A", now, 22.8, 0.5, 52.3, 2.0, 0);
    fill(house, "S1B", now.minus(Duration.ofMinutes(53)), 22.6, 0.5, 53.0, 2.0, 0);
    fill(house, "S2A", now, 23.1, 0.3, 56.0, 2.0, 7.0);
    fill(house, "S2B", now, 22.9, 0.3, 55.0, 2.0, 0);
    fill(house, "S3A", now, 18.6, 0.5, 40.0, 1.5, 0);
    fill(house, "OUT", now, 28.5, 4.0, 78.0, 12.0, 0);
    house.states.put("S1B", SensorState.STALE);
    strangers(house, now);
    people(house);
    backups(house);
    notification(house);
    alarms(house, now);
    BoxesHouse.furnish(house);
    FindingsHouse.furnish(house);
    LoansHouse.furnish(house);
    DutiesHouse.furnish(house);
    return house;
  }

  /** Mail and a robot that is off, two contacts, a week of duty, a card, a preset's history. */
  private static void notification(TestHouse house) {
    NotificationDesk desk = house.backend.notification();
    desk.channels()
        .add(
            house.by(),
            new ChannelsDesk.NewChannel(
                "mail",
                "email",
                "馆内邮件",
                true,
                Map.of("host", "smtp.archive.example", "from", "muniment@archive.example"),
                Map.of()));
    desk.channels()
        .add(
            house.by(),
            new ChannelsDesk.NewChannel(
                "duty-group",
                "dingtalk",
                "值班群机器人",
                false,
                Map.of(),
                Map.of(
                    "url", "https://oapi.dingtalk.com/robot/send?access_token=a",
                    "secret", "SEC1")));
    contact(house, "wang", "王丽", "wang@archive.example");
    contact(house, "guard", "Guard room of the annex", "guard@archive.example");
    shift(house, "monday tuesday wednesday thursday friday", "08:00", "17:30", 1, "wang");
    shift(
        house,
        "monday tuesday wednesday thursday friday saturday sunday",
        "17:30",
        "08:00",
        1,
        "guard");
    shift(house, "saturday sunday", "00:00", "00:00", 2, "wang");
    desk.cards()
        .save(
            house.by(),
            new CardsDesk.NewCard("high", Optional.of("R2"), "1. 关闭窗户\n2. 启动除湿机\n3. 通知王丽"));
    house
        .backend
        .presets()
        .change(
            house.by(),
            "general",
            Optional.empty(),
            new PresetsDesk.NewVersion(
                Map.of(
                    "temperature",
                    new PresetsDesk.NewLimits(Optional.of(14.0), Optional.of(24.0)),
                    "humidity",
                    new PresetsDesk.NewLimits(Optional.of(45.0), Optional.of(60.0))),
                Map.of("temperature", 2.0, "humidity", 5.0),
                Optional.of(Instant.parse("2020-06-01T00:00:00Z")),
                "照度另行规定"));
  }

  private static void contact(TestHouse house, String id, String name, String address) {
    house
        .backend
        .notification()
        .roster()
        .saveContact(
            house.by(),
            new RosterDesk.NewContact(
                id, name, "zh-CN", List.of(new Contact.Reach("mail", address))));
  }

  private static void shift(
      TestHouse house, String days, String from, String to, int step, String contact) {
    house
        .backend
        .notification()
        .roster()
        .addShift(
            house.by(),
            new RosterDesk.NewShift(
                List.of(days.split(" ")), new RosterDesk.NewHours(from, to), step, contact));
  }

  /** One that calls, one acknowledged, one of a silent sensor, one of the disk, some of before. */
  private static void alarms(TestHouse house, Instant now) {
    house.alarms.put(SampleAlarms.humid(41, "R2", "S2A", now.minus(Duration.ofMinutes(97))));
    house.alarms.put(
        SampleAlarms.of(
            42,
            AlarmKey.of(3, Quantity.TEMPERATURE, AlarmKind.HIGH),
            Optional.of("R3"),
            Optional.of("S3A"),
            Severity.ADVISORY,
            AlarmState.ACKNOWLEDGED,
            now.minus(Duration.ofMinutes(20))));
    house.alarms.put(
        SampleAlarms.of(
            43,
            AlarmKey.of(2, AlarmKind.STALE),
            Optional.of("R1"),
            Optional.of("S1B"),
            Severity.CRITICAL,
            AlarmState.RETURNED_UNACKNOWLEDGED,
            now.minus(Duration.ofMinutes(43))));
    house.alarms.put(SampleAlarms.ofSystem(44, AlarmKind.DISK, now.minus(Duration.ofHours(30))));
    for (int i = 1; i <= 40; i++) {
      Instant raised = now.minus(Duration.ofHours(15L * i));
      house.alarms.put(
          SampleAlarms.over(
              SampleAlarms.humid(41 - i, i % 3 == 0 ? "R1" : "R2", "S2A", raised),
              raised.plus(Duration.ofMinutes(5L * i)),
              "wang"));
    }
    By wang = new By(By.Kind.PERSON, "wang", "192.0.2.9", now.minus(Duration.ofMinutes(80)));
    house.alarms.comment(41, wang, "除湿机已开，门窗已关");
    house.told.add(
        new Told(
            41,
            "王丽",
            "mail",
            "delivered",
            now.minusSeconds(5_700),
            1,
            Optional.empty(),
            Optional.empty()));
    house
        .backend
        .alarmDesks()
        .masks()
        .announce(house.by(), "R1", Optional.empty(), now.plus(Duration.ofHours(1)), "更换窗户密封条");
    house.backend.alarmDesks().masks().takeOut(house.by(), "S2B", Optional.of("humidity"), "送检");
  }

  /** Of the nights before, and one of this moment. */
  private static void backups(TestHouse house) {
    for (int night = 1; night <= 12; night++) {
      Instant at = house.clock.instant().minus(Duration.ofDays(night));
      house.shelf.put(BackupName.of(at), 12_300_000 - night * 70_000L);
    }
    house.backend.backups().now(house.by());
    await().until(() -> house.backend.backups().running().isEmpty());
  }

  /** Somebody in use, somebody who left, a machine; told of with a secret among it. */
  private static void people(TestHouse house) {
    person(house, "wang", "王丽", "archivist");
    person(house, "chen", "陈档案", "assistant");
    person(
        house,
        "inspector.zhao@archives.example",
        "Inspector Zhao of the Provincial Archives",
        "viewer");
    person(house, "liu", "刘前任", "archivist");
    house
        .backend
        .people()
        .change(
            house.by(),
            "liu",
            new PeopleDesk.PersonChange(
                Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(false)),
            "退休，已办理移交手续");
    house
        .backend
        .tokens()
        .create(
            house.by(),
            new TokensDesk.NewToken(
                "库房一记录仪", "archivist", Optional.of("public"), Optional.empty()));
    house
        .office
        .trail()
        .add(
            Deed.of(house.by(), "account.change", "wang")
                .change("shownName", "王", "王丽")
                .because("姓名补全")
                .secret("top-secret"));
  }

  private static void person(TestHouse house, String name, String shownName, String role) {
    house
        .backend
        .people()
        .add(
            house.by(),
            new PeopleDesk.NewPerson(name, Optional.of(shownName), role, Optional.empty()),
            TestHouse.PASSWORD,
            false);
  }

  public static List<Slice> slices(Backend backend) {
    Frame frame =
        new Frame(backend.registry(), backend.clock(), Optional.of(Message.of("demo.notice")));
    QuarantineDesk quarantine = new QuarantineDesk(backend.readings(), backend.clock());
    List<Slice> slices = new ArrayList<>(ApiSlices.of(backend));
    slices.add(new EntryPage(backend, frame));
    slices.add(new TodayPage(backend, quarantine, frame));
    slices.add(new CalendarPage(backend, frame));
    slices.add(new ImportPage(backend, frame));
    slices.add(new ComparePage(backend, frame));
    slices.add(new ExposurePage(backend, frame));
    slices.add(new DistributionPage(backend, frame));
    slices.add(new AirPage(backend, frame));
    slices.add(new PreservationPage(backend, frame));
    slices.add(new NotesPage(backend, frame));
    slices.add(new EnvironmentPage(backend, frame));
    slices.add(new StocktakesPage(backend, frame));
    slices.add(new OpenPage(backend, frame));
    slices.add(new DiscrepanciesPage(backend, frame));
    slices.add(new ClosePage(backend, frame));
    slices.add(new LoansPage(backend, frame));
    slices.add(new CounterPage(backend, frame));
    slices.add(new RequestPage(backend, frame));
    slices.add(new BorrowersPage(backend, frame));
    slices.add(new SubstituteCardsPage(backend, frame));
    slices.add(new LoanRulesPage(backend, frame));
    slices.add(new SensorsPage(backend, quarantine, List.of("muniment", "tasmota"), frame));
    slices.add(new RoomsPage(backend, frame));
    slices.add(new LogPage(backend, frame));
    slices.add(new DayPage(backend, frame));
    slices.add(new AlarmHistoryPage(backend, frame));
    slices.add(new AlarmHealthPage(backend, frame));
    slices.add(new AlarmRulesPage(backend, frame));
    slices.add(new SilencePage(backend, frame));
    slices.add(new AlarmsPage(backend, frame));
    slices.add(new ListPage(backend, frame));
    slices.add(new PlanPage(backend, frame));
    slices.add(new DrawPage(backend, frame));
    slices.add(new PlacesPage(backend, frame));
    slices.add(new TreePage(backend, frame));
    slices.add(new AddPage(backend, frame));
    slices.add(new EditPage(backend, frame));
    slices.add(new BoxPage(backend, frame));
    slices.add(new ItemsPage(backend, frame));
    slices.add(new PicturesPage(backend, frame));
    slices.add(new MovePage(backend, frame));
    slices.add(new UnsuitablePage(backend, frame));
    slices.add(new FreePage(backend, frame));
    slices.add(new RulesPage(backend, frame));
    slices.add(new LoanPapersPage(backend, frame));
    slices.add(new UsePage(backend, frame));
    // Behind what has a word where this has a loan's number.
    slices.add(new LoanPage(backend, frame));
    slices.add(new LabelsPage(backend, frame));
    slices.add(new ScanPage(backend, frame));
    slices.add(new ScanningFacts(backend));
    slices.add(new ScanningPage(backend, frame));
    slices.add(new SheetsPage(backend, frame));
    slices.add(new FilePage(backend, frame));
    slices.add(new OnePage(backend, Reach.here(), frame));
    slices.add(new MonthPage(backend, frame));
    slices.add(new PlansPage(backend, frame));
    slices.add(new HolidaysPage(backend, frame));
    slices.add(new EquipmentPage(backend, frame));
    slices.add(new KeysPage(backend, frame));
    slices.add(new FeedPage(backend));
    slices.add(new FeedsPage(backend, Reach.here(), frame));
    slices.add(new FindingsPage(backend, frame));
    slices.add(new FindingPage(backend, frame));
    slices.add(new VisitsPage(backend, frame));
    slices.add(new TickPage(backend, frame));
    slices.add(new SettingsPage());
    slices.add(new PresetsPage(backend, frame));
    slices.add(new PresetPage(backend, frame));
    slices.add(new NotificationPage(backend, frame));
    slices.add(new ChannelPage(backend, frame));
    slices.add(new ContactPage(backend, frame));
    slices.add(new CardsPage(backend, frame));
    slices.add(new PeoplePage(backend, new SecureRandom(), frame));
    slices.add(new TokensPage(backend, frame));
    slices.add(new SessionsPage(backend, frame));
    slices.add(new AccountPage(backend, frame));
    slices.add(new TrailPage(backend, frame));
    slices.add(new BackupPage(backend, frame));
    slices.add(new CertificatesPage(backend, Reach.here(), frame));
    slices.add(new PreferencesPage());
    slices.add(new Static());
    return slices;
  }

  /** Stores a reading and tells those who watch. */
  public static void reads(TestHouse house, String code, double temperatureC, double humidityPct) {
    Sensor sensor = house.backend.registry().sensor(Code.of(code)).orElseThrow();
    Instant at = house.clock.instant();
    Map<Quantity, Double> values = values(temperatureC, humidityPct);
    house.readings.append(
        List.of(new Entry.Reading(sensor.id(), new Measurement(at, values), at, 0)));
    house.live.tell(new Live.Event.Reading(sensor.code(), at, values));
  }

  public static void room(TestHouse house, String code, String name, String preset) {
    house
        .backend
        .places()
        .addRoom(
            house.by(), new PlacesDesk.NewRoom(code, name, Optional.of(preset), Optional.empty()));
  }

  /**
   * @param room null means outdoors
   */
  public static void sensor(TestHouse house, String code, String name, String room) {
    house
        .backend
        .sensors()
        .register(
            house.by(),
            new SensorsDesk.NewSensor(
                code,
                name,
                "muniment",
                Optional.of("muniment/v1/" + code + "/reading"),
                Optional.empty(),
                OptionalInt.empty(),
                Optional.empty(),
                new SensorsDesk.NewPlacement(
                    Optional.ofNullable(room), Optional.empty(), room == null, Optional.empty()),
                EVERY.toSeconds(),
                List.of()));
  }

  /** A season of daily waves that ends at {@code last}; in the end humidity may rise. */
  private static void fill(
      TestHouse house,
      String code,
      Instant last,
      double temperatureC,
      double swingC,
      double humidityPct,
      double swingPct,
      double risePct) {
    Sensor sensor = house.backend.registry().sensor(Code.of(code)).orElseThrow();
    List<Entry> entries = new ArrayList<>();
    long steps = SEASON.dividedBy(EVERY);
    for (long i = steps; i >= 0; i--) {
      if (i > 410 && i < 422) {
        continue;
      }
      Instant at = last.minus(EVERY.multipliedBy(i));
      double wave = Math.sin(i / 144.0 * 2 * Math.PI);
      double noise = Math.sin(i * 1.7) * 0.12 + Math.sin(i * 0.37) * 0.2;
      double rise = i < 18 ? risePct * (18 - i) / 18.0 : 0;
      entries.add(
          new Entry.Reading(
              sensor.id(),
              new Measurement(
                  at,
                  values(
                      temperatureC + swingC * wave + noise * swingC,
                      Math.min(99, humidityPct - swingPct * wave + noise * swingPct + rise))),
              at,
              0));
    }
    house.readings.append(entries);
  }

  private static void strangers(TestHouse house, Instant now) {
    house.readings.append(
        List.of(
            quarantined(
                QuarantineKind.UNREGISTERED,
                "tele/stack-4/SENSOR",
                "{\"Time\":\"2026-07-16T10:23:10\",\"AM2301\":{\"Temperature\":21.4,\"Humidity\":52.1},\"TempUnit\":\"C\"}",
                now.minusSeconds(130),
                "tasmota",
                "not-registered"),
            quarantined(
                QuarantineKind.REJECTED,
                "muniment/v1/S2B/reading",
                "{\"temperature\":85.0,\"humidity\":52.1}",
                now.minusSeconds(4000),
                "muniment",
                "power-on-value")));
  }

  private static Entry.Quarantine quarantined(
      QuarantineKind kind, String source, String payload, Instant at, String profile, String why) {
    return new Entry.Quarantine(
        kind,
        Transport.MQTT,
        source,
        Optional.empty(),
        payload.getBytes(StandardCharsets.UTF_8),
        at,
        Optional.of(profile),
        why,
        0);
  }

  private static Map<Quantity, Double> values(double temperatureC, double humidityPct) {
    EnumMap<Quantity, Double> values = new EnumMap<>(Quantity.class);
    values.put(Quantity.TEMPERATURE, temperatureC);
    values.put(Quantity.HUMIDITY, humidityPct);
    return values;
  }

  static Health health(String name, boolean well, Message detail) {
    return new Health() {
      @Override
      public String name() {
        return name;
      }

      @Override
      public Report check() {
        return new Report(well, well ? "ok" : "down", detail);
      }
    };
  }
}
