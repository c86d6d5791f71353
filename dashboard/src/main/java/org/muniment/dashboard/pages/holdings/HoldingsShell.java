package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;

/** What stands around each page of the holdings. */
final class HoldingsShell {
  private HoldingsShell() {}

  static Shell of(Frame frame, Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.HOLDINGS,
        "shell.nav.holdings",
        "settings.css",
        "holdings.css",
        "boxes.css",
        "boxes.js");
  }
}
