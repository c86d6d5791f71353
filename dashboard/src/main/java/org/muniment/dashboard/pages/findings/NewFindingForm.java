package org.muniment.dashboard.pages.findings;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.json.Times;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.desk.rounds.FindingsDesk.NewFinding;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.holding.Box;
import org.muniment.domain.people.Account;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** The form in which somebody notes what they have found. */
final class NewFindingForm {
  static final List<String> FIELDS = List.of("box", "place", "equipment", "text", "owner", "due");

  private final Backend backend;
  private final Words words;

  NewFindingForm(Backend backend, Words words) {
    this.backend = backend;
    this.words = words;
  }

  /** With what the address says it is about, so that other pages lead here. */
  Form empty(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String about : List.of("box", "place", "equipment")) {
      values.put(about, Optional.ofNullable(ctx.queryParam(about)).orElse("").strip());
    }
    values.put("due", words.today().plusDays(FindingsDesk.USUAL_DAYS).toString());
    return Form.of(values);
  }

  FindingsView.NewOne view(Form form) {
    Map<String, String> places = new LinkedHashMap<>();
    places.put("", words.say("findings.place.none"));
    backend.places().rooms().forEach(one -> places.put(one.code().value(), one.name()));
    backend
        .places()
        .cabinets()
        .forEach(one -> places.put(one.code().value(), one.name() + " (" + one.code() + ")"));
    Map<String, String> equipment = new LinkedHashMap<>();
    equipment.put("", words.say("findings.equipment.none"));
    backend
        .rounds()
        .equipment()
        .list()
        .forEach(one -> equipment.put(String.valueOf(one.id()), one.name()));
    return new FindingsView.NewOne(form, places, equipment, people(backend));
  }

  /** Those of the staff who are there, by the names that are shown of them. */
  static List<String> people(Backend backend) {
    return backend.people().accounts().stream()
        .filter(account -> account.active() && Access.PAGE_SCAN.allows(account.role()))
        .map(Account::shownName)
        .distinct()
        .toList();
  }

  /**
   * @throws Refusal when a field cannot be understood, or the box is not the reader's to know
   */
  NewFinding asked(Form form, Reader reader) {
    Optional<Box> box = form.given("box").map(code -> box(code, reader));
    return new NewFinding(
        Finding.Origin.NOTE,
        0,
        box.map(it -> OptionalLong.of(it.id())).orElse(OptionalLong.empty()),
        form.given("place").map(NewFindingForm::code),
        form.given("equipment").map(NewFindingForm::number).orElse(OptionalLong.empty()),
        form.value("text"),
        form.value("owner"),
        form.given("due").map(text -> day("due", text)));
  }

  private Box box(String code, Reader reader) {
    Box box;
    try {
      box = backend.holdings().boxes().box(code);
    } catch (Refusal none) {
      throw wrong("box", none.sentence());
    }
    if (!reader.maySee(box)) {
      throw wrong("box", Message.of("holdings.not-cleared", box.barcode().value()));
    }
    return box;
  }

  private static Code code(String text) {
    try {
      return Code.of(text);
    } catch (RuntimeException none) {
      throw wrong("place", Message.of("refusal.finding.place", text));
    }
  }

  private static OptionalLong number(String text) {
    if (!text.matches("[0-9]{1,18}")) {
      throw wrong("equipment", Message.of("refusal.equipment.not-found", text));
    }
    return OptionalLong.of(Long.parseLong(text));
  }

  static LocalDate day(String field, String text) {
    return Times.date(text).orElseThrow(() -> wrong(field, Message.of("findings.due.wrong")));
  }

  private static Refusal wrong(String field, Message says) {
    return new Refusal(Refusal.Kind.UNACCEPTABLE, says, List.of(new Refusal.Field(field, says)));
  }
}
