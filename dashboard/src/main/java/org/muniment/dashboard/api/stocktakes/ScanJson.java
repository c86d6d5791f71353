package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.desk.stocktake.Answer;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Card;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Spoken;

/** Answers to scans; what a box holds only for who may read that (rule T3). */
final class ScanJson {
  /** Where the words of boxes and loans come from. */
  record Source(CountingDesk counting, LoansDesk loans) {
    /** Asks once for all of them. */
    ScanJson writer(Reader reader, List<Answer> answers) {
      Set<Long> ids =
          answers.stream()
              .flatMap(answer -> answer.spoken().box().stream())
              .map(Expected::box)
              .collect(Collectors.toSet());
      Map<Long, LoanView> views = new HashMap<>();
      answers.stream()
          .flatMap(answer -> answer.spoken().card().stream())
          .map(Card::loan)
          .distinct()
          .forEach(loan -> view(loan).ifPresent(it -> views.put(loan, it)));
      return new ScanJson(reader, ids.isEmpty() ? Map.of() : counting.boxes(ids), views);
    }

    private Optional<LoanView> view(long loan) {
      try {
        return Optional.of(loans.loan(loan));
      } catch (Refusal gone) {
        return Optional.empty();
      }
    }
  }

  private final Reader reader;
  private final Map<Long, Box> boxes;
  private final Map<Long, LoanView> loans;

  private ScanJson(Reader reader, Map<Long, Box> boxes, Map<Long, LoanView> loans) {
    this.reader = reader;
    this.boxes = boxes;
    this.loans = loans;
  }

  /** To the device that sent it: it knows the rest. */
  void brief(JsonGenerator json, Answer answer) throws IOException {
    json.writeStartObject();
    said(json, answer);
    json.writeEndObject();
  }

  /** With who, where and when. */
  void full(JsonGenerator json, Answer answer) throws IOException {
    Scan scan = answer.scan();
    json.writeStartObject();
    said(json, answer);
    Json.text(json, "code", scan.code());
    Json.text(json, "undo", scan.undoes());
    json.writeStringField("pass", scan.pass().key());
    json.writeStringField("by", scan.by().name());
    json.writeStringField("device", scan.device());
    Json.time(json, "at", scan.at());
    json.writeEndObject();
  }

  private void said(JsonGenerator json, Answer answer) throws IOException {
    Spoken spoken = answer.spoken();
    json.writeStringField("id", answer.scan().id());
    json.writeStringField("verdict", spoken.verdict().key());
    StocktakeJson.spot(json, "expected", spoken.expected());
    if (spoken.place().isPresent()) {
      json.writeObjectFieldStart("place");
      StocktakeJson.place(json, spoken.place().get());
      json.writeEndObject();
    }
    if (spoken.box().isPresent()) {
      json.writeStringField("barcode", spoken.box().get().barcode().value());
      title(spoken.box().get(), json);
    }
    if (spoken.card().isPresent()) {
      card(json, spoken.card().get());
    }
    if (answer.isConflict()) {
      json.writeBooleanField("conflict", true);
    }
  }

  private void title(Expected expected, JsonGenerator json) throws IOException {
    Box box = boxes.get(expected.box());
    if (box != null && reader.maySee(box)) {
      json.writeStringField("title", box.description().title());
    }
  }

  private void card(JsonGenerator json, Card card) throws IOException {
    LoanView view = loans.get(card.loan());
    json.writeObjectFieldStart("card");
    json.writeNumberField("loan", card.loan());
    if (view != null) {
      json.writeStringField("borrower", view.loan().who().name());
      Json.text(json, "due", view.loan().due().map(LocalDate::toString));
    }
    json.writeEndObject();
  }
}
