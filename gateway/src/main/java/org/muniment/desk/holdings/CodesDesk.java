package org.muniment.desk.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.CheckDigit;
import org.muniment.domain.holding.Lookalike;
import org.muniment.domain.holding.PrefixRule;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Office;

/** What labels stand for, and what is odd about a number. Any thread. */
public final class CodesDesk {
  /** Numbers that are named in a warning. */
  private static final int NAMED = 3;

  private final Office office;
  private final BoxBook book;
  private final HoldingRulesDesk rules;

  CodesDesk(Office office, BoxBook book, HoldingRulesDesk rules) {
    this.office = office;
    this.book = book;
    this.rules = rules;
  }

  /**
   * What a label says that was scanned or typed.
   *
   * @param code blanks around it are dropped; what no label can say is unknown
   */
  public Scanned scan(String code) {
    String text = code == null ? "" : code.strip();
    if (!Barcode.isValid(text)) {
      return new Scanned.Unknown(List.of(), Optional.empty(), false);
    }
    Optional<Scanned> known =
        switch (office.kindOf(text).orElse("")) {
          case "box", "void" -> ofBox(text);
          case "foreign" -> office.holdings().placeOf(Barcode.of(text)).flatMap(this::ofPlace);
          case "room", "cabinet", "shelf" -> ofPlace(Code.of(text));
          case "loan-card" -> ofLoanCard(Barcode.of(text));
          case "reader-card" ->
              office.loans().borrowerByCard(Barcode.of(text)).map(Scanned.OfReaderCard::new);
          default -> Optional.empty();
        };
    return known.orElseGet(() -> unknown(text));
  }

  private Optional<Scanned> ofBox(String text) {
    return book.find(text).map(box -> new Scanned.OfBox(box, !box.barcode().value().equals(text)));
  }

  private Optional<Scanned> ofLoanCard(Barcode card) {
    return office
        .loans()
        .byCard(card)
        .flatMap(
            loan ->
                office
                    .holdings()
                    .byId(loan.thing().box())
                    .map(box -> new Scanned.OfLoanCard(loan, box)));
  }

  private Optional<Scanned> ofPlace(Code code) {
    Optional<Scanned> room =
        office.rooms().stream()
            .filter(it -> it.code().equals(code))
            .findFirst()
            .map(Scanned.OfRoom::new);
    return room.or(
        () -> office.cabinets().stream().flatMap(it -> of(it, code).stream()).findFirst());
  }

  private static Optional<Scanned> of(Cabinet cabinet, Code code) {
    if (cabinet.code().equals(code)) {
      return Optional.of(new Scanned.OfCabinet(cabinet));
    }
    if (!code.value().startsWith(cabinet.code().value())) {
      return Optional.empty();
    }
    for (int shelf = 1; shelf <= cabinet.shelves(); shelf++) {
      if (cabinet.shelfCode(shelf).equals(code)) {
        return Optional.of(new Scanned.OfShelf(cabinet, shelf));
      }
    }
    return Optional.empty();
  }

  private Scanned unknown(String text) {
    return new Scanned.Unknown(
        alike(Barcode.of(text)),
        PrefixRule.kindOf(text, rules.prefixes()),
        CheckDigit.luhn(text) instanceof CheckDigit.Verdict.Fails);
  }

  /** Boxes whose numbers a person could read as this one. */
  public List<Barcode> alike(Barcode code) {
    return office.holdings().alike(Lookalike.form(code.value())).stream()
        .filter(other -> !other.equals(code))
        .toList();
  }

  /** What is odd about the number of a box; it is taken all the same. */
  public List<Message> warnings(Barcode code) {
    List<Message> warnings = new ArrayList<>();
    if (CheckDigit.luhn(code.value()) instanceof CheckDigit.Verdict.Fails fails) {
      warnings.add(
          Message.of("warning.barcode.check-digit", code.value(), String.valueOf(fails.digit())));
    }
    List<Barcode> alike = alike(code);
    if (!alike.isEmpty()) {
      warnings.add(Message.of("warning.barcode.alike", code.value(), named(alike)));
    }
    PrefixRule.kindOf(code.value(), rules.prefixes())
        .filter(kind -> kind != PrefixRule.Kind.BOX)
        .map(kind -> Message.of("code.kind." + kind.key()))
        .ifPresent(kind -> warnings.add(Message.of("warning.barcode.prefix", code.value(), kind)));
    return warnings;
  }

  private static String named(List<Barcode> codes) {
    return codes.stream().limit(NAMED).map(Barcode::value).collect(Collectors.joining(", "));
  }

  /**
   * @throws Refusal when anything has this code, or a box had it before
   */
  void checkFree(Barcode code) {
    office
        .kindOf(code.value())
        .ifPresent(
            kind -> {
              throw Refusal.conflict(
                  "refusal.barcode.taken", code.value(), Message.of("code.kind." + kind));
            });
  }
}
