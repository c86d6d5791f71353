package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.domain.people.Role;
import org.muniment.domain.stocktake.Stocktake;

/**
 * Who is told what is expected: in a blind count, while it is open, only who began it and
 * administrators.
 */
final class Sight {
  private Sight() {}

  static boolean isTold(Context ctx, Stocktake stocktake) {
    return !stocktake.isBlind()
        || !stocktake.isOpen()
        || isAdministrator(ctx)
        || Requests.by(ctx).name().equals(stocktake.opened().name());
  }

  /**
   * @throws Problem 403 for who is not told
   */
  static void check(Context ctx, Stocktake stocktake) {
    if (!isTold(ctx, stocktake)) {
      throw Problem.of(403, "stocktakes.veiled", stocktake.opened().name());
    }
  }

  static boolean isAdministrator(Context ctx) {
    return Requests.caller(ctx)
        .identity()
        .filter(who -> who.role() == Role.ADMINISTRATOR)
        .isPresent();
  }
}
