package org.muniment.desk.lending;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.desk.Fields;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** The readers who are registered, with their cards. Any thread. */
public final class BorrowersDesk {
  /** More are no register that one person keeps. */
  public static final int MAX_BORROWERS = 20_000;

  private static final int MAX_EMAIL = 254;
  private static final String EMAIL = "[^\\s@<>\"(),:;\\\\\\[\\]]{1,64}@[^\\s@<>\"(),:;]{1,189}";
  private static final List<String> LANGUAGES = List.of("en", "zh-CN", "zh-TW");

  private final Office office;
  private final SecrecyScale scale;
  private final PeopleDesk people;

  BorrowersDesk(Office office, SecrecyScale scale, PeopleDesk people) {
    this.office = office;
    this.scale = scale;
    this.people = people;
  }

  /** By name, those that are not active any more too. */
  public List<Borrower> list() {
    return office.loans().borrowers();
  }

  /**
   * @throws Refusal when there is none
   */
  public Borrower borrower(long id) {
    return office
        .loans()
        .borrower(id)
        .orElseThrow(() -> Refusal.notFound("borrower", String.valueOf(id)));
  }

  /** Whose card a code is on. */
  public Optional<Borrower> byCard(String code) {
    return Optional.ofNullable(code)
        .map(String::strip)
        .filter(Barcode::isValid)
        .flatMap(card -> office.loans().borrowerByCard(Barcode.of(card)));
  }

  public Borrower add(By by, BorrowerDetails details) {
    Borrower made = made(0, 1, by.at(), details);
    return office.together(
        () -> {
          if (list().size() >= MAX_BORROWERS) {
            throw Refusal.conflict("refusal.borrower.many", MAX_BORROWERS);
          }
          made.card().ifPresent(this::checkFree);
          Borrower stored = office.loans().addBorrower(made).orElseThrow(() -> taken(made));
          Deed deed = Deed.of(by, "borrower.add", stored.name()).after("id", stored.id());
          office.trail().add(deed.after("kind", stored.kind().key()).after("card", card(stored)));
          return stored;
        });
  }

  /**
   * @param seen the version that was seen; empty when nobody looked
   */
  public Borrower change(By by, long id, OptionalLong seen, BorrowerDetails details) {
    return office.together(
        () -> {
          Borrower before = borrower(id);
          if (seen.isPresent() && seen.getAsLong() != before.version()) {
            throw Refusal.conflict("refusal.borrower.changed", before.name());
          }
          Borrower after = made(id, before.version() + 1, before.since(), details);
          after
              .card()
              .filter(card -> !before.card().equals(Optional.of(card)))
              .ifPresent(this::checkFree);
          if (!office.loans().updateBorrower(after)) {
            throw taken(after);
          }
          office.trail().add(changes(Deed.of(by, "borrower.change", after.name()), before, after));
          return after;
        });
  }

  private Borrower made(long id, long version, Instant since, BorrowerDetails asked) {
    Fields fields = new Fields();
    String name = fields.name("name", asked.name());
    Optional<Borrower.Kind> kind = Borrower.Kind.of(asked.kind());
    if (kind.isEmpty()) {
      fields.wrong("kind", "refusal.borrower.kind", asked.kind());
    }
    String letter = fields.remark("letter", asked.letter());
    if (kind.equals(Optional.of(Borrower.Kind.OUTSIDER)) && letter.isEmpty()) {
      fields.wrong("letter", "refusal.borrower.letter");
    }
    Optional<Barcode> card =
        asked
            .card()
            .map(String::strip)
            .filter(text -> !text.isEmpty())
            .map(text -> fields.make("card", text, Barcode::new));
    String clearance = asked.clearance().orElse(scale.lowest());
    if (!scale.knows(clearance)) {
      fields.wrong("clearance", "refusal.field.clearance", clearance);
    }
    String organisation = fields.remark("organisation", asked.organisation());
    String email = email(fields, asked.email());
    String phone = fields.remark("phone", asked.phone());
    String account = account(fields, asked.account());
    if (!LANGUAGES.contains(asked.language())) {
      fields.wrong("language", "refusal.borrower.language", asked.language());
    }
    fields.check();
    return new Borrower(
        id,
        name,
        kind.orElseThrow(),
        organisation,
        letter,
        card,
        clearance,
        email,
        phone,
        account,
        asked.language(),
        asked.active(),
        version,
        since);
  }

  private static String email(Fields fields, String typed) {
    String email = typed.strip();
    if (!email.isEmpty() && (email.length() > MAX_EMAIL || !email.matches(EMAIL))) {
      fields.wrong("email", "refusal.borrower.email", email);
    }
    return email;
  }

  /** As the account is written; one that nobody has would never be found to be the same person. */
  private String account(Fields fields, String typed) {
    if (typed.isBlank()) {
      return "";
    }
    try {
      return people.account(typed).name().value();
    } catch (Refusal unknown) {
      fields.wrong("account", unknown.sentence());
      return "";
    }
  }

  private void checkFree(Barcode card) {
    office
        .kindOf(card.value())
        .ifPresent(
            kind -> {
              throw Refusal.conflict(
                  "refusal.barcode.taken", card.value(), Message.of("code.kind." + kind));
            });
  }

  private static Refusal taken(Borrower borrower) {
    return Refusal.conflict("refusal.borrower.changed", borrower.name());
  }

  private static String card(Borrower borrower) {
    return borrower.card().map(Barcode::value).orElse("-");
  }

  private static Deed changes(Deed deed, Borrower before, Borrower after) {
    return deed.after("id", after.id())
        .change("name", before.name(), after.name())
        .change("kind", before.kind().key(), after.kind().key())
        .change("organisation", before.organisation(), after.organisation())
        .change("letter", before.letter(), after.letter())
        .change("email", before.email(), after.email())
        .change("phone", before.phone(), after.phone())
        .change("card", card(before), card(after))
        .change("clearance", before.clearance(), after.clearance())
        .change("account", before.account(), after.account())
        .change("active", before.active(), after.active());
  }

  /** The same name in another case is the same person. */
  static boolean isSameName(String one, String other) {
    return !one.isBlank()
        && one.strip().toLowerCase(Locale.ROOT).equals(other.strip().toLowerCase(Locale.ROOT));
  }
}
