package org.muniment.adapters.sql;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.BoxEvent.Correction;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Code;

/** States and corrections of boxes as their events keep them; what is absent is left out. */
final class BoxJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BoxJson() {}

  static String write(BoxState state) {
    ObjectNode node = JSON.createObjectNode();
    node.put("barcode", state.barcode().value()).put("status", state.status().key());
    state
        .spot()
        .ifPresent(
            spot ->
                node.put("cabinet", spot.cabinet().value())
                    .put("shelf", spot.shelf())
                    .put("position", spot.position()));
    state.keepUntil().ifPresent(date -> node.put("keepUntil", date.toString()));
    return node.toString();
  }

  static BoxState state(String json) {
    JsonNode node = parse(json);
    return new BoxState(
        Barcode.of(node.path("barcode").asText()),
        BoxStatus.of(node.path("status").asText()).orElseThrow(),
        text(node, "cabinet")
            .map(
                cabinet ->
                    new Spot(
                        Code.of(cabinet),
                        node.path("shelf").asInt(),
                        node.path("position").asInt())),
        text(node, "keepUntil").map(LocalDate::parse));
  }

  static String write(Correction correction) {
    ObjectNode node = JSON.createObjectNode();
    node.set("before", node(correction.before()));
    node.set("after", node(correction.after()));
    return node.toString();
  }

  static Correction correction(String json) {
    JsonNode node = parse(json);
    return new Correction(description(node.path("before")), description(node.path("after")));
  }

  private static ObjectNode node(Description description) {
    ObjectNode node = JSON.createObjectNode().put("title", description.title());
    description.fonds().ifPresent(fonds -> node.put("fonds", fonds));
    description.category().ifPresent(category -> node.put("category", category));
    description.year().ifPresent(year -> node.put("year", year));
    description.retention().ifPresent(retention -> node.put("retention", retention.key()));
    node.put("carrier", description.carrier().key()).put("secrecy", description.secrecy());
    description.archivalCode().ifPresent(code -> node.put("archivalCode", code));
    description.pieces().ifPresent(pieces -> node.put("pieces", pieces));
    description.firstDate().ifPresent(date -> node.put("firstDate", date.iso()));
    description.lastDate().ifPresent(date -> node.put("lastDate", date.iso()));
    return node.put("remarks", description.remarks());
  }

  private static Description description(JsonNode node) {
    return new Description(
        node.path("title").asText(),
        text(node, "fonds"),
        text(node, "category"),
        number(node, "year"),
        text(node, "retention").map(key -> Retention.of(key).orElseThrow()),
        Carrier.of(node.path("carrier").asText()).orElseThrow(),
        node.path("secrecy").asText(),
        text(node, "archivalCode"),
        number(node, "pieces"),
        text(node, "firstDate").map(RecordDate::new),
        text(node, "lastDate").map(RecordDate::new),
        node.path("remarks").asText());
  }

  private static Optional<String> text(JsonNode node, String field) {
    return Optional.ofNullable(node.path(field).textValue());
  }

  private static OptionalInt number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isInt() ? OptionalInt.of(value.asInt()) : OptionalInt.empty();
  }

  private static JsonNode parse(String json) {
    try {
      return JSON.readTree(json);
    } catch (JsonProcessingException malformed) {
      throw new IllegalArgumentException("not the state of a box: " + json, malformed);
    }
  }
}
