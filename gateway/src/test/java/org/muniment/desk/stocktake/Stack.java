package org.muniment.desk.stocktake;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;
import org.muniment.port.Live;
import org.muniment.port.Office;
import org.muniment.testing.Boxes;
import org.muniment.testing.QuickHasher;

/** A stack of two cabinets with five shelves of ten places, and desks over it. */
final class Stack {
  static final OptionalLong ANY = OptionalLong.empty();

  final DeskRig rig = new DeskRig("Asia/Shanghai");
  final Office office;
  final HoldingsDesks holdings;
  final LendingDesks lending;
  final List<Live.Event> told = new ArrayList<>();
  StocktakeDesks desks;
  private final RoundsDesks rounds;
  private int scans;

  Stack(Office over) {
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
    Boxes.addCabinets(office, "C1", "C2");
    restart();
  }

  /** Forgets what was kept in memory. */
  void restart() {
    desks =
        StocktakeDesks.of(
            office, rig.registry, holdings, lending, rounds, this::tell, () -> rig.now);
  }

  private synchronized void tell(Live.Event event) {
    told.add(event);
  }

  /** {@code B-1} to {@code B-<boxes>} on the first shelf of C1, then on the second, and so on. */
  Stack with(int boxes) {
    for (int i = 1; i <= boxes; i++) {
      register("B-" + i, "C1", (i - 1) / 10 + 1, (i - 1) % 10 + 1);
    }
    return this;
  }

  void register(String code, String cabinet, int shelf, int position) {
    holdings
        .boxes()
        .register(
            by("li"),
            new NewBox(
                code, Details.titled("x"), Optional.of(new AskedSpot(cabinet, shelf, position))));
  }

  By by(String name) {
    return new By(By.Kind.PERSON, name, "192.0.2.7", rig.now);
  }

  Stocktake open() {
    return open(false, 1, List.of());
  }

  Stocktake open(boolean isBlind, int counts, List<Stocktake.Member> members) {
    return desks
        .stocktakes()
        .open(
            by("li"),
            new Opening(
                "t",
                new Scope.Rooms(Set.of(Code.of("R1"))),
                isBlind,
                counts,
                members,
                Optional.empty()));
  }

  /** Codes one after the other from one device, at different seconds; answers the verdicts. */
  List<String> scan(Stocktake stocktake, String who, String device, String... codes) {
    List<NewScan> asked = new ArrayList<>();
    for (String code : codes) {
      asked.add(NewScan.of("s" + ++scans, device, code));
    }
    rig.now = rig.now.plusSeconds(1);
    return desks.counting().scan(by(who), false, stocktake.id(), asked).stream()
        .map(answer -> answer.spoken().verdict().key())
        .toList();
  }

  List<String> subjects(Stocktake stocktake, Outcome outcome) {
    return desks.counting().reckoning(stocktake.id()).of(outcome).stream()
        .map(Line::subject)
        .toList();
  }
}
