package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
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
import org.muniment.domain.notice.Notice;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.notice.Roster.Hours;
import org.muniment.domain.notice.Roster.Shift;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.text.Code;
import org.muniment.port.Notifier;
import org.muniment.port.Office;
import org.muniment.port.Outbox;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.testing.MemoryNotifier;
import org.muniment.testing.MemoryOffice;

/**
 * The courier without its threads, over whatever store: time goes only when told, letters are taken
 * between the rounds.
 */
final class Rig {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Channel MAIL = channel("mail", ChannelType.EMAIL);
  static final Channel ROBOT = channel("robot", ChannelType.WECOM);

  final Office office = new MemoryOffice();
  final MemoryNotifier mail = new MemoryNotifier(ChannelType.EMAIL);
  final MemoryNotifier robot = new MemoryNotifier(ChannelType.WECOM);
  final ReadingStore store;
  final Map<Long, Alarm> alarms = new TreeMap<>();
  final LetterWriter writer;
  final MemoryWork work = new MemoryWork();
  private final Map<ChannelType, Notifier> notifiers =
      Map.of(ChannelType.EMAIL, mail, ChannelType.WECOM, robot);
  private final Deque<Runnable> outcomes = new ArrayDeque<>();
  private final Random random = new Random(7);
  Optional<Instant> restoredAt = Optional.empty();
  Instant now;
  private Round round;

  Rig(ReadingStore store, Instant start) {
    this.store = store;
    this.now = start;
    office.addRoom(new Room(Code.of("R1"), "珍本库", "general", Code.of("SITE")));
    office.addCabinet(
        new Cabinet(
            Code.of("C1"),
            Code.of("R1"),
            "一号柜",
            Optional.empty(),
            5,
            10,
            Cabinet.ShelfOrder.TOP,
            java.util.OptionalDouble.empty(),
            java.util.OptionalDouble.empty()));
    office.notificationSetup().saveChannel(MAIL);
    office.notificationSetup().saveChannel(ROBOT);
    roster(List.of(contact("li", "zh-CN", "mail")), Optional.empty());
    writer = new LetterWriter(facts(Optional.of("https://archive.example/")), this::alarm, work);
  }

  static Channel channel(String id, ChannelType type) {
    return new Channel(id, type, id, true, Map.of(), Map.of());
  }

  static Contact contact(String id, String language, String... channels) {
    List<Contact.Reach> reaches = new ArrayList<>();
    for (String channel : channels) {
      reaches.add(new Contact.Reach(channel, channel.equals("mail") ? id + "@a.example" : ""));
    }
    return new Contact(id, id, language, reaches);
  }

  void roster(List<Contact> contacts, Optional<LocalTime> allWellAt, Shift... shifts) {
    office
        .notificationSetup()
        .saveRoster(
            new Roster(
                contacts,
                List.of(shifts),
                Roster.SECOND_AFTER,
                Roster.THIRD_AFTER,
                Roster.NEW.quiet(),
                allWellAt));
  }

  static Shift always(String contact, int step) {
    Hours day = new Hours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);
    return new Shift(EnumSet.allOf(java.time.DayOfWeek.class), day, step, contact);
  }

  Facts facts(Optional<String> baseUrl) {
    return new Facts(
        office,
        code -> Optional.empty(),
        new AffectedCabinets(office),
        alarm -> Optional.empty(),
        () -> new Facts.Condition(3, 3, List.copyOf(alarms.values()), 99.4),
        baseUrl,
        ZONE);
  }

  Optional<Alarm> alarm(long id) {
    return Optional.ofNullable(alarms.get(id)).or(() -> store.alarms().alarm(id));
  }

  /** Begins anew with what is on disk. */
  void restart() {
    outcomes.clear();
    round = null;
  }

  Round round() {
    return round(store.outbox());
  }

  private Round round(Outbox outbox) {
    if (round == null) {
      round =
          new Round(
              outbox,
              new Setup(office, List.of(), ZONE, "zh-CN"),
              () -> List.copyOf(alarms.values()),
              work,
              restoredAt,
              ZONE,
              random,
              this::begin);
    }
    return round;
  }

  private boolean begin(
      Channel channel, org.muniment.domain.notice.Dispatch.Due due, String letter) {
    Notifier notifier = notifiers.get(channel.type());
    Notifier.Outcome outcome = notifier.send(channel, writer.write(letter, due, now));
    outcomes.add(() -> round().attempted(letter, outcome, now));
    return true;
  }

  /** Rounds until nothing happens any more. */
  void settle() {
    do {
      round().run(now);
      List<Runnable> taken = List.copyOf(outcomes);
      outcomes.clear();
      taken.forEach(Runnable::run);
      if (taken.isEmpty()) {
        return;
      }
    } while (true);
  }

  void pass(Duration time) {
    now = now.plus(time);
    settle();
  }

  /** Second by second. */
  void passSlowly(Duration time) {
    for (long second = 0; second < time.toSeconds(); second++) {
      pass(Duration.ofSeconds(1));
    }
  }

  void raise(long id, Severity severity) {
    record(step(id, What.RAISED, severity, AlarmState.UNACKNOWLEDGED));
  }

  void clear(long id) {
    record(step(id, What.CLEARED, Severity.WARNING, AlarmState.NORMAL));
  }

  void record(Entry.AlarmStep... steps) {
    store.append(List.of(steps));
    for (Entry.AlarmStep step : steps) {
      stands(step);
    }
  }

  void stands(Entry.AlarmStep step) {
    Alarm alarm = step.alarm().orElseThrow();
    if (alarm.isActive()) {
      alarms.put(alarm.id(), alarm);
    } else {
      alarms.remove(alarm.id());
    }
  }

  void orderUnrecorded(Entry.AlarmStep step) {
    round().order(Notice.unrecorded(step.told().get(0)));
  }

  Entry.AlarmStep step(long id, What what, Severity severity, AlarmState state) {
    boolean isOver = state == AlarmState.NORMAL;
    Optional<Instant> begun = Optional.ofNullable(alarms.get(id)).map(Alarm::eventAt);
    Instant from = begun.orElse(now);
    AlarmKey key = AlarmKey.of((int) id, Quantity.TEMPERATURE, AlarmKind.HIGH);
    Alarm alarm =
        new Alarm(
            id,
            key,
            Optional.of(Code.of("R1")),
            Optional.of(Code.of("S" + id)),
            severity,
            state,
            26.34,
            24,
            27.01,
            from,
            from,
            Optional.of(now).filter(at -> isOver),
            Optional.of(now).filter(at -> isOver),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            true,
            false);
    AlarmNote note = AlarmNote.of(id, new Happening(what, now, severity, true), now);
    return new Entry.AlarmStep(
        AlarmPoint.calm(key), Optional.of(alarm), List.of(note), List.of(note));
  }
}
