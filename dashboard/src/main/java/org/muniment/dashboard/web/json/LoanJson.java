package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Item;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;

/**
 * Loans as several nouns answer them. A reader who is not cleared for the box learns who has it
 * until when, and {@code "withheld": true}: not what for and not how it looked (rule T3).
 */
public final class LoanJson {
  private final Reader reader;
  private final LocalDate today;

  /**
   * @param today the local date, by which a loan is overdue
   */
  public LoanJson(Reader reader, LocalDate today) {
    this.reader = reader;
    this.today = today;
  }

  public void write(JsonGenerator json, LoanView view) throws IOException {
    json.writeStartObject();
    fields(json, view);
    json.writeEndObject();
  }

  /** The same inside an object that has more. */
  public void fields(JsonGenerator json, LoanView view) throws IOException {
    Loan loan = view.loan();
    boolean isShown = reader.maySee(view.box());
    json.writeNumberField("id", loan.id());
    json.writeNumberField("request", loan.request());
    json.writeStringField("barcode", view.box().barcode().value());
    item(json, view, isShown);
    json.writeStringField("borrower", loan.who().name());
    if (loan.who().borrower().isPresent()) {
      json.writeNumberField("borrowerId", loan.who().borrower().getAsLong());
    } else {
      json.writeNullField("borrowerId");
    }
    json.writeStringField("borrowerKind", loan.who().kind().key());
    json.writeStringField("kind", loan.kind().key());
    json.writeStringField("state", loan.state().key());
    Json.text(json, "due", loan.due().map(LocalDate::toString));
    json.writeBooleanField("overdue", loan.isOverdue(today));
    json.writeNumberField("renewals", loan.renewals());
    Json.text(json, "card", loan.card().map(Barcode::value));
    json.writeStringField("cardState", loan.cardState().key());
    handing(json, "issued", loan.issued(), isShown);
    handing(json, "returned", loan.returned(), isShown);
    json.writeNumberField("version", loan.version());
    Json.time(json, "requestedAt", loan.requestedAt());
    Json.time(json, "changedAt", loan.changedAt());
    json.writeBooleanField("withheld", !isShown);
    if (isShown) {
      json.writeStringField("purpose", loan.purpose());
      json.writeStringField("effect", loan.effect());
    }
  }

  private static void item(JsonGenerator json, LoanView view, boolean isShown) throws IOException {
    if (view.loan().thing().item().isEmpty()) {
      json.writeNullField("item");
      return;
    }
    json.writeObjectFieldStart("item");
    json.writeNumberField("id", view.loan().thing().item().getAsLong());
    Optional<Item> item = view.item();
    number(json, "number", item.map(it -> OptionalInt.of(it.number())).orElse(OptionalInt.empty()));
    if (isShown) {
      Json.text(json, "title", item.map(Item::title));
    }
    json.writeEndObject();
  }

  private static void handing(
      JsonGenerator json, String field, Optional<Loan.Handing> handing, boolean isShown)
      throws IOException {
    if (handing.isEmpty()) {
      json.writeNullField(field);
      return;
    }
    json.writeObjectFieldStart(field);
    Json.time(json, "at", handing.get().at());
    json.writeStringField("by", handing.get().by());
    number(json, "pieces", handing.get().pieces());
    if (isShown) {
      json.writeStringField("condition", handing.get().condition());
    }
    json.writeEndObject();
  }

  private static void number(JsonGenerator json, String field, OptionalInt number)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.getAsInt());
    } else {
      json.writeNullField(field);
    }
  }

  /** An event; what was said only for who may read the box. */
  public void write(JsonGenerator json, LoanView view, LoanEvent event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("number", event.number());
    json.writeStringField("kind", event.kind().key());
    Json.time(json, "at", event.by().at());
    json.writeStringField("by", event.by().name());
    Json.text(json, "due", event.due().map(LocalDate::toString));
    boolean isShown = reader.maySee(view.box());
    json.writeBooleanField("withheld", !isShown);
    if (isShown) {
      json.writeStringField("text", event.text());
    }
    json.writeEndObject();
  }
}
