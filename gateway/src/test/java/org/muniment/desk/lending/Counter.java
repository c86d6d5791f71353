package org.muniment.desk.lending;

import java.security.SecureRandom;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.desk.DeskRig;
import org.muniment.desk.Passwords;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.daylog.LogParts;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.NewBox;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanRules;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.port.Office;
import org.muniment.testing.Boxes;
import org.muniment.testing.MemoryOffice;
import org.muniment.testing.QuickHasher;

/** The counter of a small archive: boxes B-1 to B-5 with three pieces each, S-1 secret. */
final class Counter {
  static final OptionalLong ANY = OptionalLong.empty();
  static final Approving HEAD = new Approving(Role.ADMINISTRATOR, "wang", "Wang");
  static final Approving ARCHIVIST = new Approving(Role.ARCHIVIST, "li", "Li");

  final DeskRig rig = new DeskRig("Asia/Shanghai");
  final Office office;
  final HoldingsDesks holdings;
  final RoundsDesks rounds;
  final LendingDesks lending;
  final LoansDesk loans;

  Counter(Office over) {
    office = over;
    LogParts log =
        LogParts.of(
            rig.office,
            rig.readings,
            rig.readings.alarms(),
            rig.registry,
            ObservationTimes.DEFAULT,
            LogParts.DEFAULT_GRACE,
            () -> rig.now);
    holdings =
        HoldingsDesks.of(
            office, SecrecyScale.SHIPPED, rig.registry, rig.climate, log.desks(), () -> rig.now);
    rounds =
        RoundsDesks.of(
            office,
            rig.registry,
            (duties, zone, language) -> new byte[0],
            List.of(),
            new SecureRandom(),
            () -> rig.now);
    PeopleDesk people =
        new PeopleDesk(
            office,
            SecrecyScale.SHIPPED,
            new Passwords(PasswordRules.STANDARD, new QuickHasher(), "password-password"::equals));
    lending =
        LendingDesks.of(
            office, SecrecyScale.SHIPPED, rig.registry, people, holdings, rounds, () -> rig.now);
    loans = lending.loans();
    furnish();
  }

  Counter() {
    this(new MemoryOffice());
  }

  private void furnish() {
    Boxes.addCabinets(office, "C1");
    for (int i = 1; i <= 5; i++) {
      register("B-" + i, i, "public");
    }
    register("S-1", 9, "secret");
  }

  private void register(String code, int position, String secrecy) {
    Details plain = Details.titled("x");
    Details details =
        new Details(
            "x",
            plain.fonds(),
            plain.category(),
            plain.year(),
            plain.retention(),
            plain.carrier(),
            Optional.of(secrecy),
            plain.archivalCode(),
            Optional.of("3"),
            plain.firstDate(),
            plain.lastDate(),
            "");
    AskedSpot spot = new AskedSpot("C1", 1, position);
    holdings.boxes().register(by("li"), new NewBox(code, details, Optional.of(spot)));
  }

  By by(String name) {
    return new By(By.Kind.PERSON, name, "192.0.2.7", rig.now);
  }

  LocalDate today() {
    return loans.today();
  }

  void nextDay() {
    rig.now = rig.now.plusSeconds(86_400);
  }

  NewRequest request(LoanKind kind, String borrower, String... barcodes) {
    return new NewRequest(
        Arrays.stream(barcodes).map(AskedThing::box).toList(),
        AskedBorrower.of(borrower),
        kind,
        "audit",
        Optional.empty());
  }

  Loan requested(String barcode) {
    return loans.request(by("li"), request(LoanKind.LOAN, "Zhao Lei", barcode)).get(0);
  }

  Loan approved(String barcode) {
    return loans.approve(by("li"), ARCHIVIST, requested(barcode).id(), ANY, "");
  }

  Loan out(String barcode) {
    return loans.issue(by("li"), approved(barcode).id(), ANY, Issuing.PLAIN);
  }

  static Returning back(int pieces, String condition) {
    return new Returning(OptionalInt.of(pieces), condition, "", Optional.empty());
  }

  String status(String barcode) {
    return holdings.boxes().box(barcode).state().status().key();
  }

  LoanRules set(LoanRules rules) {
    return lending.rules().save(by("wang"), rules, "");
  }

  LoanRules withHead(String preset, String head) {
    LoanRules shipped = lending.rules().preset(preset);
    return new LoanRules(
        preset, shipped.rules(), Set.of(head), Set.of(), lending.rules().rules().version());
  }
}
