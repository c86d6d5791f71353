package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.Requests;
import org.muniment.desk.lending.Approving;

/** Who gives leave with a request. */
final class Approvers {
  private Approvers() {}

  /** A token is nobody's account. */
  static Approving of(Context ctx) {
    Caller.Identity who = Requests.caller(ctx).identity().orElseThrow();
    String account = who.way() == Caller.Way.SESSION ? who.name() : "";
    return new Approving(who.role(), account, who.shownName());
  }
}
