package org.muniment.dashboard.testing;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.NewBox;
import org.muniment.desk.lending.Approving;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.desk.lending.NewRequest;
import org.muniment.desk.lending.Returning;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.people.Role;

/**
 * A counter where things have happened: loan 1 of an internal box to a registered borrower came
 * back with a piece less, loan 2 of a public box to the same is out, loan 3 is asked for.
 */
public final class CounterSample {
  public static final String TITLE = "二〇二六年度会议记录";
  public static final String WITHHELD = "人事任免内部材料";
  public static final String STROKES = "M40 120L90 40L140 150L200 60L260 140L330 90L420 120";
  private static final Approving HEAD = new Approving(Role.ADMINISTRATOR, "head", "王主任");

  private CounterSample() {}

  /** Puts all of it into a house; the ids of loans begin with 1. */
  public static void fill(TestHouse house) {
    places(house);
    box(house, "BOX-1", WITHHELD, "internal", 1);
    box(house, "BOX-2", TITLE, "public", 2);
    box(house, "BOX-3", "基建图纸", "public", 3);
    house
        .backend
        .lending()
        .borrowers()
        .add(
            house.by(),
            new BorrowerDetails(
                "李晓明",
                "staff",
                "宣传部",
                "",
                Optional.of("CARD-7"),
                Optional.of("internal"),
                "",
                "",
                "",
                "zh-CN",
                true));
    lend(house);
  }

  private static void lend(TestHouse house) {
    LoansDesk loans = house.backend.lending().loans();
    List<Loan> asked = ask(house, "CARD-7", "编写年鉴", "BOX-1", "BOX-2");
    loans.approveRequest(house.by(), HEAD, asked.get(0).request(), "同意");
    for (Loan loan : asked) {
      Issuing issuing = new Issuing(OptionalInt.of(12), "", Optional.empty(), Optional.of(STROKES));
      loans.issue(house.by(), loan.id(), OptionalLong.empty(), issuing);
    }
    house.clock.pass(Duration.ofHours(20));
    loans.giveBack(
        house.by(),
        asked.get(0).id(),
        OptionalLong.empty(),
        new Returning(OptionalInt.of(11), "第 3 页缺失", "已写入年鉴", Optional.of(STROKES)));
    ask(house, "赵同学", "写论文", "BOX-3");
  }

  private static List<Loan> ask(
      TestHouse house, String borrower, String purpose, String... barcodes) {
    NewRequest request =
        new NewRequest(
            java.util.stream.Stream.of(barcodes).map(AskedThing::box).toList(),
            AskedBorrower.of(borrower),
            LoanKind.LOAN,
            purpose,
            Optional.of(LocalDate.ofInstant(house.clock.instant(), TestHouse.ZONE).plusDays(2)));
    return house.backend.lending().loans().request(house.by(), request);
  }

  private static void places(TestHouse house) {
    PlacesDesk places = house.backend.places();
    places.addRoom(
        house.by(), new PlacesDesk.NewRoom("R1", "库房一", Optional.empty(), Optional.empty()));
    places.addCabinet(
        house.by(),
        new PlacesDesk.NewCabinet(
            "C1",
            "R1",
            Optional.of("一号柜"),
            Optional.empty(),
            2,
            4,
            Optional.empty(),
            OptionalDouble.empty(),
            OptionalDouble.empty()));
  }

  private static void box(
      TestHouse house, String barcode, String title, String secrecy, int position) {
    Details details =
        new Details(
            title,
            Optional.of("0148"),
            Optional.of("WS"),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(secrecy),
            Optional.of("0148-WS·2026-D30-000" + position),
            Optional.of("12"),
            Optional.empty(),
            Optional.empty(),
            "");
    AskedSpot spot = new AskedSpot("C1", 1, position);
    house
        .backend
        .holdings()
        .boxes()
        .register(house.by(), new NewBox(barcode, details, Optional.of(spot)));
  }
}
