package org.muniment.dashboard.api.stocktakes;

import io.javalin.http.Context;
import java.util.Optional;
import org.muniment.dashboard.web.json.Json;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Stocktake;

/** A stock-take as who asks may see it. */
record StocktakeAnswer(CountingDesk counting) {
  void answer(Context ctx, int status, Stocktake stocktake) {
    boolean isShown = Counter.maySee(ctx, stocktake);
    Optional<Progress> progress =
        isShown && stocktake.isOpen()
            ? Optional.of(counting.progress(stocktake.id()))
            : Optional.empty();
    Optional<Reckoning> reckoning =
        isShown ? Optional.of(counting.lately(stocktake.id())) : Optional.empty();
    ctx.header("ETag", "\"" + stocktake.version() + "\"");
    Json.answer(ctx, status, json -> StocktakeJson.whole(json, stocktake, progress, reckoning));
  }
}
