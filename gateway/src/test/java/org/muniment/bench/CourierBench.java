package org.muniment.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.muniment.adapters.sql.SumRules;
import org.muniment.adapters.sqlite.SqliteOffice;
import org.muniment.adapters.sqlite.SqliteReadingStore;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.Duty;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Planner;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.pipeline.notify.AffectedCabinets;
import org.muniment.pipeline.notify.Courier;
import org.muniment.pipeline.notify.Facts;
import org.muniment.port.Alarms;
import org.muniment.port.Notifier;
import org.muniment.port.ReadingStore.Entry;

/**
 * Measures the courier; run by hand: {@code CourierBench FOLDER}. From the commit of an alarm to
 * the letter in the adapter's hands, each on a channel of its own so that nothing is collected, and
 * what planning 500 notices costs.
 */
public final class CourierBench {
  private static final PrintStream OUT = System.out;
  private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  private static final int LETTERS = 100;
  private static final int NOTICES = 500;
  private static final int ROUNDS = 20;

  private CourierBench() {}

  private record NoSensors(ZoneId zone) implements SumRules {
    @Override
    public Optional<Sensor> sensor(int id) {
      return Optional.empty();
    }
  }

  /** Notes when it was handed a letter. */
  private record Stopwatch(LinkedBlockingQueue<Long> handed) implements Notifier {
    @Override
    public ChannelType type() {
      return ChannelType.EMAIL;
    }

    @Override
    public Outcome send(Channel channel, Letter letter) {
      handed.add(System.nanoTime());
      return new Outcome.Delivered("taken");
    }
  }

  /** Only looks; nothing is escalated here. */
  private record NoneActive() implements Alarms {
    @Override
    public List<Alarm> active() {
      return List.of();
    }

    @Override
    public Optional<Alarm> acknowledge(long id, By by, String comment) {
      return Optional.empty();
    }

    @Override
    public Optional<Alarm> shelve(long id, By by, Instant until, String reason) {
      return Optional.empty();
    }

    @Override
    public Optional<Alarm> unshelve(long id, By by) {
      return Optional.empty();
    }

    @Override
    public Optional<Alarm> comment(long id, By by, String text) {
      return Optional.empty();
    }
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    planning();
    Path folder = Files.createDirectories(Path.of(args[0]));
    handOver(folder);
  }

  private static void planning() {
    Roster roster = roster(10);
    Duty duty = new Duty(roster, List.of(mail()), ZONE, "zh-CN");
    long[] micros = new long[ROUNDS];
    int made = 0;
    for (int round = 0; round < ROUNDS; round++) {
      long begin = System.nanoTime();
      Instant now = Instant.EPOCH;
      Planner planner = new Planner(duty, List.of(), Optional.empty(), now);
      for (int id = 1; id <= NOTICES; id++) {
        planner.plan(new Notice(id, id, What.RAISED, Severity.WARNING, now, now));
      }
      made = planner.made().size();
      micros[round] = TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - begin);
    }
    OUT.printf("planning %d notices for 10 contacts, %d deliveries: ", NOTICES, made);
    print(micros);
  }

  private static Channel mail() {
    return new Channel("mail", ChannelType.EMAIL, "mail", true, Map.of(), Map.of());
  }

  private static Roster roster(int contacts) {
    List<Contact> all = new ArrayList<>();
    for (int i = 0; i < contacts; i++) {
      Contact.Reach reach = new Contact.Reach("mail", "c" + i + "@a.example");
      all.add(new Contact("c" + i, "c" + i, "zh-CN", List.of(reach)));
    }
    return new Roster(
        all,
        List.of(),
        Roster.SECOND_AFTER,
        Roster.THIRD_AFTER,
        Optional.empty(),
        Optional.empty());
  }

  private static void handOver(Path folder) throws InterruptedException {
    LinkedBlockingQueue<Long> handed = new LinkedBlockingQueue<>();
    try (SqliteOffice office = SqliteOffice.open(folder);
        SqliteReadingStore store = SqliteReadingStore.open(folder, new NoSensors(ZONE))) {
      office.notificationSetup().saveChannel(mail());
      office.notificationSetup().saveRoster(roster(1));
      Facts facts =
          new Facts(
              office,
              code -> Optional.empty(),
              new AffectedCabinets(office),
              alarm -> Optional.empty(),
              () -> null,
              Optional.empty(),
              ZONE);
      MovingClock clock = new MovingClock();
      try (Courier courier =
          Courier.start(
              office,
              store.outbox(),
              new NoneActive(),
              store.alarms(),
              facts,
              List.of(new Stopwatch(handed)),
              List.of(),
              "zh-CN",
              clock,
              new Random(1))) {
        measure(store, courier, clock, handed);
      }
    }
  }

  /** Ten minutes lie between two alarms, so that each is the first. */
  private static final class MovingClock implements InstantSource {
    private volatile Duration ahead = Duration.ZERO;

    @Override
    public Instant instant() {
      return Instant.now().plus(ahead);
    }
  }

  private static void measure(
      SqliteReadingStore store,
      Courier courier,
      MovingClock clock,
      LinkedBlockingQueue<Long> handed)
      throws InterruptedException {
    long first = store.alarms().lastId() + 1;
    long[] micros = new long[LETTERS];
    for (int i = 0; i < LETTERS; i++) {
      clock.ahead = clock.ahead.plus(Duration.ofMinutes(11));
      store.append(List.of(step(first + i, clock.instant())));
      long begin = System.nanoTime();
      courier.wake();
      micros[i] = TimeUnit.NANOSECONDS.toMicros(handed.take() - begin);
      while (!store.outbox().waiting(1).isEmpty()) {
        Thread.onSpinWait();
      }
    }
    OUT.printf("commit to hand-over, %d letters: ", LETTERS);
    print(micros);
    long big = first + LETTERS;
    clock.ahead = clock.ahead.plus(Duration.ofMinutes(11));
    List<Entry> flood = new ArrayList<>();
    for (int i = 0; i < NOTICES; i++) {
      flood.add(step(big + i, clock.instant()));
    }
    store.append(flood);
    long begin = System.nanoTime();
    courier.wake();
    long micro = TimeUnit.NANOSECONDS.toMicros(handed.take() - begin);
    OUT.printf("%d at once to one digest: %.1f ms%n", NOTICES, micro / 1_000.0);
    List<Delivery> newest = store.outbox().newest(Optional.empty(), NOTICES);
    OUT.printf("letters of them: %d%n", newest.stream().map(Delivery::letter).distinct().count());
  }

  private static Entry.AlarmStep step(long id, Instant now) {
    AlarmKey key = AlarmKey.of((int) id, Quantity.TEMPERATURE, AlarmKind.HIGH);
    Alarm alarm =
        new Alarm(
            id,
            key,
            Optional.of(Code.of("R1")),
            Optional.of(Code.of("S" + id)),
            Severity.WARNING,
            AlarmState.UNACKNOWLEDGED,
            26.3,
            24,
            26.3,
            now,
            now,
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            false);
    AlarmNote note = AlarmNote.of(id, new Happening(What.RAISED, now, Severity.WARNING, true), now);
    return new Entry.AlarmStep(
        AlarmPoint.calm(key), Optional.of(alarm), List.of(note), List.of(note));
  }

  private static void print(long[] micros) {
    Arrays.sort(micros);
    OUT.printf(
        "median %.1f ms, p95 %.1f ms, worst %.1f ms%n",
        micros[micros.length / 2] / 1_000.0,
        micros[micros.length * 95 / 100] / 1_000.0,
        micros[micros.length - 1] / 1_000.0);
  }
}
