package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.json.Json;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/** Stock-takes as the API tells them. */
final class StocktakeJson {
  private StocktakeJson() {}

  /** A line of a list. */
  static void brief(JsonGenerator json, Stocktake stocktake) throws IOException {
    json.writeStartObject();
    fields(json, stocktake);
    json.writeEndObject();
  }

  /**
   * @param progress while it is open; empty in a blind count for those who count
   * @param reckoning the same, and when it is over
   */
  static void whole(
      JsonGenerator json,
      Stocktake stocktake,
      Optional<Progress> progress,
      Optional<Reckoning> reckoning)
      throws IOException {
    json.writeStartObject();
    fields(json, stocktake);
    if (progress.isPresent()) {
      json.writeNumberField("seen", progress.get().seen());
      json.writeNumberField("scans", progress.get().scans());
    }
    if (reckoning.isPresent()) {
      json.writeObjectFieldStart("classes");
      for (Outcome outcome : Outcome.values()) {
        json.writeNumberField(
            DiscrepancyJson.key(outcome), reckoning.get().counts().getOrDefault(outcome, 0));
      }
      json.writeEndObject();
    }
    Optional<Map<Code, PlaceProgress>> places =
        progress.map(Progress::places).or(() -> reckoning.map(Reckoning::places));
    json.writeArrayFieldStart("places");
    for (Stocktake.Counted counted : stocktake.cabinets()) {
      place(json, counted, places.map(it -> it.get(counted.cabinet())));
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void place(
      JsonGenerator json, Stocktake.Counted counted, Optional<PlaceProgress> far)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("cabinet", counted.cabinet().value());
    json.writeStringField("room", counted.room().value());
    json.writeNumberField("shelves", counted.shelves());
    if (far.isPresent()) {
      json.writeNumberField("expected", far.get().expected());
      json.writeNumberField("seen", far.get().seen());
      json.writeNumberField("closedShelves", far.get().closedShelves());
    }
    json.writeEndObject();
  }

  private static void fields(JsonGenerator json, Stocktake stocktake) throws IOException {
    json.writeNumberField("id", stocktake.id());
    json.writeStringField("name", stocktake.name());
    json.writeStringField("state", stocktake.state().key());
    scope(json, stocktake.scope());
    json.writeBooleanField("blind", stocktake.isBlind());
    json.writeNumberField("counts", stocktake.counts());
    json.writeArrayFieldStart("members");
    for (Stocktake.Member member : stocktake.members()) {
      json.writeStartObject();
      json.writeStringField("name", member.name());
      json.writeStringField("pass", member.pass().key());
      json.writeEndObject();
    }
    json.writeEndArray();
    if (stocktake.handover().isPresent()) {
      json.writeObjectFieldStart("handover");
      json.writeStringField("from", stocktake.handover().get().from());
      json.writeStringField("to", stocktake.handover().get().to());
      json.writeEndObject();
    }
    json.writeNumberField("expected", stocktake.expected());
    json.writeStringField("openedBy", stocktake.opened().name());
    Json.time(json, "openedAt", stocktake.opened().at());
    if (stocktake.ended().isPresent()) {
      By by = stocktake.ended().get();
      json.writeStringField("closedBy", by.name());
      Json.time(json, "closedAt", by.at());
      json.writeStringField("reason", stocktake.reason());
    }
    if (stocktake.seal().isPresent()) {
      json.writeStringField("seal", stocktake.seal().get());
    }
    json.writeNumberField("version", stocktake.version());
  }

  private static void scope(JsonGenerator json, Scope scope) throws IOException {
    json.writeObjectFieldStart("scope");
    if (scope instanceof Scope.Rooms rooms) {
      codes(json, "rooms", rooms.rooms());
    } else if (scope instanceof Scope.Cabinets cabinets) {
      codes(json, "cabinets", cabinets.cabinets());
    } else {
      json.writeBooleanField("all", true);
    }
    json.writeEndObject();
  }

  private static void codes(JsonGenerator json, String field, java.util.Set<Code> codes)
      throws IOException {
    json.writeArrayFieldStart(field);
    for (Code code : codes.stream().sorted().toList()) {
      json.writeString(code.value());
    }
    json.writeEndArray();
  }

  static void spot(JsonGenerator json, String field, Optional<Spot> spot) throws IOException {
    if (spot.isPresent()) {
      json.writeObjectFieldStart(field);
      json.writeStringField("cabinet", spot.get().cabinet().value());
      json.writeNumberField("shelf", spot.get().shelf());
      json.writeNumberField("position", spot.get().position());
      json.writeEndObject();
    }
  }

  /** The room always, cabinet and shelf as far as they are known. */
  static void place(JsonGenerator json, Place place) throws IOException {
    json.writeStringField("room", place.room().value());
    if (place.cabinet().isPresent()) {
      json.writeStringField("cabinet", place.cabinet().get().value());
    }
    if (place.shelf() > 0) {
      json.writeNumberField("shelf", place.shelf());
    }
  }
}
