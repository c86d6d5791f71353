package org.muniment.domain.loan;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.muniment.domain.loan.LoanRule.Approver;
import org.muniment.domain.loan.LoanRule.Use;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.Message;

/**
 * Whether something may be lent to somebody, by whose leave and until when (rules U2, U3): the
 * first rule that fits decides, except that an outsider never takes anything away.
 */
public final class LoanJudge {
  /** Stands between a category and the one below it: {@code KJ·KY}. */
  private static final String BELOW = "·";

  /**
   * What is asked for.
   *
   * @param thing number of the box, for the sentences
   * @param secrecy key of the box's level
   * @param borrower the name, for the sentences
   * @param clearance key of the highest level that may be handed to the borrower
   * @param due empty for as long as is usual
   */
  public record Asked(
      String thing,
      String secrecy,
      Optional<String> category,
      String borrower,
      Borrower.Kind borrowerKind,
      String clearance,
      LoanKind kind,
      Optional<LocalDate> due) {}

  private LoanJudge() {}

  /** The rule that is for this; the last one fits everything. */
  public static LoanRule rule(LoanRules rules, Asked asked) {
    return rules.rules().stream().filter(rule -> fits(rule, asked)).findFirst().orElseThrow();
  }

  private static boolean fits(LoanRule rule, Asked asked) {
    return rule.secrecy().filter(level -> !level.equals(asked.secrecy())).isEmpty()
        && rule.borrower().filter(kind -> kind != asked.borrowerKind()).isEmpty()
        && rule.category().filter(key -> !isOrBelow(asked.category().orElse(""), key)).isEmpty();
  }

  private static boolean isOrBelow(String category, String key) {
    return category.equals(key) || category.startsWith(key + BELOW);
  }

  /**
   * @param today the local date on which it would begin
   */
  public static Judgement judge(LoanRules rules, SecrecyScale scale, Asked asked, LocalDate today) {
    LoanRule rule = rule(rules, asked);
    return refusal(rule, scale, asked)
        .or(() -> dueRefusal(rule, asked, today))
        .<Judgement>map(Judgement.No::new)
        .orElseGet(() -> may(rule, asked, today));
  }

  private static Optional<Message> refusal(LoanRule rule, SecrecyScale scale, Asked asked) {
    if (!scale.maySee(asked.clearance(), asked.secrecy())) {
      return said("refusal.loan.clearance", asked.thing(), asked.borrower());
    }
    if (rule.use() == Use.NEVER) {
      return said("refusal.loan.never", asked.thing());
    }
    if (asked.kind() == LoanKind.LOAN && asked.borrowerKind() == Borrower.Kind.OUTSIDER) {
      return said("refusal.loan.outsider", asked.thing(), asked.borrower());
    }
    if (asked.kind() == LoanKind.LOAN && rule.use() == Use.READING_ROOM) {
      return said("refusal.loan.reading-room-only", asked.thing());
    }
    return Optional.empty();
  }

  private static Optional<Message> dueRefusal(LoanRule rule, Asked asked, LocalDate today) {
    if (asked.due().isEmpty()) {
      return Optional.empty();
    }
    LocalDate due = asked.due().get();
    if (due.isBefore(today)) {
      return said("refusal.loan.due-past", due.toString(), today.toString());
    }
    if (asked.kind() == LoanKind.CONSULTATION) {
      return due.equals(today)
          ? Optional.empty()
          : said("refusal.loan.due-consultation", due.toString(), today.toString());
    }
    int most = mostDays(rule);
    return days(today, due) > most
        ? said("refusal.loan.due-long", due.toString(), today.plusDays(most).toString(), most)
        : Optional.empty();
  }

  private static int mostDays(LoanRule rule) {
    int bound = rule.longestDays().orElse(Integer.MAX_VALUE);
    return rule.forLonger().isPresent() ? bound : Math.min(bound, rule.shortDays());
  }

  private static Judgement may(LoanRule rule, Asked asked, LocalDate today) {
    LocalDate due = asked.due().orElse(usualDue(rule, asked.kind(), today));
    Approver approver = approver(rule, asked.kind(), days(today, due));
    Message who = Message.of("loan.approver." + approver.key());
    String key = approver == Approver.NONE ? "loan.judged.free" : "loan.judged.leave";
    return new Judgement.May(rule, approver, due, Message.of(key, who, due.toString()));
  }

  /** A consultation is back the same day (rule U2). */
  public static LocalDate usualDue(LoanRule rule, LoanKind kind, LocalDate today) {
    return kind == LoanKind.CONSULTATION ? today : today.plusDays(rule.usualDays());
  }

  /** Whose leave is needed for so many days. */
  public static Approver approver(LoanRule rule, LoanKind kind, long days) {
    if (kind == LoanKind.CONSULTATION) {
      return rule.forReading();
    }
    return days <= rule.shortDays() ? rule.forLoan() : rule.forLonger().orElse(rule.forLoan());
  }

  /**
   * Whether somebody may give such leave.
   *
   * @param account sign-in name; empty for who has none: machines, the command line
   */
  public static boolean mayGive(Approver leave, LoanRules rules, Role role, String account) {
    return switch (leave) {
      case NONE, ARCHIVIST -> role == Role.ARCHIVIST || role == Role.ADMINISTRATOR;
      case HEAD -> role == Role.ADMINISTRATOR || isNamed(rules.heads(), account);
      case DEPUTY_HEAD -> role == Role.ADMINISTRATOR || isNamed(rules.deputyHeads(), account);
    };
  }

  private static boolean isNamed(Iterable<String> names, String account) {
    for (String name : names) {
      if (name.equalsIgnoreCase(account)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Why the due date of what is out cannot be put off to another day; empty when it can. A renewal
   * lasts at most as long as it was lent for at first, or as what needs the shorter leave; longer
   * needs to be asked for anew.
   */
  public static Optional<Message> renewalRefusal(
      LoanRule rule, Loan loan, LocalDate issuedOn, LocalDate to, LocalDate today) {
    LocalDate due = loan.due().orElseThrow();
    if (loan.kind() == LoanKind.CONSULTATION) {
      return said("refusal.loan.renew-consultation", loan.id());
    }
    if (to.isBefore(today)) {
      return said("refusal.loan.due-past", to.toString(), today.toString());
    }
    if (!to.isAfter(due)) {
      return said("refusal.loan.renew-earlier", to.toString(), due.toString());
    }
    if (loan.renewals() >= rule.renewals()) {
      return said("refusal.loan.renew-often", loan.id(), rule.renewals());
    }
    LocalDate from = due.isBefore(today) ? today : due;
    long lent = Math.max(rule.shortDays(), days(issuedOn, due) / (loan.renewals() + 1));
    long most = Math.min(lent, rule.longestDays().orElse(Integer.MAX_VALUE));
    return days(from, to) > most
        ? said("refusal.loan.renew-long", to.toString(), from.plusDays(most).toString())
        : Optional.empty();
  }

  private static long days(LocalDate from, LocalDate to) {
    return ChronoUnit.DAYS.between(from, to);
  }

  private static Optional<Message> said(String key, Object... args) {
    return Optional.of(Message.of(key, args));
  }
}
