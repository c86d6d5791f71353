package org.muniment.desk.lending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.muniment.desk.lending.Counter.ANY;
import static org.muniment.desk.lending.Counter.ARCHIVIST;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.muniment.desk.lending.CounterDesk.Can;
import org.muniment.desk.lending.CounterDesk.Outcome;
import org.muniment.desk.lending.CounterDesk.Resolved;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.port.Loans;
import org.muniment.text.Texts;

/** Scans at the counter, and several things out at once. */
class CounterDeskTest {
  private final Counter counter = new Counter();
  private final CounterDesk desk = counter.lending.counter();

  private Can can(String code) {
    return ((Resolved.OfThing) desk.resolve(code)).can();
  }

  @Test
  void aScanSaysWhatCanBeDone() {
    assertThat(can("B-1")).isEqualTo(Can.REQUEST);
    Loan loan = counter.requested("B-1");
    assertThat(can("B-1")).isEqualTo(Can.NOTHING);
    counter.loans.approve(counter.by("li"), ARCHIVIST, loan.id(), ANY, "");
    assertThat(can("B-1")).isEqualTo(Can.ISSUE);
    counter.loans.issue(counter.by("li"), loan.id(), ANY, Issuing.PLAIN);
    assertThat(can("B-1")).isEqualTo(Can.RETURN);
    assertThat(desk.resolve("LC-" + loan.id())).isInstanceOf(Resolved.OfCard.class);
    assertThat(desk.resolve("C1")).isInstanceOf(Resolved.Nothing.class);
    counter.holdings.steps().sendToRepair(counter.by("li"), "B-2", ANY, "torn");
    Resolved.OfThing away = (Resolved.OfThing) desk.resolve("B-2");
    assertThat(away.can()).isEqualTo(Can.NOTHING);
    assertThat(Texts.in(Locale.ENGLISH).say(away.whyNot().orElseThrow()))
        .isEqualTo("Box B-2 (in repair) cannot be lent; it must be at hand");
  }

  @Test
  void whatMayGoOutGoesOutAtOnce() {
    Loan approved = counter.approved("B-1");
    NewRequest asked = counter.request(LoanKind.LOAN, "zhao lei", "B-1", "B-2");
    Issuing counted = new Issuing(OptionalInt.of(3), "", Optional.empty(), Optional.empty());
    Outcome outcome = desk.issueAll(counter.by("li"), ARCHIVIST, asked, Map.of("B-2", counted));
    assertThat(outcome.refused()).isEmpty();
    assertThat(outcome.issued()).hasSize(2);
    assertThat(outcome.issued().get(0).id()).isEqualTo(approved.id());
    assertThat(outcome.issued().get(1).issued().orElseThrow().pieces()).hasValue(3);
    assertThat(List.of(counter.status("B-1"), counter.status("B-2"))).containsOnly("on-loan");
  }

  @Test
  void whatIsRefusedKeepsEverythingBack() {
    counter.out("B-3");
    NewRequest asked = counter.request(LoanKind.LOAN, "Wu", "B-1", "B-3", "S-1");
    Outcome outcome = desk.issueAll(counter.by("li"), ARCHIVIST, asked, Map.of());
    assertThat(outcome.issued()).isEmpty();
    assertThat(outcome.refused())
        .extracting(CounterDesk.Refused::barcode)
        .containsExactly("B-3", "S-1");
    assertThat(counter.status("B-1")).isEqualTo("in-place");
    assertThat(counter.loans.count(Loans.Query.ALL, 10)).isEqualTo(1);
  }

  @Test
  void whatSomebodyElseMustApproveWaits() {
    counter.set(counter.withHead("one-week", "wang"));
    NewRequest asked = counter.request(LoanKind.LOAN, "Wu", "B-1");
    Outcome outcome = desk.issueAll(counter.by("li"), ARCHIVIST, asked, Map.of());
    assertThat(outcome.waiting()).extracting(Loan::state).containsExactly(LoanState.REQUESTED);
    assertThat(counter.status("B-1")).isEqualTo("in-place");
    Outcome again = desk.issueAll(counter.by("li"), ARCHIVIST, asked, Map.of());
    assertThat(again.waiting())
        .extracting(Loan::id)
        .isEqualTo(List.of(outcome.waiting().get(0).id()));
  }
}
