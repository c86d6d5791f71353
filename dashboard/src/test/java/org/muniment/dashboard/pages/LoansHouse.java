package org.muniment.dashboard.pages;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.lending.Approving;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.NewRequest;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.people.Role;

/** Borrowers and loans in a house that has boxes. */
public final class LoansHouse {
  /** Of 王丽, who is cleared for what is internal. */
  public static final String CARD = "RC-0001";

  private static final Approving HEAD = new Approving(Role.ADMINISTRATOR, "head", "馆长");

  private LoansHouse() {}

  /** One who comes often and one with a letter; something asked for by the second. */
  public static void furnish(TestHouse house) {
    borrower(house, "王丽", "staff", "办公室", "", CARD);
    borrower(house, "Inspector Zhao", "outsider", "Provincial Archives", "〔2026〕17", "RC-0002");
    house
        .backend
        .lending()
        .loans()
        .request(
            house.by(),
            new NewRequest(
                List.of(new AskedThing(BoxesHouse.BOX, OptionalInt.of(1))),
                AskedBorrower.of("RC-0002"),
                LoanKind.CONSULTATION,
                "工作查考",
                Optional.empty()));
  }

  private static void borrower(
      TestHouse house, String name, String kind, String organisation, String letter, String card) {
    house
        .backend
        .lending()
        .borrowers()
        .add(
            house.by(),
            new BorrowerDetails(
                name,
                kind,
                organisation,
                letter,
                Optional.of(card),
                Optional.of("internal"),
                "",
                "",
                "",
                "zh-CN",
                true));
  }

  /** Lends a box to 王丽 for two days. */
  public static Loan lend(TestHouse house, String barcode) {
    Loan asked =
        house
            .backend
            .lending()
            .loans()
            .request(
                house.by(),
                new NewRequest(
                    List.of(AskedThing.box(barcode)),
                    AskedBorrower.of(CARD),
                    LoanKind.LOAN,
                    "编写年鉴",
                    Optional.<LocalDate>empty()))
            .get(0);
    house.backend.lending().loans().approve(house.by(), HEAD, asked.id(), OptionalLong.empty(), "");
    return house
        .backend
        .lending()
        .loans()
        .issue(house.by(), asked.id(), OptionalLong.empty(), Issuing.PLAIN);
  }
}
