package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyKind;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.UsualDuties;
import org.muniment.domain.duty.WorkCalendar;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** Recurring checks: planned, due, ticked, in the ledger (rules C2 to C6, E7). */
public final class DutiesDesk {
  /** No more plans are kept, those that ended too. */
  static final int MAX_PLANS = 500;

  /** So many missed ones stand in a day's list. */
  static final int MAX_MISSED = 200;

  /** A ledger has at most so many days. */
  public static final int MAX_LEDGER_DAYS = 3_700;

  private final RoundsBook book;
  private final DueBook due;
  private final AskedDuty asking;
  private final Ticking ticking;

  DutiesDesk(RoundsBook book, DueBook due, FindingsDesk findings, PhotosDesk photos) {
    this.book = book;
    this.due = due;
    this.asking = new AskedDuty(book);
    this.ticking = new Ticking(book, findings, photos);
  }

  /**
   * What is due on a day, or may be done on it, and what was missed before it and not made up for.
   */
  public List<DutyView> on(LocalDate date) {
    DutyViews views = views();
    LocalDate today = book.today();
    LocalDate past = date.isBefore(today) ? date : today;
    List<DutyView> all = new ArrayList<>(views.missed(past, MAX_MISSED));
    all.addAll(views.between(date, date));
    all.addAll(views.open(date));
    all.sort(DutyViews.ORDER);
    return all;
  }

  private DutyViews views() {
    return new DutyViews(book, book.today());
  }

  /** Each day with what is due on it. */
  public Month month(YearMonth month) {
    DutyViews views = views();
    WorkCalendar calendar = views.calendar();
    List<DutyView> all = views.between(month.atDay(1), month.atEndOfMonth());
    List<Month.Day> days = new ArrayList<>();
    for (int i = 1; i <= month.lengthOfMonth(); i++) {
      LocalDate date = month.atDay(i);
      List<DutyView> here = all.stream().filter(view -> view.due().equals(date)).toList();
      days.add(new Month.Day(date, calendar.isWorking(date), calendar.special(date), here));
    }
    return new Month(month, days);
  }

  /** Those that were never done, the oldest first. */
  public List<DutyView> missed(int limit) {
    DutyViews views = views();
    return views.missed(book.today(), limit);
  }

  /** All due dates from a day to a day, both included. */
  public List<DutyView> between(LocalDate from, LocalDate to) {
    checkLength(from, to);
    return views().between(from, to);
  }

  /**
   * One due date of a duty.
   *
   * @throws Refusal when there is no such duty, or it is not due on that day
   */
  public DutyView view(long duty, LocalDate dueOn) {
    DutyPlan plan = plan(duty);
    return views()
        .one(plan, dueOn)
        .orElseThrow(() -> Ticking.nothingDue(plan, book.calendar(), dueOn));
  }

  /** What was due from a day to a day, both included, and what became of it. */
  public List<DutyLine> ledger(LocalDate from, LocalDate to) {
    LocalDate today = book.today();
    return between(from, to.isAfter(today) ? today : to).stream()
        .map(
            view ->
                new DutyLine(view.plan(), view.due(), view.state(), view.checklist(), view.entry()))
        .toList();
  }

  private static void checkLength(LocalDate from, LocalDate to) {
    Fields fields = new Fields();
    RoundsBook.checkPossible(fields, "from", from);
    RoundsBook.checkPossible(fields, "to", to);
    fields.check();
    if (to.toEpochDay() - from.toEpochDay() > MAX_LEDGER_DAYS) {
      throw Refusal.unacceptable("refusal.duty.period", MAX_LEDGER_DAYS);
    }
  }

  /** In the order in which they were made, those that ended too. */
  public List<DutyPlan> plans() {
    return book.duties().plans();
  }

  /**
   * @throws Refusal when there is no such duty
   */
  public DutyPlan plan(long id) {
    return book.duties().plan(id).orElseThrow(() -> Refusal.notFound("duty", String.valueOf(id)));
  }

  public DutyPlan add(By by, NewDuty asked) {
    DutyPlan plan = asking.plan(asked, book.today(by));
    return book.office.together(() -> add(by, plan));
  }

  /**
   * The shipped ones that are not there yet, from today on.
   *
   * @throws Refusal when all are there
   */
  public List<DutyPlan> addUsual(By by) {
    return book.office.together(
        () -> {
          Set<DutyKind> there = EnumSet.noneOf(DutyKind.class);
          plans().stream()
              .filter(plan -> plan.endedOn().isEmpty())
              .forEach(plan -> there.add(plan.kind()));
          List<DutyPlan> missing =
              UsualDuties.from(book.today(by)).stream()
                  .filter(plan -> !there.contains(plan.kind()))
                  .toList();
          if (missing.isEmpty()) {
            throw Refusal.conflict("refusal.duty.usual");
          }
          return missing.stream().map(plan -> add(by, plan)).toList();
        });
  }

