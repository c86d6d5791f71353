package org.muniment.dashboard.web;

import io.javalin.http.Context;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.Approving;

/** Which loan a request is about, and who is at the counter. */
public final class LoanAsked {
  private static final int MAX_DIGITS = 18;

  private LoanAsked() {}

  /**
   * The number in the path.
   *
   * @param what what there is none of when it is no number: {@code loan}, {@code borrower}
   */
  public static long id(Context ctx, String what) {
    return number(ctx.pathParam("id"), what);
  }

  /**
   * @throws Refusal not found, since nothing has such a number
   */
  public static long number(String text, String what) {
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      throw Refusal.notFound(what, text);
    }
    return Long.parseLong(text);
  }

  /** Machines have no account that could be named as head of the office. */
  public static Approving approving(Context ctx) {
    Caller.Identity who = Requests.caller(ctx).identity().orElseThrow();
    String account = who.way() == Caller.Way.SESSION ? who.name() : "";
    return new Approving(who.role(), account, who.shownName());
  }
}
