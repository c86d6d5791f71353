package org.muniment.domain.notice;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.alarm.AlarmState;
import org.muniment.domain.alarm.Happening.What;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.notice.Roster.Hours;
import org.muniment.domain.notice.Roster.Shift;
import org.muniment.domain.text.Code;

/** An archive's people, and what happens to them, in few words. */
final class People {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
  static final Set<DayOfWeek> WORKDAYS = EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY);
  static final Set<DayOfWeek> DAILY = EnumSet.allOf(DayOfWeek.class);
  static final Channel MAIL = channel("mail", ChannelType.EMAIL, true);
  static final Channel ROBOT = channel("robot", ChannelType.WECOM, true);

  private People() {}

  static Channel channel(String id, ChannelType type, boolean enabled) {
    return new Channel(id, type, id, enabled, Map.of(), Map.of());
  }

  static Contact contact(String id, String... channels) {
    List<Contact.Reach> reaches =
        Arrays.stream(channels)
            .map(it -> new Contact.Reach(it, it.equals("mail") ? id + "@a.example" : ""))
            .toList();
    return new Contact(id, id, "zh-CN", reaches);
  }

  static Shift shift(String contact, int step, Set<DayOfWeek> days, int from, int to) {
    return new Shift(days, new Hours(LocalTime.of(from, 0), LocalTime.of(to, 0)), step, contact);
  }

  static Roster roster(List<Contact> contacts, Shift... shifts) {
    return new Roster(
        contacts,
        List.of(shifts),
        Roster.SECOND_AFTER,
        Roster.THIRD_AFTER,
        Roster.NEW.quiet(),
        Roster.NEW.allWellAt());
  }

  static Duty duty(Roster roster, Channel... channels) {
    return new Duty(roster, List.of(channels), ZONE, "zh-CN");
  }

  /** A local time such as {@code 2026-11-22T03:10}. */
  static Instant at(String local) {
    return java.time.LocalDateTime.parse(local).atZone(ZONE).toInstant();
  }

  static Notice notice(long alarm, What what, Severity severity, Instant at) {
    return new Notice(1, alarm, what, severity, at, at);
  }

  static Alarm alarm(long id, AlarmState state, Severity severity, Instant raisedAt) {
    return new Alarm(
        id,
        AlarmKey.of((int) id, Quantity.TEMPERATURE, AlarmKind.HIGH),
        Optional.of(Code.of("R1")),
        Optional.of(Code.of("S" + id)),
        severity,
        state,
        26,
        24,
        27,
        raisedAt,
        raisedAt,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        true,
        false);
  }

  static Alarm acknowledged(Alarm alarm, Instant at, AlarmState now) {
    return new Alarm(
        alarm.id(),
        alarm.key(),
        alarm.place(),
        alarm.sensor(),
        alarm.severity(),
        now,
        alarm.value(),
        alarm.limit(),
        alarm.worst(),
        alarm.eventAt(),
        alarm.raisedAt(),
        alarm.clearedAt(),
        alarm.endedAt(),
        Optional.of("li"),
        Optional.of(at),
        alarm.shelvedUntil(),
        alarm.told(),
        false);
  }

  /** With ids, from one on. */
  static List<Delivery> numbered(List<Delivery> made, long from) {
    List<Delivery> all = new ArrayList<>();
    for (Delivery one : made) {
      all.add(one.numbered(from + all.size()));
    }
    return all;
  }

  static Delivery delivered(Delivery one) {
    return one.ended(DeliveryState.DELIVERED, one.madeAt().plusSeconds(1));
  }

  static Delivery refused(Delivery one) {
    return one.ended(DeliveryState.REFUSED, one.madeAt().plusSeconds(1));
  }

  static List<String> contacts(List<Delivery> made) {
    return made.stream().map(one -> one.receiver().contact()).toList();
  }
}
