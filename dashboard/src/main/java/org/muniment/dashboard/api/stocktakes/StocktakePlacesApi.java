package org.muniment.dashboard.api.stocktakes;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Pass;

/** Places that were gone through to their end. */
final class StocktakePlacesApi {
  private static final String PATH = "/api/v1/stocktakes/{id}/places";

  private final CountingDesk counting;

  StocktakePlacesApi(Backend backend) {
    this.counting = backend.stocktakes().counting();
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH + "/{code}/close", Access.API_SCAN, this::close),
        Route.post(PATH + "/{code}/open", Access.API_SCAN, this::open));
  }

  /** What was said of places, in the order of time; the last of a place and count holds. */
  private void list(Context ctx) {
    Params.of(ctx).check();
    Paging.answer(
        ctx,
        counting.closings(Ids.id(ctx, "stocktake")),
        Optional.empty(),
        StocktakePlacesApi::write);
  }

  private void close(Context ctx) {
    Body body = Body.read(ctx, "pass");
    Optional<Pass> pass = OpeningBody.pass(body);
    body.check();
    Closing made =
        counting.closePlace(
            Requests.by(ctx),
            Counter.isAdministrator(ctx),
            Ids.id(ctx, "stocktake"),
            ctx.pathParam("code"),
            pass);
    Json.answer(ctx, 200, json -> write(json, made));
  }

  private void open(Context ctx) {
    Body body = Body.read(ctx, "pass", "reason");
    Optional<Pass> pass = OpeningBody.pass(body);
    String reason = body.text("reason");
    body.check();
    Closing made =
        counting.reopenPlace(
            Requests.by(ctx),
            Counter.isAdministrator(ctx),
            Ids.id(ctx, "stocktake"),
            ctx.pathParam("code"),
            pass,
            reason);
    Json.answer(ctx, 200, json -> write(json, made));
  }

  private static void write(JsonGenerator json, Closing closing) throws IOException {
    json.writeStartObject();
    json.writeStringField("place", closing.place().value());
    json.writeStringField("pass", closing.pass().key());
    json.writeBooleanField("closed", closing.isClosed());
    json.writeStringField("by", closing.by().name());
    Json.time(json, "at", closing.by().at());
    json.writeEndObject();
  }
}
