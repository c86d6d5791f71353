package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.time.Instant;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;

/** What a handler asks of a request. */
public final class Requests {
  private static final String CALLER = "muniment.caller";
  private static final String SECRET = "muniment.secret";
  private static final String AT = "muniment.at";
  private static final String SCALE = "muniment.scale";

  private Requests() {}

  /** Known for every request, also for one that nobody is known for. */
  public static Caller caller(Context ctx) {
    Caller caller = ctx.attribute(CALLER);
    if (caller == null) {
      throw new IllegalStateException("the gate comes before every handler");
    }
    return caller;
  }

  /**
   * Who changes something with this request, from where and when; for routes that need an identity.
   */
  public static By by(Context ctx) {
    Caller.Identity who = caller(ctx).identity().orElseThrow();
    By.Kind kind = who.way() == Caller.Way.TOKEN ? By.Kind.TOKEN : By.Kind.PERSON;
    return new By(kind, who.name(), ctx.ip(), at(ctx));
  }

  /** Who looks at boxes with this request (rule T3); a stranger may read nothing. */
  public static Reader reader(Context ctx) {
    SecrecyScale scale = ctx.attribute(SCALE);
    return new Reader(caller(ctx).identity().map(Caller.Identity::clearance).orElse(""), scale);
  }

  /** When the request came. */
  public static Instant at(Context ctx) {
    Instant at = ctx.attribute(AT);
    if (at == null) {
      throw new IllegalStateException("the gate comes before every handler");
    }
    return at;
  }

  /** Marks the answer as one that is told once, so that it is kept nowhere. */
  public static void tellSecret(Context ctx) {
    ctx.attribute(SECRET, true);
  }

  static boolean tellsSecret(Context ctx) {
    return Boolean.TRUE.equals(ctx.attribute(SECRET));
  }

  static void setAt(Context ctx, Instant at) {
    ctx.attribute(AT, at);
  }

  static void setScale(Context ctx, SecrecyScale scale) {
    ctx.attribute(SCALE, scale);
  }

  static void setCaller(Context ctx, Caller caller) {
    ctx.attribute(CALLER, caller);
  }
}
