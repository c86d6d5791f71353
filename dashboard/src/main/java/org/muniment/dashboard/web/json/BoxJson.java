package org.muniment.dashboard.web.json;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;

/**
 * Boxes and their events as several nouns answer them. A reader who is not cleared gets number,
 * place and status, and {@code "withheld": true} (rule T3).
 */
public final class BoxJson {
  private final Reader reader;
  private final Map<Code, Code> rooms;

  /**
   * @param cabinets all of them, since a box's room is its cabinet's
   */
  public BoxJson(Reader reader, Collection<Cabinet> cabinets) {
    this.reader = reader;
    this.rooms = cabinets.stream().collect(Collectors.toMap(Cabinet::code, Cabinet::room));
  }

  public void write(JsonGenerator json, Box box) throws IOException {
    json.writeStartObject();
    fields(json, box);
    json.writeEndObject();
  }

  /** The same inside an object that has more. */
  public void fields(JsonGenerator json, Box box) throws IOException {
    state(json, box.state());
    json.writeNumberField("version", box.version());
    Json.time(json, "registeredAt", box.registeredAt());
    Json.time(json, "changedAt", box.changedAt());
    json.writeBooleanField("withheld", !reader.maySee(box));
    if (reader.maySee(box)) {
      description(json, box.description());
    }
  }

  private void state(JsonGenerator json, BoxState state) throws IOException {
    json.writeStringField("barcode", state.barcode().value());
    json.writeStringField("status", state.status().key());
    location(json, state.spot());
    Json.text(json, "keepUntil", state.keepUntil().map(Object::toString));
  }

  private void location(JsonGenerator json, Optional<Spot> spot) throws IOException {
    if (spot.isEmpty()) {
      json.writeNullField("location");
      return;
    }
    Code cabinet = spot.get().cabinet();
    json.writeObjectFieldStart("location");
    Json.text(json, "room", Optional.ofNullable(rooms.get(cabinet)).map(Code::value));
    json.writeStringField("cabinet", cabinet.value());
    json.writeNumberField("shelf", spot.get().shelf());
    json.writeNumberField("position", spot.get().position());
    json.writeEndObject();
  }

  private static void description(JsonGenerator json, Description box) throws IOException {
    json.writeStringField("title", box.title());
    Json.text(json, "fonds", box.fonds());
    Json.text(json, "category", box.category());
    number(json, "year", box.year());
    Json.text(json, "retention", box.retention().map(Retention::key));
    json.writeStringField("carrier", box.carrier().key());
    json.writeStringField("secrecy", box.secrecy());
    Json.text(json, "archivalCode", box.archivalCode());
    number(json, "pieces", box.pieces());
    Json.text(json, "firstDate", box.firstDate().map(RecordDate::iso));
    Json.text(json, "lastDate", box.lastDate().map(RecordDate::iso));
    json.writeStringField("remarks", box.remarks());
  }

  private static void number(JsonGenerator json, String field, OptionalInt number)
      throws IOException {
    if (number.isPresent()) {
      json.writeNumberField(field, number.getAsInt());
    } else {
      json.writeNullField(field);
    }
  }

  /** An event; why and by which document only for who may read the box. */
  public void write(JsonGenerator json, Box box, BoxEvent event) throws IOException {
    json.writeStartObject();
    fields(json, box, event);
    json.writeEndObject();
  }

  /** The same inside an object that the caller begins and ends. */
  public void fields(JsonGenerator json, Box box, BoxEvent event) throws IOException {
    json.writeNumberField("number", event.number());
    json.writeStringField("kind", event.kind().key());
    Json.time(json, "at", event.by().at());
    json.writeStringField("by", event.by().name());
    if (event.before().isPresent()) {
      state(json, "before", event.before().get());
    } else {
      json.writeNullField("before");
    }
    state(json, "after", event.after());
    boolean isShown = reader.maySee(box);
    json.writeBooleanField("withheld", !isShown);
    if (isShown) {
      json.writeStringField("reason", event.reason());
      Json.text(json, "document", event.document());
    }
    if (event.undoes().isPresent()) {
      json.writeNumberField("undoes", event.undoes().getAsLong());
    } else {
      json.writeNullField("undoes");
    }
    if (event.described().filter(said -> isShown && isCleared(said)).isPresent()) {
      described(json, event.described().get());
    }
  }

  /** What a box was called while it was more secret stays secret. */
  private boolean isCleared(BoxEvent.Correction said) {
    return reader.scale().maySee(reader.clearance(), said.before().secrecy())
        && reader.scale().maySee(reader.clearance(), said.after().secrecy());
  }

  private void state(JsonGenerator json, String field, BoxState state) throws IOException {
    json.writeObjectFieldStart(field);
    state(json, state);
    json.writeEndObject();
  }

  private static void described(JsonGenerator json, BoxEvent.Correction said) throws IOException {
    json.writeObjectFieldStart("described");
    json.writeObjectFieldStart("before");
    description(json, said.before());
    json.writeEndObject();
    json.writeObjectFieldStart("after");
    description(json, said.after());
    json.writeEndObject();
    json.writeEndObject();
  }
}
