package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyWindows;
import org.muniment.domain.duty.WorkCalendar;

/**
 * What is due, as it stands today: of days that were written down what was written, of later ones
 * what the plans say. A picture of one moment.
 */
final class DutyViews {
  /** In the order of due dates, then of plans. */
  static final Comparator<DutyView> ORDER =
      Comparator.comparing(DutyView::due).thenComparing(view -> view.plan().id());

  /** A due date of a plan. */
  record Key(long plan, LocalDate due) {}

  private final RoundsBook book;
  private final Map<Long, DutyPlan> plans = new LinkedHashMap<>();
  private final WorkCalendar calendar;
  private final LocalDate today;
  private final ZoneId zone;

  DutyViews(RoundsBook book, LocalDate today) {
    this.book = book;
    this.today = today;
    this.zone = book.zone();
    calendar = book.calendar();
    book.duties().plans().forEach(plan -> plans.put(plan.id(), plan));
  }

  WorkCalendar calendar() {
    return calendar;
  }

  /** All due dates from a day to a day, both included. */
  List<DutyView> between(LocalDate from, LocalDate to) {
    Map<Key, List<String>> checklists = new LinkedHashMap<>();
    for (DutyDue due : book.duties().due(from, to)) {
      checklists.put(new Key(due.duty(), due.due()), due.checklist());
    }
    LocalDate written = book.duties().dueUntil().orElse(LocalDate.MIN);
    LocalDate ahead = written.isBefore(from) ? from : written.plusDays(1);
    if (!ahead.isAfter(to)) {
      for (DutyPlan plan : plans.values()) {
        DutyDays.between(plan, calendar, ahead, to)
            .forEach(day -> checklists.put(new Key(plan.id(), day), plan.termsOn(day).checklist()));
      }
    }
    return views(checklists);
  }

  /** Of each plan the due date in whose window a day is, when it is a later day. */
  List<DutyView> open(LocalDate day) {
    Map<Key, List<String>> checklists = new LinkedHashMap<>();
    for (DutyPlan plan : plans.values()) {
      DutyWindows.at(plan, calendar, day)
          .map(DutyWindows.Window::due)
          .filter(due -> due.isAfter(day))
          .ifPresent(due -> checklists.put(new Key(plan.id(), due), plan.termsOn(due).checklist()));
    }
    return views(checklists);
  }

  /** Those of before a day that were never done, the oldest first. */
  List<DutyView> missed(LocalDate before, int limit) {
    Map<Key, List<String>> checklists = new LinkedHashMap<>();
    for (DutyDue due : book.duties().missed(before, limit)) {
      checklists.put(new Key(due.duty(), due.due()), due.checklist());
    }
    return views(checklists);
  }

  /** One due date of a plan, if it is one. */
  Optional<DutyView> one(DutyPlan plan, LocalDate due) {
    return between(due, due).stream().filter(view -> view.plan().id() == plan.id()).findFirst();
  }

  private List<DutyView> views(Map<Key, List<String>> checklists) {
    Map<Key, DutyEntry> entries = entries(checklists);
    List<DutyView> views = new ArrayList<>();
    checklists.forEach(
        (key, checklist) ->
            Optional.ofNullable(plans.get(key.plan()))
                .map(plan -> view(plan, key.due(), checklist, entries.get(key)))
                .ifPresent(views::add));
    views.sort(ORDER);
    return views;
  }

  private Map<Key, DutyEntry> entries(Map<Key, List<String>> checklists) {
    Map<Key, DutyEntry> entries = new HashMap<>();
    Optional<LocalDate> first =
        checklists.keySet().stream().map(Key::due).min(LocalDate::compareTo);
    Optional<LocalDate> last = checklists.keySet().stream().map(Key::due).max(LocalDate::compareTo);
    if (first.isPresent()) {
      for (DutyEntry entry : book.duties().entries(first.get(), last.orElseThrow())) {
        entries.put(new Key(entry.duty(), entry.due()), entry);
      }
    }
    return entries;
  }

  private DutyView view(DutyPlan plan, LocalDate due, List<String> checklist, DutyEntry entry) {
    DutyWindows.Window window = DutyWindows.of(plan, calendar, due);
    Optional<DutyEntry> done = Optional.ofNullable(entry);
    DutyWindows.State state = DutyWindows.state(window, done, today, zone);
    return new DutyView(plan, due, window.opens(), checklist, state, done);
  }
}
