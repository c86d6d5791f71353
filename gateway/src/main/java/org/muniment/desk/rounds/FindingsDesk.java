package org.muniment.desk.rounds;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.FindingStep.Kind;
import org.muniment.domain.holding.Box;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Findings;

/**
 * The ledger of what was found wrong and what was done about it (rules P5, E7, U5). A version is
 * the one that the person saw; empty when nobody looked.
 */
public final class FindingsDesk {
  /** Within so many days a finding is usually seen to. */
  public static final int USUAL_DAYS = 7;

  private static final int MAX_TEXT = 2_000;

  /**
   * What was found wrong.
   *
   * @param source id of what it was found by; 0 where there is none
   * @param box id of what it is about, if a box
   * @param owner who sees to it; empty while nobody does
   */
  public record NewFinding(
      Finding.Origin origin,
      long source,
      OptionalLong box,
      Optional<Code> place,
      OptionalLong equipment,
      String text,
      String owner,
      Optional<LocalDate> due) {}

  private final RoundsBook book;

  FindingsDesk(RoundsBook book) {
    this.book = book;
  }

  private Findings findings() {
    return book.office.findings();
  }

  /** Alone, or as part of the transaction of what it was found by. */
  public Finding note(By by, NewFinding asked) {
    Fields fields = new Fields();
    String text = RoundsBook.someWords(fields, "text", asked.text(), MAX_TEXT);
    String owner = RoundsBook.optionalName(fields, "owner", asked.owner());
    checkDue(fields, asked.due(), book.today(by));
    checkPlace(fields, asked.place());
    checkEquipment(fields, asked.equipment());
    fields.check();
    return book.office.together(
        () -> {
          Finding finding =
              new Finding(
                  0,
                  asked.origin(),
                  asked.source(),
                  asked.box(),
                  asked.place(),
                  asked.equipment(),
                  text,
                  by.name(),
                  by.at(),
                  owner,
                  asked.due(),
                  Optional.empty(),
                  1);
          Finding stored = findings().add(finding, new FindingStep(0, 0, Kind.NOTED, by, text));
          Deed deed =
              Deed.of(by, "finding.note", stored.id())
                  .after("origin", stored.origin().key())
                  .after("text", text)
                  .after("owner", shown(owner))
                  .after("due", shown(stored.due()));
          tell(stored, deed);
          return stored;
        });
  }

  private static void checkDue(Fields fields, Optional<LocalDate> due, LocalDate today) {
    due.ifPresent(day -> RoundsBook.checkPossible(fields, "due", day));
    due.filter(day -> day.isBefore(today))
        .ifPresent(
            day -> fields.wrong("due", "refusal.finding.due", day.toString(), today.toString()));
  }

  private void checkPlace(Fields fields, Optional<Code> place) {
    place
        .filter(
            code ->
                book.office
                    .kindOf(code.value())
                    .filter(List.of("room", "cabinet")::contains)
                    .isEmpty())
        .ifPresent(code -> fields.wrong("place", "refusal.finding.place", code.value()));
  }

  private void checkEquipment(Fields fields, OptionalLong id) {
    if (id.isPresent()
        && book.duties().equipment().stream().noneMatch(it -> it.id() == id.getAsLong())) {
      String number = String.valueOf(id.getAsLong());
      fields.wrong("equipment", "refusal.equipment.not-found", number);
    }
  }

  /** The newest first, at most {@code limit}. */
  public List<Finding> search(Findings.Query query, int limit) {
    return findings().search(query, limit);
  }

  /** Calls for each, the oldest first. */
  public void each(Findings.Query query, Consumer<Finding> reader) {
    findings().each(query, reader);
  }

  /**
   * @throws Refusal when there is no such finding
   */
  public Finding finding(long id) {
    return findings()
        .finding(id)
        .orElseThrow(() -> Refusal.notFound("finding", String.valueOf(id)));
  }

  /** The box that a finding is about, if it is about one: what it says is as secret as the box. */
  public Optional<Box> box(Finding finding) {
    return finding.box().isPresent()
        ? book.office.holdings().byId(finding.box().getAsLong())
        : Optional.empty();
  }

