package org.muniment.desk.rounds;

import java.security.SecureRandom;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.adapters.csv.CsvHolidays;
import org.muniment.adapters.ical4j.IcalCalendars;
import org.muniment.adapters.ical4j.IcalHolidays;
import org.muniment.adapters.jackson.JsonHolidays;
import org.muniment.desk.DeskRig;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.trail.By;

/** The desks of the rounds over the twins, with the real readers of files. */
final class RoundsRig {
  static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

  final DeskRig rig = new DeskRig(ZONE.getId());
  final RoundsDesks desks =
      RoundsDesks.of(
          rig.office,
          rig.registry,
          new IcalCalendars(),
          List.of(new IcalHolidays(), new JsonHolidays(), new CsvHolidays()),
          new SecureRandom(),
          () -> rig.now);

  /** It is noon of a day; what the program does by itself has been done. */
  RoundsRig on(String day) {
    at(LocalDate.parse(day).atTime(LocalTime.NOON).atZone(ZONE).toInstant());
    return this;
  }

  void at(Instant now) {
    rig.now = now;
    desks.keeping().round();
  }

  By by(String name) {
    return new By(By.Kind.PERSON, name, "192.0.2.7", rig.now);
  }

  By li() {
    return by("li");
  }

  DutyPlan usual(DutyKind kind) {
    return desks.duties().plans().stream()
        .filter(plan -> plan.kind() == kind)
        .findFirst()
        .orElseThrow();
  }

  /** Everything is right, on a day. */
  static Ticked ticked(DutyPlan plan, String date) {
    List<DutyEntry.Answer> answers = new ArrayList<>();
    plan.terms().get(0).checklist().forEach(it -> answers.add(new DutyEntry.Answer(it, true, "")));
    return new Ticked(LocalDate.parse(date), Optional.empty(), answers, "", "", List.of());
  }

  static Ticked forDue(Ticked ticked, String due) {
    return new Ticked(
        ticked.date(),
        Optional.of(LocalDate.parse(due)),
        ticked.answers(),
        ticked.remark(),
        ticked.strokes(),
        ticked.photos());
  }
}
