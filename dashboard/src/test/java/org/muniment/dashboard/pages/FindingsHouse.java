package org.muniment.dashboard.pages;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.rounds.VisitsDesk.NewVisit;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.holding.Box;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/** Findings, open and handled, and visitors, inside and gone, in a house that has boxes. */
public final class FindingsHouse {
  private final TestHouse house;
  private final Instant now;

  private FindingsHouse(TestHouse house) {
    this.house = house;
    this.now = house.clock.instant();
  }

  public static void furnish(TestHouse house) {
    FindingsHouse rooms = new FindingsHouse(house);
    rooms.findings();
    rooms.visits();
  }

  private LocalDate today() {
    return now.atZone(TestHouse.ZONE).toLocalDate();
  }

  private By by(String name, Duration ago) {
    return new By(By.Kind.PERSON, name, "192.0.2.7", now.minus(ago));
  }

  private Box box() {
    return house.backend.holdings().boxes().box(BoxesHouse.BOX);
  }

  private void findings() {
    Finding page =
        finding(
            Finding.Origin.LOAN,
            OptionalLong.of(box().id()),
            Optional.empty(),
            "归还时少一页：第 12 件第 3 页。",
            today().minusDays(2));
    add(page);
    add(
        finding(
            Finding.Origin.DUTY,
            OptionalLong.empty(),
            Optional.of(Code.of("R2")),
            "北窗关不严，雨天渗水。",
            today().plusDays(3)));
    Finding handled =
        add(
            finding(
                Finding.Origin.NOTE,
                OptionalLong.empty(),
                Optional.empty(),
                "灭火器压力偏低。",
                today().plusDays(1)));
    house
        .backend
        .rounds()
        .findings()
        .handle(house.by(), handled.id(), OptionalLong.empty(), "已送检并换新。");
  }

  private Finding finding(
      Finding.Origin origin, OptionalLong box, Optional<Code> place, String text, LocalDate due) {
    return new Finding(
        0,
        origin,
        0,
        box,
        place,
        OptionalLong.empty(),
        text,
        "chen",
        now.minus(Duration.ofDays(9)),
        "王芳",
        Optional.of(due),
        Optional.empty(),
        1);
  }

  private Finding add(Finding finding) {
    By by = by("chen", Duration.ofDays(9));
    return house
        .office
        .findings()
        .add(finding, new FindingStep(0, 0, FindingStep.Kind.NOTED, by, finding.text()));
  }

  private void visits() {
    long gone =
        house
            .backend
            .rounds()
            .visits()
            .enter(
                by("chen", Duration.ofHours(5)), new NewVisit("赵师傅", "安捷电气", "检查线路", "库房一", "陈静怡"))
            .id();
    house.backend.rounds().visits().leave(by("chen", Duration.ofHours(4)), gone);
    house
        .backend
        .rounds()
        .visits()
        .enter(by("chen", Duration.ofMinutes(40)), new NewVisit("孙工", "", "空调保养", "库房二", "陈静怡"));
  }

  /** A box that went out ten days ago and was due before today. */
  static Loan overdue(TestHouse house, String barcode, int daysAgo) {
    Box box = house.backend.holdings().boxes().box(barcode);
    Instant since = house.clock.instant().minus(Duration.ofDays(10));
    LocalDate today = house.clock.instant().atZone(TestHouse.ZONE).toLocalDate();
    By by = new By(By.Kind.PERSON, "chen", "192.0.2.7", since);
    Loan out =
        new Loan(
            0,
            0,
            new Loan.Thing(box.id(), OptionalLong.empty()),
            new Loan.Who(OptionalLong.empty(), "周教授", Borrower.Kind.STAFF),
            LoanKind.LOAN,
            "编写校史",
            LoanState.ISSUED,
            Optional.of(today.minusDays(daysAgo)),
            0,
            Optional.empty(),
            Loan.CardState.NONE,
            Optional.of(new Loan.Handing(since, "chen", OptionalInt.of(3), "")),
            Optional.empty(),
            "",
            1,
            since,
            since);
    return house
        .office
        .loans()
        .add(out, new LoanEvent(0, 0, LoanEvent.Kind.ISSUED, by, Optional.empty(), ""));
  }

  static List<String> open(TestHouse house) {
    return house
        .backend
        .rounds()
        .findings()
        .search(org.muniment.port.Findings.Query.ALL, 9)
        .stream()
        .filter(Finding::isOpen)
        .map(Finding::text)
        .toList();
  }
}
