package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.duty.DutyWindows;
import org.muniment.domain.duty.WorkCalendar;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.Photo;
import org.muniment.domain.loan.Strokes;
import org.muniment.domain.trail.By;

/** A duty is done: the entry, its photographs, and a finding for each line that is not right. */
final class Ticking {
  private static final int MAX_REMARK = 1_000;

  private final RoundsBook book;
  private final FindingsDesk findings;
  private final PhotosDesk photos;

  Ticking(RoundsBook book, FindingsDesk findings, PhotosDesk photos) {
    this.book = book;
    this.findings = findings;
    this.photos = photos;
  }

  DutyEntry done(By by, DutyPlan plan, Ticked ticked) {
    LocalDate today = book.today(by);
    if (ticked.date().isAfter(today)) {
      throw Refusal.unacceptable(
          "refusal.duty.tomorrow", ticked.date().toString(), today.toString());
    }
    return book.office.together(
        () -> {
          DutyView view = wanted(plan, ticked, today);
          DutyEntry entry = entry(by, view, ticked);
          DutyEntry stored = book.duties().addEntry(entry).orElseThrow(() -> already(view));
          ticked.photos().forEach(it -> photos.add(by, Photo.Subject.DUTY, stored.id(), it));
          book.office.trail().add(DutyDeeds.done(by, plan, stored));
          note(by, view, stored);
          return stored;
        });
  }

  private DutyView wanted(DutyPlan plan, Ticked ticked, LocalDate today) {
    WorkCalendar calendar = book.calendar();
    LocalDate due = ticked.due().orElseGet(() -> dueOf(plan, calendar, ticked.date()));
    DutyView view =
        new DutyViews(book, today)
            .one(plan, due)
            .orElseThrow(() -> nothingDue(plan, calendar, due));
    if (view.entry().isPresent()) {
      throw already(view);
    }
    if (ticked.date().isBefore(view.opens())) {
      throw Refusal.unacceptable(
          "refusal.duty.early", due.toString(), view.opens().toString(), ticked.date().toString());
    }
    return view;
  }

  /** What was written down for the day itself goes before what the plan says today. */
  LocalDate dueOf(DutyPlan plan, WorkCalendar calendar, LocalDate date) {
    boolean isWritten =
        book.duties().due(date, date).stream().anyMatch(it -> it.duty() == plan.id());
    return isWritten
        ? date
        : DutyWindows.at(plan, calendar, date)
            .map(DutyWindows.Window::due)
            .orElseThrow(() -> nothingDue(plan, calendar, date));
  }

  static Refusal nothingDue(DutyPlan plan, WorkCalendar calendar, LocalDate date) {
    Optional<LocalDate> next =
        DutyDays.isPossible(date)
            ? DutyDays.next(plan, calendar, date.plusDays(1))
            : Optional.empty();
    Object name = DutyTexts.name(plan);
    return next.map(
            day ->
                Refusal.unacceptable("refusal.duty.not-due", name, date.toString(), day.toString()))
        .orElseGet(() -> Refusal.unacceptable("refusal.duty.never-due", name, date.toString()));
  }

  /** Read anew, since somebody may have done it between the two. */
  private Refusal already(DutyView view) {
    Optional<DutyEntry> entry =
        book.duties().entries(view.due(), view.due()).stream()
            .filter(it -> it.duty() == view.plan().id())
            .findFirst();
    return Refusal.conflict(
        "refusal.duty.already",
        DutyTexts.name(view.plan()),
        view.due().toString(),
        entry.map(it -> it.by().name()).orElse(""),
        entry.map(it -> book.local(it.by().at())).orElse(""));
  }

  private DutyEntry entry(By by, DutyView view, Ticked ticked) {
    Fields fields = new Fields();
    String remark = RoundsBook.words(fields, "remark", ticked.remark(), MAX_REMARK);
    List<Answer> answers = answers(fields, view.checklist(), ticked.answers());
    if (!ticked.strokes().isEmpty() && !Strokes.isValid(ticked.strokes())) {
      fields.wrong("signature", "refusal.loan.strokes", Strokes.WIDTH, Strokes.HEIGHT);
    }
    DutyPlan.Terms terms = view.plan().termsOn(view.due());
    // A program proves by its token who it is; it has no hand to sign with and no camera.
    boolean isPerson = by.kind() == By.Kind.PERSON;
    if (isPerson && terms.signature() && ticked.strokes().isEmpty()) {
      fields.wrong("signature", "refusal.duty.unsigned");
    }
    if (isPerson && terms.photo() && ticked.photos().isEmpty()) {
      fields.wrong("photo", "refusal.duty.no-photo");
    }
    fields.check();
    return new DutyEntry(
        0, view.plan().id(), view.due(), ticked.date(), by, answers, remark, ticked.strokes());
  }

  private static List<Answer> answers(Fields fields, List<String> checklist, List<Answer> given) {
    List<Answer> answers = new ArrayList<>();
    if (given.size() < checklist.size()) {
      String line = checklist.get(given.size());
      fields.wrong("checklist", "refusal.duty.unanswered", given.size() + 1, DutyTexts.line(line));
    } else if (given.size() > checklist.size()) {
      fields.wrong("checklist", "refusal.duty.answers", checklist.size(), given.size());
    }
    for (Answer one : given) {
      String line = fields.name("checklist", one.line());
      String remark = fields.remark("checklist", one.remark());
      answers.add(new Answer(line == null ? "" : line, one.isRight(), remark));
    }
    return answers;
  }

  private void note(By by, DutyView view, DutyEntry entry) {
    DutyPlan plan = view.plan();
    String responsible = plan.termsOn(view.due()).responsible();
    String owner = responsible.isEmpty() ? by.name() : responsible;
    LocalDate until = book.today(by).plusDays(FindingsDesk.USUAL_DAYS);
    for (Answer answer : entry.answers()) {
      if (!answer.isRight()) {
        String words = answer.remark().isEmpty() ? "" : ": " + answer.remark();
        findings.note(
            by,
            new FindingsDesk.NewFinding(
                Finding.Origin.DUTY,
                entry.id(),
                OptionalLong.empty(),
                plan.room(),
                plan.equipment(),
                answer.line() + words,
                owner,
                Optional.of(until)));
      }
    }
  }
}
