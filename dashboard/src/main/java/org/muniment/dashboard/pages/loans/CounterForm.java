package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.NewRequest;
import org.muniment.desk.lending.Returning;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.LoanKind;

/**
 * What lies on the counter: it travels in the form from one scan to the next.
 *
 * @param outs what is to go out
 * @param backs what came back
 * @param last key of the line that was scanned last; empty when that was taken off
 */
record CounterForm(List<Out> outs, List<Back> backs, String last, Form form) {
  /** More than fit on a counter. */
  static final int MAX_LINES = 50;

  private static final List<String> FIELDS =
      List.of("borrower", "borrowerKind", "kind", "due", "purpose", "strokes");

  /**
   * Something to go out.
   *
   * @param item its number in the box; empty for the whole box
   * @param pieces as typed
   */
  record Out(String barcode, String item, String pieces, String condition) {
    String key() {
      return "out:" + barcode + ":" + item;
    }

    AskedThing thing() {
      return new AskedThing(
          barcode, item.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(item)));
    }
  }

  /**
   * Something that came back.
   *
   * @param version of the loan when it was scanned
   */
  record Back(long loan, String version, String pieces, String condition) {
    String key() {
      return "back:" + loan;
    }

    OptionalLong seen() {
      return Sending.number(version);
    }

    Returning returning() {
      return new Returning(Sending.pieces("pieces", pieces), condition, "", Optional.empty());
    }
  }

  CounterForm {
    outs = List.copyOf(outs);
    backs = List.copyOf(backs);
  }

  static CounterForm of(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(field -> values.put(field, Sending.text(ctx, field)));
    return new CounterForm(outs(ctx), backs(ctx), Sending.text(ctx, "last"), Form.of(values));
  }

  private static List<Out> outs(Context ctx) {
    List<Out> outs = new ArrayList<>();
    int count = Math.min(MAX_LINES, ctx.formParams("out").size());
    for (int i = 0; i < count; i++) {
      String item = at(ctx, "out-item", i);
      outs.add(
          new Out(
              at(ctx, "out", i),
              item.matches("[0-9]{1,6}") ? item : "",
              at(ctx, "out-pieces", i),
              at(ctx, "out-condition", i)));
    }
    return outs;
  }

  private static List<Back> backs(Context ctx) {
    List<Back> backs = new ArrayList<>();
    int count = Math.min(MAX_LINES, ctx.formParams("back").size());
    for (int i = 0; i < count; i++) {
      OptionalLong loan = Sending.number(at(ctx, "back", i));
      if (loan.isPresent()) {
        backs.add(
            new Back(
                loan.getAsLong(),
                at(ctx, "back-version", i),
                at(ctx, "back-pieces", i),
                at(ctx, "back-condition", i)));
      }
    }
    return backs;
  }

  private static String at(Context ctx, String field, int place) {
    List<String> values = ctx.formParams(field);
    return place < values.size() ? values.get(place).strip() : "";
  }

  boolean isEmpty() {
    return outs.isEmpty() && backs.isEmpty();
  }

  boolean isFull() {
    return outs.size() + backs.size() >= MAX_LINES;
  }

  boolean has(String key) {
    return outs.stream().anyMatch(out -> out.key().equals(key))
        || backs.stream().anyMatch(back -> back.key().equals(key));
  }

  CounterForm with(Out out) {
    List<Out> more = new ArrayList<>(outs);
    more.add(out);
    return new CounterForm(more, backs, out.key(), form);
  }

  CounterForm with(Back back) {
    List<Back> more = new ArrayList<>(backs);
    more.add(back);
    return new CounterForm(outs, more, back.key(), form);
  }

  CounterForm with(Form other) {
    return new CounterForm(outs, backs, last, other);
  }

  /** With another value of a field. */
  CounterForm with(String field, String value) {
    return with(form.with(field, value));
  }

  /** Without a line. */
  CounterForm without(String key) {
    return new CounterForm(
        outs.stream().filter(out -> !out.key().equals(key)).toList(),
        backs.stream().filter(back -> !back.key().equals(key)).toList(),
        "",
        form);
  }

  AskedBorrower borrower() {
    return new AskedBorrower(form.value("borrower"), Borrower.Kind.of(form.value("borrowerKind")));
  }

  LoanKind kind() {
    return LoanKind.of(form.value("kind")).orElse(LoanKind.CONSULTATION);
  }

  private Optional<LocalDate> due() {
    return kind() == LoanKind.CONSULTATION
        ? Optional.empty()
        : Sending.day("due", form.value("due"));
  }

  NewRequest asked() {
    return new NewRequest(
        outs.stream().map(Out::thing).toList(), borrower(), kind(), form.value("purpose"), due());
  }

  /** What is said of each box that goes out. */
  Map<String, Issuing> issuing() {
    Map<String, Issuing> said = new HashMap<>();
    for (Out out : outs) {
      said.put(
          out.barcode(),
          new Issuing(
              Sending.pieces("pieces", out.pieces()),
              out.condition(),
              due(),
              form.given("strokes")));
    }
    return said;
  }
}
