package org.muniment.dashboard.api.stocktakes;

import io.javalin.http.Context;
import java.util.List;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Body;
import org.muniment.desk.stocktake.ClosingDesk;
import org.muniment.domain.stocktake.Stocktake;

/** The end of a stock-take: what was decided is done, and the result is sealed. */
final class ClosingApi {
  private static final String PATH = "/api/v1/stocktakes/{id}/close";

  private final ClosingDesk closing;
  private final StocktakeAnswer answer;

  ClosingApi(Backend backend) {
    this.closing = backend.stocktakes().closing();
    this.answer = new StocktakeAnswer(backend.stocktakes().counting());
  }

  List<Route> routes() {
    return List.of(Route.post(PATH, Access.API_WRITE, this::close));
  }

  private void close(Context ctx) {
    long id = Ids.id(ctx, "stocktake");
    Body body = Body.read(ctx, "partial", "reason", "version");
    OptionalLong version = BoxAsked.version(ctx, body);
    boolean isPartial = body.optionalFlag("partial").orElse(false);
    String reason = body.text("reason");
    body.check();
    Stocktake closed = closing.close(Requests.by(ctx), id, version, isPartial, reason);
    answer.answer(ctx, 200, closed);
  }
}
