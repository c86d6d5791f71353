package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.desk.stocktake.ExpectedPage;
import org.muniment.desk.stocktake.StocktakesDesk;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** What is expected, for devices that judge without a network: as few characters as possible. */
final class ExpectedApi {
  private static final String PATH = "/api/v1/stocktakes/{id}/expected";

  /** Boxes of one answer. */
  static final int PAGE = 5_000;

  private static final int MAX_DIGITS = 9;

  private final StocktakesDesk stocktakes;
  private final CountingDesk counting;

  ExpectedApi(Backend backend) {
    this.stocktakes = backend.stocktakes().stocktakes();
    this.counting = backend.stocktakes().counting();
  }

  List<Route> routes() {
    return List.of(Route.get(PATH, Access.API_READ, this::list));
  }

  private void list(Context ctx) throws IOException {
    Params params = Params.of(ctx, "cabinet", "cursor");
    Optional<String> cabinet = params.text("cabinet");
    if (cabinet.filter(code -> !Code.isValid(code)).isPresent()) {
      params.wrong("cabinet", Message.of("refusal.field.code", cabinet.get()));
    }
    String cursor = params.text("cursor").orElse("0");
    if (!cursor.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      params.wrong("cursor", Message.of("api.parameter.cursor", cursor));
    }
    params.check();
    Stocktake stocktake = stocktakes.stocktake(Ids.id(ctx, "stocktake"));
    Counter.checkSees(ctx, stocktake);
    ExpectedPage page =
        counting.expected(stocktake.id(), cabinet.map(Code::of), Integer.parseInt(cursor), PAGE);
    Map<Long, Box> boxes =
        counting.boxes(page.boxes().stream().map(Expected::box).collect(Collectors.toSet()));
    Reader reader = Requests.reader(ctx);
    Json.stream(ctx, json -> write(json, page, boxes, reader));
  }

  private static void write(
      JsonGenerator json, ExpectedPage page, Map<Long, Box> boxes, Reader reader)
      throws IOException {
    Map<Code, Integer> cabinets = new HashMap<>();
    json.writeStartObject();
    json.writeArrayFieldStart("boxes");
    for (Expected box : page.boxes()) {
      write(json, box, cabinets, Optional.ofNullable(boxes.get(box.box())).filter(reader::maySee));
    }
    json.writeEndArray();
    json.writeArrayFieldStart("places");
    for (Code code :
        cabinets.entrySet().stream()
            .sorted(Map.Entry.comparingByValue())
            .map(Map.Entry::getKey)
            .toList()) {
      json.writeString(code.value());
    }
    json.writeEndArray();
    if (page.next().isPresent()) {
      json.writeStringField("next", String.valueOf(page.next().getAsInt()));
    } else {
      json.writeNullField("next");
    }
    json.writeEndObject();
  }

  /**
   * {@code [barcode, cabinet's number in places or -1, shelf, position, status, title or null]}.
   */
  private static void write(
      JsonGenerator json, Expected box, Map<Code, Integer> cabinets, Optional<Box> readable)
      throws IOException {
    json.writeStartArray();
    json.writeString(box.barcode().value());
    if (box.spot().isPresent()) {
      Spot spot = box.spot().get();
      json.writeNumber(cabinets.computeIfAbsent(spot.cabinet(), it -> cabinets.size()));
      json.writeNumber(spot.shelf());
      json.writeNumber(spot.position());
    } else {
      json.writeNumber(-1);
      json.writeNumber(0);
      json.writeNumber(0);
    }
    json.writeString(box.status().key());
    json.writeString(readable.map(it -> it.description().title()).orElse(null));
    json.writeEndArray();
  }
}