  /** The oldest first. */
  public List<FindingStep> steps(long id) {
    return findings().steps(finding(id).id());
  }

  /**
   * @param owner who sees to it from now on
   */
  public Finding assign(
      By by, long id, OptionalLong version, String owner, Optional<LocalDate> due) {
    Fields fields = new Fields();
    String name = fields.name("owner", owner);
    checkDue(fields, due, book.today(by));
    fields.check();
    String words = due.map(day -> name + ", " + day).orElse(name);
    return step(
        by, id, version, Kind.ASSIGNED, words, old -> with(old, name, due, old.handledAt()));
  }

  public Finding workedOn(By by, long id, OptionalLong version, String text) {
    return step(by, id, version, Kind.WORKED_ON, said("text", text), old -> again(old));
  }

  /**
   * @param text what was done about it
   */
  public Finding handle(By by, long id, OptionalLong version, String text) {
    String words = said("text", text);
    return step(
        by,
        id,
        version,
        Kind.HANDLED,
        words,
        old -> with(old, old.owner(), old.due(), Optional.of(by.at())));
  }

  /**
   * @param reason why it is not done with after all
   */
  public Finding reopen(By by, long id, OptionalLong version, String reason) {
    String words = said("reason", reason);
    return step(
        by,
        id,
        version,
        Kind.REOPENED,
        words,
        old -> with(old, old.owner(), old.due(), Optional.empty()));
  }

  private static String said(String field, String text) {
    Fields fields = new Fields();
    String words = RoundsBook.someWords(fields, field, text, MAX_TEXT);
    fields.check();
    return words;
  }

  private Finding step(
      By by,
      long id,
      OptionalLong version,
      Kind kind,
      String text,
      java.util.function.UnaryOperator<Finding> change) {
    return book.office.together(
        () -> {
          Finding old = finding(id);
          if (version.isPresent() && version.getAsLong() != old.version()) {
            throw changed(old);
          }
          checkPossible(old, kind);
          Finding now = change.apply(old);
          if (!findings().change(now, new FindingStep(0, id, kind, by, text))) {
            throw changed(old);
          }
          Deed deed =
              Deed.of(by, "finding." + kind.key(), id)
                  .after("text", text)
                  .change("owner", shown(old.owner()), shown(now.owner()))
                  .change("due", shown(old.due()), shown(now.due()));
          tell(now, deed);
          return now;
        });
  }

  private static void checkPossible(Finding finding, Kind kind) {
    boolean needsOpen = kind != Kind.REOPENED;
    if (needsOpen != finding.isOpen()) {
      throw Refusal.conflict(
          needsOpen ? "refusal.finding.handled" : "refusal.finding.open",
          String.valueOf(finding.id()));
    }
  }

  private Refusal changed(Finding finding) {
    List<FindingStep> steps = findings().steps(finding.id());
    FindingStep last = steps.get(steps.size() - 1);
    return Refusal.conflict(
        "refusal.finding.changed",
        last.by().name(),
        Message.of("finding.step." + last.kind().key()),
        book.local(last.by().at()),
        String.valueOf(finding.id()));
  }

  private static Finding again(Finding old) {
    return with(old, old.owner(), old.due(), old.handledAt());
  }

  private static Finding with(
      Finding old, String owner, Optional<LocalDate> due, Optional<java.time.Instant> handledAt) {
    return new Finding(
        old.id(),
        old.origin(),
        old.source(),
        old.box(),
        old.place(),
        old.equipment(),
        old.text(),
        old.foundBy(),
        old.foundAt(),
        owner,
        due,
        handledAt,
        old.version() + 1);
  }

  /** What is said about a box is as secret as the box (rule T3). */
  private void tell(Finding finding, Deed deed) {
    Optional<Box> box =
        finding.box().isPresent()
            ? book.office.holdings().byId(finding.box().getAsLong())
            : Optional.empty();
    book.office.trail().add(box.map(it -> deed.secret(it.description().secrecy())).orElse(deed));
  }

  private static String shown(String text) {
    return text.isEmpty() ? "-" : text;
  }

  private static String shown(Optional<LocalDate> day) {
    return day.map(LocalDate::toString).orElse("-");
  }
}
