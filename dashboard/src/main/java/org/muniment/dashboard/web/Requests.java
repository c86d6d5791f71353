package org.muniment.dashboard.web;

import io.javalin.http.Context;

/** What a handler asks of a request. */
public final class Requests {
  private static final String CALLER = "muniment.caller";

  private Requests() {}

  /** Known for every request, also for one that nobody is known for. */
  public static Caller caller(Context ctx) {
    Caller caller = ctx.attribute(CALLER);
    if (caller == null) {
      throw new IllegalStateException("the gate comes before every handler");
    }
    return caller;
  }

  static void setCaller(Context ctx, Caller caller) {
    ctx.attribute(CALLER, caller);
  }
}
