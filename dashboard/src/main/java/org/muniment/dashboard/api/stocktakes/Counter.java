package org.muniment.dashboard.api.stocktakes;

import io.javalin.http.Context;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Requests;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.domain.stocktake.Stocktake;

/** Who asks, as far as counting goes. */
final class Counter {
  private Counter() {}

  /** Who may manage may count although others are named. */
  static boolean isAdministrator(Context ctx) {
    return Requests.caller(ctx).may(Access.API_MANAGE);
  }

  static boolean maySee(Context ctx, Stocktake stocktake) {
    return CountingDesk.maySee(stocktake, Requests.by(ctx).name(), isAdministrator(ctx));
  }

  /**
   * @throws Refusal 403 when it is a blind count and who asks is not to see what is expected
   */
  static void checkSees(Context ctx, Stocktake stocktake) {
    if (!maySee(ctx, stocktake)) {
      throw Refusal.forbidden("refusal.stocktake.veiled", stocktake.opened().name());
    }
  }
}
