package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;

/** What stands around each page about stock-takes. */
final class StocktakeShell {
  private StocktakeShell() {}

  static Shell of(Frame frame, Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.STOCKTAKES,
        "shell.nav.stocktakes",
        "settings.css",
        "holdings.css",
        "work.css",
        "stocktake.css",
        "stocktake.js");
  }
}