  private DutyPlan add(By by, DutyPlan plan) {
    if (plans().size() >= MAX_PLANS) {
      throw Refusal.conflict("refusal.duty.many", MAX_PLANS);
    }
    DutyPlan stored = book.duties().addPlan(plan);
    book.office.trail().add(DutyDeeds.added(by, stored));
    due.write(book.today(by));
    return stored;
  }

  /**
   * Changes a duty; its terms from a day on, so that the past stays as it was.
   *
   * @param version the one that was seen; empty when nobody looked
   */
  public DutyPlan change(By by, long id, OptionalLong version, NewDuty asked) {
    DutyPlan wanted = asking.plan(asked, book.today(by));
    return book.office.together(
        () -> {
          DutyPlan old = open(id, version);
          DutyPlan changed =
              new DutyPlan(
                  id,
                  wanted.kind(),
                  wanted.name(),
                  wanted.room(),
                  wanted.equipment(),
                  terms(old, wanted.terms().get(0)),
                  old.endedOn(),
                  old.version() + 1);
          return keep(by, changed, DutyDeeds.changed(by, old, changed));
        });
  }

  private static List<DutyPlan.Terms> terms(DutyPlan old, DutyPlan.Terms wanted) {
    List<DutyPlan.Terms> terms = new ArrayList<>();
    for (DutyPlan.Terms one : old.terms()) {
      if (one.from().isBefore(wanted.from())) {
        terms.add(one);
      }
    }
    terms.add(wanted);
    return terms;
  }

  /**
   * Ends a duty; what was due stays in the ledger.
   *
   * @param on the first day on which it is not due any more; empty for tomorrow
   */
  public DutyPlan end(By by, long id, OptionalLong version, Optional<LocalDate> on, String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    LocalDate tomorrow = book.today(by).plusDays(1);
    LocalDate day = on.orElse(tomorrow);
    RoundsBook.checkPossible(fields, "on", day);
    if (day.isBefore(tomorrow)) {
      fields.wrong("on", "refusal.duty.end-past", day.toString());
    }
    fields.check();
    return book.office.together(
        () -> {
          DutyPlan old = open(id, version);
          DutyPlan ended =
              new DutyPlan(
                  id,
                  old.kind(),
                  old.name(),
                  old.room(),
                  old.equipment(),
                  old.terms(),
                  Optional.of(day),
                  old.version() + 1);
          return keep(by, ended, DutyDeeds.ended(by, ended, day).because(why));
        });
  }

  private DutyPlan open(long id, OptionalLong version) {
    DutyPlan old = plan(id);
    RoundsBook.checkSeen(version, old.version());
    if (old.endedOn().isPresent()) {
      throw Refusal.conflict("refusal.duty.ended", old.endedOn().get().toString());
    }
    return old;
  }

  private DutyPlan keep(By by, DutyPlan plan, Deed deed) {
    if (!book.duties().updatePlan(plan)) {
      throw RoundsBook.changed();
    }
    book.office.trail().add(deed);
    due.write(book.today(by));
    return plan;
  }

  /**
   * Ticks a duty; each line that is not right becomes a finding.
   *
   * @throws Refusal when it is not due, was done already, or a line has no answer
   */
  public DutyEntry done(By by, long duty, Ticked ticked) {
    return ticking.done(by, plan(duty), ticked);
  }

  /**
   * The checklist that is ticked when a duty is done on a day.
   *
   * @param dueOn for which due date; empty for the one in whose window {@code date} is
   * @throws Refusal when there is no such duty, or nothing is due
   */
  public List<Message> checklist(long duty, Optional<LocalDate> dueOn, LocalDate date) {
    DutyPlan plan = plan(duty);
    LocalDate wanted = dueOn.orElseGet(() -> ticking.dueOf(plan, book.calendar(), date));
    return view(duty, wanted).checklist().stream().map(DutyTexts::line).toList();
  }

  public Optional<DutyEntry> entry(long id) {
    return book.duties().entry(id);
  }

  /** The next due date of a duty from a day on. */
  public Optional<LocalDate> next(DutyPlan plan, LocalDate from) {
    return DutyDays.next(plan, book.calendar(), from);
  }
}
