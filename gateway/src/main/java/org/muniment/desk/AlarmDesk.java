package org.muniment.desk;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.AlarmLog;
import org.muniment.port.Alarms;
import org.muniment.port.Office;

/** Looking at alarms, acknowledging and shelving them. Comments are added, never changed. */
public final class AlarmDesk {
  /** Lines of histories that figures are made of at most. */
  public static final int MAX_NOTES = 50_000;

  private static final Comparator<Alarm> WORST_FIRST =
      Comparator.comparing(AlarmDesk::isCalling)
          .thenComparing(Alarm::severity)
          .thenComparing(Alarm::raisedAt)
          .thenComparing(Alarm::id)
          .reversed();

  private final Alarms alarms;
  private final AlarmLog log;
  private final Told.Deliveries deliveries;
  private final Office office;

  public AlarmDesk(Alarms alarms, AlarmLog log, Told.Deliveries deliveries, Office office) {
    this.alarms = alarms;
    this.log = log;
    this.deliveries = deliveries;
    this.office = office;
  }

  /** Those that are not over: first those that wait for somebody, the worst first. */
  public List<Alarm> active() {
    return alarms.active().stream().sorted(WORST_FIRST).toList();
  }

  /** Whether somebody is to acknowledge it now. */
  public static boolean isCalling(Alarm alarm) {
    return alarm.state() == AlarmState.UNACKNOWLEDGED
        || alarm.state() == AlarmState.RETURNED_UNACKNOWLEDGED;
  }

  /**
   * The newest first, with a number below {@code below}; those that are not over as they stand now.
   */
  public List<Alarm> newest(AlarmLog.Filter filter, long below, int limit) {
    if (filter.activeOnly()) {
      return alarms.active().stream()
          .filter(alarm -> alarm.id() < below && isIn(filter, alarm))
          .sorted(Comparator.comparing(Alarm::id).reversed())
          .limit(limit)
          .toList();
    }
    return log.newest(filter, below, limit);
  }

  private static boolean isIn(AlarmLog.Filter filter, Alarm alarm) {
    return filter.from().filter(alarm.raisedAt()::isBefore).isEmpty()
        && filter.to().filter(to -> !alarm.raisedAt().isBefore(to)).isEmpty()
        && (filter.place().isEmpty() || filter.place().equals(alarm.place()))
        && filter.kind().filter(kind -> kind != alarm.kind()).isEmpty();
  }

  /**
   * @throws Refusal when none has the number
   */
  public Alarm alarm(long id) {
    return alarms
        .active(id)
        .or(() -> log.alarm(id))
        .orElseThrow(() -> Refusal.notFound("alarm", Long.toString(id)));
  }

  /** The history of one alarm in the order of writing. */
  public List<AlarmNote> notes(long id) {
    return log.notes(id);
  }

  /** Who was told of some of them, by their numbers. */
  public Map<Long, List<Told>> told(Collection<Alarm> some) {
    List<Long> ids = some.stream().map(Alarm::id).toList();
    return ids.isEmpty()
        ? Map.of()
        : deliveries.of(ids).stream().collect(Collectors.groupingBy(Told::alarmId));
  }

  /** What happened to all of them in a stretch of time, at most {@link #MAX_NOTES}. */
  public List<AlarmNote> notes(Instant from, Instant to) {
    return log.notes(from, to, MAX_NOTES);
  }

  /** The longest that one may be shelved. */
  public Duration maxShelving() {
    return office.alarmSetup().general().maxShelving();
  }

  /**
   * @param comment may be null or empty
   */
  public Alarm acknowledge(By by, long id, String comment) {
    Fields fields = new Fields();
    String said = fields.remark("comment", comment);
    fields.check();
    Alarm alarm = alarm(id);
    return act(
        deed(by, "alarm.acknowledge", alarm).because(said),
        alarm,
        "acknowledge",
        () -> alarms.acknowledge(id, by, said));
  }

  /**
   * @param minutes from now, at most {@link #maxShelving}
   */
  public Alarm shelve(By by, long id, long minutes, String reason) {
    Fields fields = new Fields();
    long most = maxShelving().toMinutes();
    if (minutes < 1 || minutes > most) {
      fields.wrong("minutes", "refusal.alarm.minutes", minutes, most);
    }
    String why = fields.reason("reason", reason);
    fields.check();
    Alarm alarm = alarm(id);
    Instant until = by.at().plus(Duration.ofMinutes(minutes));
    Deed deed = deed(by, "alarm.shelve", alarm).after("until", until).because(why);
    return act(deed, alarm, "shelve", () -> alarms.shelve(id, by, until, why));
  }

  public Alarm unshelve(By by, long id) {
    Alarm alarm = alarm(id);
    return act(deed(by, "alarm.unshelve", alarm), alarm, "unshelve", () -> alarms.unshelve(id, by));
  }

  /** Also to one that is over. */
  public Alarm comment(By by, long id, String text) {
    Fields fields = new Fields();
    String said = fields.reason("text", text);
    fields.check();
    Alarm alarm = alarm(id);
    return act(
        deed(by, "alarm.comment", alarm).because(said),
        alarm,
        "comment",
        () -> alarms.comment(id, by, said));
  }

  private static Deed deed(By by, String action, Alarm alarm) {
    return Deed.of(by, action, alarm.id())
        .after("place", alarm.placeOrSystem())
        .after("sensor", alarm.sensor().map(Code::value).orElse(Alarm.NOWHERE))
        .after("kind", alarm.kind().key());
  }

  /** The deed first: what the alarm's state does not allow takes it back. */
  private Alarm act(Deed deed, Alarm alarm, String verb, Supplier<Optional<Alarm>> action) {
    return office.together(
        () -> {
          office.trail().add(deed);
          return action
              .get()
              .orElseThrow(() -> Refusal.conflict("refusal.alarm." + verb, alarm.id()));
        });
  }
}
