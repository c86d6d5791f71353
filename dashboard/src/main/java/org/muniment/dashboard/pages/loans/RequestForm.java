package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.NewRequest;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.LoanKind;

/**
 * A request as far as it is typed; it travels in the form from one scan to the next.
 *
 * @param things what was scanned, each once
 */
record RequestForm(List<AskedThing> things, Form form) {
  /** More are no request of one person. */
  static final int MAX_THINGS = 50;

  private static final List<String> FIELDS =
      List.of("borrower", "borrowerKind", "kind", "due", "purpose");

  RequestForm {
    things = List.copyOf(things);
  }

  /** Sent as a form, or with an address from elsewhere. */
  static RequestForm of(Context ctx) {
    Map<String, List<String>> sent = new LinkedHashMap<>(ctx.queryParamMap());
    sent.putAll(ctx.formParamMap());
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(field -> values.put(field, first(sent, field)));
    return new RequestForm(things(sent), Form.of(values));
  }

  private static String first(Map<String, List<String>> sent, String field) {
    List<String> values = sent.getOrDefault(field, List.of());
    return values.isEmpty() ? "" : values.get(0).strip();
  }

  private static List<AskedThing> things(Map<String, List<String>> sent) {
    List<String> barcodes = sent.getOrDefault("thing", List.of());
    List<String> items = sent.getOrDefault("item", List.of());
    List<AskedThing> things = new ArrayList<>();
    for (int i = 0; i < Math.min(barcodes.size(), MAX_THINGS); i++) {
      if (Barcode.isValid(barcodes.get(i))) {
        things.add(new AskedThing(barcodes.get(i), item(i < items.size() ? items.get(i) : "")));
      }
    }
    return things;
  }

  private static OptionalInt item(String number) {
    return number.matches("[0-9]{1,6}")
        ? OptionalInt.of(Integer.parseInt(number))
        : OptionalInt.empty();
  }

  RequestForm with(AskedThing thing) {
    List<AskedThing> more = new ArrayList<>(things);
    more.add(thing);
    return new RequestForm(more, form);
  }

  /**
   * @param place in the list, from 0
   */
  RequestForm without(int place) {
    List<AskedThing> fewer = new ArrayList<>(things);
    if (place >= 0 && place < fewer.size()) {
      fewer.remove(place);
    }
    return new RequestForm(fewer, form);
  }

  RequestForm with(Form other) {
    return new RequestForm(things, other);
  }

  boolean has(String barcode) {
    return things.stream().anyMatch(thing -> thing.barcode().equals(barcode));
  }

  AskedBorrower borrower() {
    return new AskedBorrower(form.value("borrower"), Borrower.Kind.of(form.value("borrowerKind")));
  }

  LoanKind kind() {
    return LoanKind.of(form.value("kind")).orElse(LoanKind.CONSULTATION);
  }

  /**
   * A consultation is back the same day (rule U2), whatever stands in the field.
   *
   * @throws org.muniment.desk.Refusal when something is typed that is no day
   */
  Optional<LocalDate> due() {
    return kind() == LoanKind.CONSULTATION
        ? Optional.empty()
        : Sending.day("due", form.value("due"));
  }

  NewRequest asked() {
    return new NewRequest(things, borrower(), kind(), form.value("purpose"), due());
  }
}
