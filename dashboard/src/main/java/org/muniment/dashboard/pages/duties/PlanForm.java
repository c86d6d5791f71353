package org.muniment.dashboard.pages.duties;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.rounds.NewDuty;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Recurrence;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.duty.UsualDuties;

/** The fields of a plan's form, from a plan and to what the desk is asked. */
final class PlanForm {
  static final List<String> FIELDS =
      List.of(
          "version",
          "kind",
          "name",
          "room",
          "equipment",
          "recurrence",
          "weekday",
          "weeks",
          "month",
          "day",
          "months",
          "days",
          "anchor",
          "freeDays",
          "shift",
          "from",
          "remindAt",
          "responsible",
          "checklist",
          "signature",
          "photo");

  /** The ways to come again, in the order in which they are offered. */
  static final List<String> RECURRENCES =
      List.of(
          "working-days", "daily", "weekly", "monthly", "yearly", "every-days", "before-holidays");

  private static final String TICKED = "true";

  private PlanForm() {}

  /** A new one: weekly, from today on. */
  static Map<String, String> fresh(LocalDate today) {
    Map<String, String> values = turns(today);
    values.put("kind", DutyKind.OTHER.key());
    values.put("recurrence", "weekly");
    values.put("shift", Shift.AFTER.key());
    values.put("from", today.toString());
    return values;
  }

  /** Something sensible in the fields of every turn, also those that are not chosen. */
  private static Map<String, String> turns(LocalDate today) {
    Map<String, String> values = new HashMap<>();
    values.put("weekday", DayOfWeek.FRIDAY.name());
    values.put("weeks", "1");
    values.put("month", String.valueOf(today.getMonthValue()));
    values.put("day", "15");
    values.put("months", "1");
    values.put("days", "90");
    values.put("freeDays", "3");
    values.put("anchor", today.toString());
    return values;
  }

  static Map<String, String> of(DutyPlan plan, DutyWords names, LocalDate today) {
    DutyPlan.Terms terms = plan.terms().get(plan.terms().size() - 1);
    Map<String, String> values = turns(today);
    values.put("version", String.valueOf(plan.version()));
    values.put("kind", plan.kind().key());
    values.put("name", plan.name());
    values.put("room", plan.room().map(Object::toString).orElse(""));
    if (plan.equipment().isPresent()) {
      values.put("equipment", String.valueOf(plan.equipment().getAsLong()));
    }
    put(values, terms.recurrence());
    values.put("shift", terms.shift().key());
    LocalDate from = terms.from().isBefore(today) ? today : terms.from();
    values.put("from", from.toString());
    values.put("remindAt", terms.remindAt().map(Object::toString).orElse(""));
    values.put("responsible", terms.responsible());
    values.put(
        "checklist", terms.checklist().stream().map(names::line).collect(Collectors.joining("\n")));
    values.put("signature", terms.signature() ? TICKED : "");
    values.put("photo", terms.photo() ? TICKED : "");
    return values;
  }

  private static void put(Map<String, String> values, Recurrence recurrence) {
    String text = Recurrences.text(recurrence);
    List<String> parts = Arrays.asList(text.split(":"));
    values.put("recurrence", parts.get(0));
    if (recurrence instanceof Recurrence.Weekly weekly) {
      values.put("weekday", weekly.day().name());
      values.put("weeks", String.valueOf(weekly.every()));
      values.put("anchor", weekly.anchor().toString());
    } else if (recurrence instanceof Recurrence.Monthly monthly) {
      values.put("day", String.valueOf(monthly.day()));
      values.put("months", String.valueOf(monthly.every()));
      values.put("anchor", monthly.anchor().toString());
    } else if (recurrence instanceof Recurrence.Yearly yearly) {
      values.put("month", String.valueOf(yearly.month()));
      values.put("day", String.valueOf(yearly.day()));
    } else if (recurrence instanceof Recurrence.EveryDays every) {
      values.put("days", String.valueOf(every.days()));
      values.put("anchor", every.anchor().toString());
    } else if (recurrence instanceof Recurrence.BeforeHolidays before) {
      values.put("freeDays", String.valueOf(before.freeDays()));
    }
  }

  /**
   * @param kind of the plan that is changed; empty for a new one, whose form says it
   */
  static NewDuty asked(Form form, DutyWords names, Optional<DutyKind> kind) {
    Optional<String> equipment = form.given("equipment").filter(id -> id.matches("[0-9]{1,18}"));
    return new NewDuty(
        kind.map(DutyKind::key).orElse(form.value("kind")),
        form.value("name"),
        form.given("room"),
        equipment.map(id -> OptionalLong.of(Long.parseLong(id))).orElse(OptionalLong.empty()),
        new NewDuty.AskedTerms(
            Sent.date(form, "from"),
            recurrence(form),
            form.value("recurrence").equals("before-holidays")
                ? Shift.STAYS.key()
                : form.value("shift"),
            checklist(form, names),
            form.given("signature").isPresent(),
            form.given("photo").isPresent(),
            form.given("remindAt"),
            form.value("responsible")));
  }

  /** As {@link Recurrences} writes it. */
  static String recurrence(Form form) {
    String turn = form.value("recurrence");
    return switch (turn) {
      case "weekly" -> joined(form, turn, "weekday", "weeks", "anchor");
      case "monthly" -> joined(form, turn, "day", "months", "anchor");
      case "yearly" -> turn + ":" + form.value("month") + "-" + form.value("day");
      case "every-days" -> joined(form, turn, "days", "anchor");
      case "before-holidays" -> joined(form, turn, "freeDays");
      default -> turn;
    };
  }

  private static String joined(Form form, String turn, String... fields) {
    return turn
        + Arrays.stream(fields).map(field -> ":" + form.value(field)).collect(Collectors.joining());
  }

  /** A shipped line that was left as it was stays one, so that every language reads it. */
  private static List<String> checklist(Form form, DutyWords names) {
    Map<String, String> shipped = new HashMap<>();
    UsualDuties.from(LocalDate.EPOCH).stream()
        .flatMap(plan -> plan.terms().get(0).checklist().stream())
        .forEach(line -> shipped.put(names.line(line).toLowerCase(Locale.ROOT), line));
    return form.value("checklist")
        .lines()
        .map(String::strip)
        .filter(line -> !line.isEmpty())
        .map(line -> shipped.getOrDefault(line.toLowerCase(Locale.ROOT), line))
        .toList();
  }
}
