package org.muniment.domain.loan;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.loan.LoanRule.Approver;
import org.muniment.domain.loan.LoanRule.Use;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.Message;

/** What the presets of rule U3 and an archive's own rules say to a request, as tables. */
class LoanJudgeTest {
  private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);
  private static final SecrecyScale SCALE = SecrecyScale.SHIPPED;
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");

  private static LoanRules preset(String key) {
    return LoanRulePresets.of(key, SCALE).orElseThrow();
  }

  private static LoanJudge.Asked asked(
      String secrecy, String who, String clearance, String kind, String due) {
    return new LoanJudge.Asked(
        "B-1",
        secrecy,
        Optional.of("KJ·KY"),
        "Li Ming",
        Borrower.Kind.of(who).orElseThrow(),
        clearance,
        LoanKind.of(kind).orElseThrow(),
        due.equals("-") ? Optional.empty() : Optional.of(TODAY.plusDays(Integer.parseInt(due))));
  }

  /** {@code archivist 2}: by whose leave, due in how many days; {@code no: key} otherwise. */
  private static String said(Judgement judgement) {
    if (judgement instanceof Judgement.May may) {
      return "%s %d".formatted(may.approver().key(), TODAY.until(may.due()).getDays());
    }
    return "no: " + ((Judgement.No) judgement).reason().key().replace("refusal.loan.", "");
  }

  @ParameterizedTest(name = "{0}: {1} {2} cleared {3} asks for a {4} until {5}: {6}")
  @CsvSource({
    // Up to two days an archivist approves, longer the head; no upper bound.
    "two-days, public,     staff,    public,     loan,         -,  archivist 2",
    "two-days, public,     staff,    public,     loan,         0,  archivist 0",
    "two-days, public,     staff,    public,     loan,         2,  archivist 2",
    "two-days, public,     staff,    public,     loan,         3,  head 3",
    "two-days, public,     staff,    public,     loan,         25, head 25",
    // Every loan needs the head's leave, at most a week; longer the deputy head's.
    "one-week, public,     staff,    public,     loan,         -,  head 7",
    "one-week, public,     staff,    public,     loan,         7,  head 7",
    "one-week, public,     staff,    public,     loan,         8,  deputy-head 8",
    // The normal use is in the reading room, back the same day.
    "two-days, public,     staff,    public,     consultation, -,  archivist 0",
    "one-week, public,     outsider, public,     consultation, 0,  archivist 0",
    "two-days, public,     staff,    public,     consultation, 1,  no: due-consultation",
    // Outsiders never take anything away.
    "two-days, public,     outsider, public,     loan,         -,  no: outsider",
    "one-week, public,     outsider, public,     loan,         2,  no: outsider",
    // The two highest levels are read only, by the head's leave.
    "two-days, secret,     staff,    top-secret, loan,         -,  no: reading-room-only",
    "two-days, top-secret, staff,    top-secret, consultation, -,  head 0",
    "two-days, secret,     outsider, secret,     consultation, -,  head 0",
    // Nothing above the clearance.
    "two-days, internal,   staff,    public,     consultation, -,  no: clearance",
    "two-days, internal,   staff,    internal,   loan,         -,  archivist 2",
    "two-days, unheard-of, staff,    top-secret, loan,         -,  no: clearance",
    // Nothing is due before today.
    "two-days, public,     staff,    public,     loan,         -1, no: due-past",
    "two-days, public,     staff,    public,     consultation, -1, no: due-past",
  })
  void thePresetsSay(
      String preset,
      String secrecy,
      String who,
      String clearance,
      String kind,
      String due,
      String expected) {
    LoanJudge.Asked asked = asked(secrecy, who, clearance, kind, due);
    assertThat(said(LoanJudge.judge(preset(preset), SCALE, asked, TODAY))).isEqualTo(expected);
  }

  private static LoanRule rule(String category, Use use, int usual, OptionalInt longest) {
    return new LoanRule(
        Optional.empty(),
        Optional.empty(),
        Optional.ofNullable(category),
        use,
        Approver.NONE,
        Approver.NONE,
        Optional.empty(),
        usual,
        5,
        longest,
        1);
  }

  private static LoanRules own(LoanRule... rules) {
    return new LoanRules("own", List.of(rules), Set.of("Wang"), Set.of("zhao"), 1);
  }

  @ParameterizedTest
  @CsvSource({
    // The first rule that fits decides, and a category takes in those below it.
    "KJ,    -, no: never",
    "KJ·KY, -, no: never",
    "K,     -, none 3",
    "KJ·JJ, -, none 3",
    // Nobody's leave is for more than the short days.
    "K,     5, none 5",
    "K,     6, no: due-long",
  })
  void theFirstRuleThatFitsDecides(String category, String due, String expected) {
    LoanRules rules =
        own(
            rule(category, Use.NEVER, 0, OptionalInt.empty()),
            rule(null, Use.LOAN, 3, OptionalInt.of(9)));
    LoanJudge.Asked asked = asked("public", "staff", "public", "loan", due);
    assertThat(said(LoanJudge.judge(rules, SCALE, asked, TODAY))).isEqualTo(expected);
  }

  @Test
  void evenARuleThatLetsOutsidersTakeThingsAwayDoesNot() {
    LoanRules rules = own(rule(null, Use.LOAN, 3, OptionalInt.empty()));
    LoanJudge.Asked asked = asked("public", "outsider", "public", "loan", "-");
    assertThat(said(LoanJudge.judge(rules, SCALE, asked, TODAY))).isEqualTo("no: outsider");
  }

  @ParameterizedTest
  @CsvSource({
    "none,        archivist,     '',   true",
    "archivist,   archivist,     li,   true",
    "archivist,   assistant,     li,   false",
    "archivist,   administrator, li,   true",
    "head,        archivist,     li,   false",
    "head,        archivist,     wang, true",
    "head,        assistant,     WANG, true",
    "head,        administrator, li,   true",
    "head,        archivist,     zhao, false",
    "deputy-head, archivist,     zhao, true",
    "deputy-head, archivist,     wang, false",
    "head,        archivist,     '',   false",
  })
  void leaveIsGivenByThoseWhoAreNamed(String leave, String role, String account, boolean may) {
    LoanRules rules = own(rule(null, Use.LOAN, 3, OptionalInt.empty()));
    Role is = Role.byKey(role).orElseThrow();
    Approver needed = Approver.of(leave).orElseThrow();
    assertThat(LoanJudge.mayGive(needed, rules, is, account)).isEqualTo(may);
  }

  private static Loan out(LoanKind kind, int due, int renewals) {
    Loan.Handing handing = new Loan.Handing(NOW, "li", OptionalInt.of(3), "");
    return new Loan(
        17,
        17,
        new Loan.Thing(1, OptionalLong.empty()),
        new Loan.Who(OptionalLong.empty(), "Li Ming", Borrower.Kind.STAFF),
        kind,
        "audit",
        LoanState.ISSUED,
        Optional.of(TODAY.plusDays(due)),
        renewals,
        Optional.empty(),
        Loan.CardState.NONE,
        Optional.of(handing),
        Optional.empty(),
        "",
        3,
        NOW,
        NOW);
  }

  @ParameterizedTest(name = "{0}, out {1} days, due in {2}, renewed {3} times, until {4}: {5}")
  @CsvSource({
    "loan,         2,  0,  0, 2,  yes",
    "loan,         2,  0,  0, 3,  renew-long",
    "loan,         2,  0,  0, 0,  renew-earlier",
    "loan,         2,  1,  0, 1,  renew-earlier",
    "loan,         2,  1,  0, -1, due-past",
    // As long again as it was lent for.
    "loan,         20, 10, 0, 40, yes",
    "loan,         20, 10, 0, 41, renew-long",
    // What is overdue is put off from today on.
    "loan,         5,  -3, 0, 2,  yes",
    "loan,         5,  -3, 0, 3,  renew-long",
    "loan,         2,  0,  2, 1,  renew-often",
    "consultation, 0,  0,  0, 1,  renew-consultation",
  })
  void aRenewalStaysWithinTheRule(
      String kind, int outFor, int due, int renewals, int to, String expected) {
    LoanRule rule =
        LoanJudge.rule(preset("two-days"), asked("public", "staff", "public", "loan", "-"));
    Loan loan = out(LoanKind.of(kind).orElseThrow(), due, renewals);
    Optional<Message> no =
        LoanJudge.renewalRefusal(rule, loan, TODAY.minusDays(outFor), TODAY.plusDays(to), TODAY);
    String said = no.map(Message::key).orElse("refusal.loan.yes");
    assertThat(said).isEqualTo("refusal.loan." + expected);
  }

  @Test
  void aLoanIsOverdueFromTheDayAfterItWasDue() {
    assertThat(out(LoanKind.LOAN, 0, 0).isOverdue(TODAY)).isFalse();
    assertThat(out(LoanKind.LOAN, -1, 0).isOverdue(TODAY)).isTrue();
  }
}
