package org.muniment.dashboard.pages.stocktake.scan;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.lending.LoanView;
import org.muniment.domain.place.Room;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.ShelfCell;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/**
 * What a device is told, in as few characters as readable: it may be of twenty thousand cabinets.
 */
final class FactsJson {
  private FactsJson() {}

  /** How far it is; in a blind count only how many scans there are. */
  static void now(JsonGenerator json, Stocktake stocktake, Optional<Progress> progress)
      throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", stocktake.id());
    json.writeStringField("name", stocktake.name());
    json.writeStringField("state", stocktake.state().key());
    json.writeBooleanField("blind", stocktake.isBlind());
    json.writeNumberField("counts", stocktake.counts());
    int expected = progress.map(Progress::expected).orElse(stocktake.expected());
    json.writeNumberField("expected", stocktake.isBlind() ? 0 : expected);
    if (progress.isPresent()) {
      json.writeNumberField("seen", stocktake.isBlind() ? 0 : progress.get().seen());
      json.writeNumberField("scans", progress.get().scans());
    }
    json.writeEndObject();
  }

  /** {@code "rooms": [[code, name], …]}. */
  static void rooms(JsonGenerator json, List<Room> rooms) throws IOException {
    json.writeArrayFieldStart("rooms");
    for (Room room : rooms) {
      json.writeStartArray();
      json.writeString(room.code().value());
      json.writeString(room.name());
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  /** {@code "cabinets": [[code, name, room, shelves, positions of a shelf, boxes], …]}. */
  static void cabinets(
      JsonGenerator json, Stocktake stocktake, Map<Code, String> names, Optional<Progress> progress)
      throws IOException {
    json.writeArrayFieldStart("cabinets");
    for (Stocktake.Counted counted : stocktake.cabinets()) {
      Code code = counted.cabinet();
      json.writeStartArray();
      json.writeString(code.value());
      json.writeString(names.getOrDefault(code, code.value()));
      json.writeString(counted.room().value());
      json.writeNumber(counted.shelves());
      json.writeNumber(counted.positionsPerShelf());
      json.writeNumber(boxes(progress, code));
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static int boxes(Optional<Progress> progress, Code cabinet) {
    return progress.map(far -> far.places().get(cabinet)).map(place -> place.expected()).orElse(0);
  }

  /** {@code "cards": [{code, barcode, borrower?, due?}, …]}; who has it, to who may know. */
  static void cards(JsonGenerator json, List<LoanView> cards, Reader reader) throws IOException {
    json.writeArrayFieldStart("cards");
    for (LoanView view : cards) {
      json.writeStartObject();
      json.writeStringField("code", view.loan().card().orElseThrow().value());
      json.writeStringField("barcode", view.box().barcode().value());
      if (reader.maySee(view.box())) {
        json.writeStringField("borrower", view.loan().who().name());
      }
      Json.text(json, "due", view.loan().due().map(LocalDate::toString));
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  /** {@code {"seen": [[position, verdict], …]}}. */
  static void seen(JsonGenerator json, List<ShelfCell> cells) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("seen");
    for (ShelfCell cell : cells) {
      json.writeStartArray();
      json.writeNumber(cell.position());
      json.writeString(cell.verdict().orElseThrow().key());
      json.writeEndArray();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
