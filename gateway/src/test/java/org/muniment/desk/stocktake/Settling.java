package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.lending.Approving;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.NewRequest;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.people.Role;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Handover;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/**
 * A stack that is counted and settled: on the first shelf of C1, A-11 to A-18 on the
 * second, so that each shelf has two free places at its end; C2 is empty.
 */
final class Settling {
  static final OptionalLong ANY = OptionalLong.empty();

  final Stack stack;
  final Office office;
  Stocktake stocktake;

  Settling(Office office) {
    this.office = office;
    stack = new Stack(office);
    for (int i = 1; i <= 8; i++) {
      stack.register("A-" + i, "C1", 1, i);
      stack.register("A-1" + i, "C1", 2, i);
    }
  }

  Settling begin() {
    stocktake = stack.open();
    return this;
  }

  Settling beginHandover(String from, String to) {
    stocktake =
        stack
            .desks
            .stocktakes()
            .open(
                stack.by("li"),
                new Opening(
                    "交接",
                    new Scope.Rooms(Set.of(Code.of("R1"))),
                    false,
                    1,
                    List.of(),
                    Optional.of(new Handover(from, to))));
    return this;
  }

  /** {@code C1-S01 A-1 A-2}, by one device. */
  Settling scan(String codes) {
    stack.scan(stocktake, "li", "d1", codes.split(" "));
    return this;
  }

  /** Both shelves in order, but without some. */
  Settling scanAllBut(String... left) {
    List<String> codes = new ArrayList<>();
    for (int shelf = 1; shelf <= 2; shelf++) {
      codes.add("C1-S0" + shelf);
      for (int i = 1; i <= 8; i++) {
        codes.add(shelf == 1 ? "A-" + i : "A-1" + i);
      }
    }
    codes.removeAll(Arrays.asList(left));
    return scan(String.join(" ", codes));
  }

  Settling closePlaces() {
    stack.desks.counting().closePlace(stack.by("li"), false, stocktake.id(), "R1");
    return this;
  }

  List<String> of(Outcome outcome) {
    return stack.subjects(stocktake, outcome);
  }

  Settled settled() {
    return stack.desks.resolving().settled(stocktake.id());
  }

  List<String> open() {
    return settled().open().stream().map(Line::subject).toList();
  }

  static NewResolution answer(String subject, Action action) {
    return new NewResolution(subject, action, Optional.empty(), "", "seen so", Optional.empty());
  }

  static NewResolution answer(String subject, Action action, String to) {
    String[] parts = to.split("/");
    AskedSpot spot =
        new AskedSpot(parts[0], Integer.parseInt(parts[1]), Integer.parseInt(parts[2]));
    return new NewResolution(subject, action, Optional.of(spot), "", "seen so", Optional.empty());
  }

  List<Resolution> resolve(NewResolution... asked) {
    return stack.desks.resolving().resolve(stack.by("wu"), stocktake.id(), List.of(asked));
  }

  Settling resolve(String subject, Action action) {
    resolve(answer(subject, action));
    return this;
  }

  /** Everything else stays as it is. */
  Settling keepTheRest() {
    List<NewResolution> keep =
        open().stream().map(subject -> answer(subject, Action.KEEP)).toList();
    if (!keep.isEmpty()) {
      resolve(keep.toArray(NewResolution[]::new));
    }
    return this;
  }

  Stocktake close() {
    return stack.desks.closing().close(stack.by("li"), stocktake.id(), ANY, false, "");
  }

  Box box(String barcode) {
    return office.holdings().box(Barcode.of(barcode)).orElseThrow();
  }

  /** {@code in-place C1-S01/5}. */
  String state(String barcode) {
    Box box = box(barcode);
    return box.state().status().key()
        + box.state().spot().map(Spot::toString).map(" "::concat).orElse("");
  }

  /** A box is out over the counter. */
  Loan lend(String barcode) {
    NewRequest request =
        new NewRequest(
            List.of(AskedThing.box(barcode)),
            AskedBorrower.of("Zhao Lei"),
            LoanKind.LOAN,
            "audit",
            Optional.empty());
    var loans = stack.lending.loans();
    Loan asked = loans.request(stack.by("li"), request).get(0);
    Approving archivist = new Approving(Role.ARCHIVIST, "li", "Li");
    loans.approve(stack.by("li"), archivist, asked.id(), ANY, "");
    return loans.issue(stack.by("li"), asked.id(), ANY, Issuing.PLAIN);
  }
}
