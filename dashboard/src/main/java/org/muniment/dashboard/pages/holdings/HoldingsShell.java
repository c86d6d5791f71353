package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;

/** What stands around each page of the holdings. */
final class HoldingsShell {
  private HoldingsShell() {}

  static Shell of(Frame frame, Context ctx) {
    return with(frame, ctx, "boxes.js");
  }

  /** With another script instead. */
  static Shell with(Frame frame, Context ctx, String script) {
    return frame.shell(
        ctx,
        Shell.Section.HOLDINGS,
        "shell.nav.holdings",
        "settings.css",
        "holdings.css",
        "boxes.css",
        script);
  }
}
