package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;

/** What stands around each page of the loans. */
final class LoansShell {
  private LoansShell() {}

  static Shell of(Frame frame, Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.LOANS,
        "shell.nav.loans",
        "settings.css",
        "holdings.css",
        "boxes.css",
        "signature.css",
        "loans.css",
        "signature.js",
        "loans.js");
  }
}
