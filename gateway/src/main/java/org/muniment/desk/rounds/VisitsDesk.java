package org.muniment.desk.rounds;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.duty.DutyDays;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Visits;

/** Who is in the stacks besides the staff: nobody without an archivist (rule C6). */
public final class VisitsDesk {
  /** Of a period at most so many are listed. */
  public static final int MAX_VISITS = 5_000;

  private static final int MAX_PURPOSE = 500;

  /**
   * @param organisation may be empty
   * @param rooms where they go, in words; may be empty
   * @param accompaniedBy name of the archivist who is with them
   */
  public record NewVisit(
      String name, String organisation, String purpose, String rooms, String accompaniedBy) {}

  private final RoundsBook book;

  VisitsDesk(RoundsBook book) {
    this.book = book;
  }

  private Visits visits() {
    return book.office.visits();
  }

  public Visit enter(By by, NewVisit asked) {
    Fields fields = new Fields();
    String name = fields.name("name", asked.name());
    String organisation = RoundsBook.optionalName(fields, "organisation", asked.organisation());
    String purpose = RoundsBook.someWords(fields, "purpose", asked.purpose(), MAX_PURPOSE);
    String rooms = RoundsBook.optionalName(fields, "rooms", asked.rooms());
    String accompaniedBy = accompaniedBy(fields, asked.accompaniedBy());
    fields.check();
    return book.office.together(
        () -> {
          Visit stored =
              visits()
                  .add(
                      new Visit(
                          0,
                          name,
                          organisation,
                          purpose,
                          rooms,
                          accompaniedBy,
                          by.at(),
                          by.name(),
                          Optional.empty(),
                          ""));
          Deed deed =
              Deed.of(by, "visit.enter", stored.id())
                  .after("name", name)
                  .after("purpose", purpose)
                  .after("accompaniedBy", accompaniedBy);
          book.office.trail().add(deed);
          return stored;
        });
  }

  private static String accompaniedBy(Fields fields, String typed) {
    if (typed == null || typed.isBlank()) {
      fields.wrong("accompaniedBy", "refusal.visit.alone");
      return "";
    }
    return fields.name("accompaniedBy", typed);
  }

  /**
   * @throws Refusal when there is no such visit, or they have left already
   */
  public Visit leave(By by, long id) {
    return book.office.together(
        () -> {
          Visit visit = visit(id);
          // The clock of this computer may have been put back since they came.
          Instant at = by.at().isBefore(visit.at()) ? visit.at() : by.at();
          if (!visits().leave(id, at, by.name())) {
            throw Refusal.conflict(
                "refusal.visit.left", visit.name(), visit.leftAt().map(book::local).orElse(""));
          }
          book.office.trail().add(Deed.of(by, "visit.leave", id).after("name", visit.name()));
          return visit(id);
        });
  }

  /**
   * @throws Refusal when there is no such visit
   */
  public Visit visit(long id) {
    return visits().visit(id).orElseThrow(() -> Refusal.notFound("visit", String.valueOf(id)));
  }

  /** Who is inside, the longest first. */
  public List<Visit> inside() {
    return visits().inside();
  }

  /** Those that began from a day to a day, both included, the newest first. */
  public List<Visit> between(LocalDate from, LocalDate to) {
    return between(from, to, MAX_VISITS);
  }

  /** The same, at most {@code limit}. */
  public List<Visit> between(LocalDate from, LocalDate to, int limit) {
    Fields fields = new Fields();
    RoundsBook.checkPossible(fields, "from", from);
    RoundsBook.checkPossible(fields, "to", to);
    fields.check();
    LocalDate end = to.equals(DutyDays.LAST) ? to : to.plusDays(1);
    return visits().between(begin(from), begin(end), limit);
  }

  private Instant begin(LocalDate day) {
    return day.atStartOfDay(book.zone()).toInstant();
  }
}
