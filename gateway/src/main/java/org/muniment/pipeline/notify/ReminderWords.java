package org.muniment.pipeline.notify;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.DutyTexts;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.reminder.Pending.Certificate;
import org.muniment.domain.reminder.Pending.DutyToDo;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Office;

/**
 * Loans, duties, findings and visitors in one line each. What tells what is in a box is left out
 * unless everybody may know it: letters go where nobody asks for a clearance (rule T3).
 */
final class ReminderWords {
  private static final int MAX_TITLE = 80;

  private final Words words;
  private final Office office;

  ReminderWords(Words words, Office office) {
    this.words = words;
    this.office = office;
  }

  String say(String key, Object... args) {
    return words.say(key, args);
  }

  /** {@code B-1 · 2 · title}: barcode, number of the item, and the title of what is public. */
  String thing(Loan loan) {
    Optional<Box> box = office.holdings().byId(loan.thing().box());
    String code = box.map(it -> it.barcode().value()).orElse(Long.toString(loan.thing().box()));
    String item = item(loan).map(it -> " / " + it.number()).orElse("");
    String title =
        box.filter(ReminderWords::isPublic)
            .map(it -> " · " + Visible.brief(it.description().title(), MAX_TITLE))
            .orElse("");
    return code + item + title;
  }

  private static boolean isPublic(Box box) {
    return box.description().secrecy().equals(SecrecyScale.SHIPPED.lowest());
  }

  private Optional<Item> item(Loan loan) {
    if (loan.thing().item().isEmpty()) {
      return Optional.empty();
    }
    long id = loan.thing().item().getAsLong();
    return office
        .holdings()
        .items(List.of(loan.thing().box()))
        .getOrDefault(loan.thing().box(), List.of())
        .stream()
        .filter(one -> one.id() == id)
        .findFirst();
  }

  /** With the day on which it was due, and how long ago that is. */
  String when(LocalDate due, LocalDate today) {
    long over = ChronoUnit.DAYS.between(due, today);
    if (over > 0) {
      return say("letter.reminder.over", due.toString(), over);
    }
    return say(over == 0 ? "letter.reminder.today" : "letter.reminder.due-on", due.toString());
  }

  String loan(Loan loan, LocalDate today) {
    return say(
        "letter.reminder.loan",
        thing(loan),
        Visible.of(loan.who().name()),
        when(loan.due().orElse(today), today));
  }

  String request(Loan loan) {
    return say(
        "letter.reminder.loan",
        thing(loan),
        Visible.of(loan.who().name()),
        say("letter.reminder.asked", words.time(loan.requestedAt())));
  }

  String duty(DutyToDo duty, LocalDate today) {
    return name(duty.plan()) + " · " + when(duty.due(), today);
  }

  String name(DutyPlan plan) {
    return words.say(DutyTexts.name(plan))
        + plan.room().map(room -> " · " + room.value()).orElse("");
  }

  /** Without its text, which may tell what is in a box. */
  String finding(Finding finding, LocalDate today) {
    String about =
        finding.box().isPresent()
            ? office
                .holdings()
                .byId(finding.box().getAsLong())
                .map(box -> " · " + box.barcode().value())
                .orElse("")
            : finding.place().map(Code::value).map(code -> " · " + code).orElse("");
    String owner = finding.owner().isBlank() ? "" : " · " + Visible.of(finding.owner());
    return say("letter.reminder.finding", Long.toString(finding.id()))
        + about
        + owner
        + " · "
        + when(finding.due().orElse(today), today);
  }

  String certificate(Certificate certificate, LocalDate today) {
    return say(
        "letter.reminder.certificate",
        certificate.sensor().value(),
        say("quantity." + certificate.quantity().key()),
        when(certificate.until(), today));
  }

  String visit(Visit visit) {
    return say(
        "letter.reminder.visit",
        Visible.of(visit.name()),
        words.time(visit.at()),
        Visible.of(visit.accompaniedBy()));
  }
}
