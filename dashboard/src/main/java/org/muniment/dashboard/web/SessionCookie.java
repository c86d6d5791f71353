package org.muniment.dashboard.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.util.Optional;
import java.util.regex.Pattern;

/** The cookie that carries a session's secret; no script can read it. */
public final class SessionCookie {
  private static final Pattern SECRET = Pattern.compile("[0-9a-f]{64}");

  private SessionCookie() {}

  static Optional<String> read(Context ctx) {
    return Optional.ofNullable(ctx.cookie(name(ctx))).filter(s -> SECRET.matcher(s).matches());
  }

  /** Goes with the browser's window; how long the session lives is decided here. */
  public static void set(Context ctx, String secret) {
    put(ctx, secret, -1);
  }

  public static void remove(Context ctx) {
    put(ctx, "", 0);
  }

  private static void put(Context ctx, String value, int maxAge) {
    boolean secure = ctx.scheme().equals("https");
    ctx.cookie(new Cookie(name(ctx), value, "/", maxAge, secure, true, null, SameSite.STRICT));
  }

  /**
   * Cookies do not know ports: with the port in the name, two programs do not log each other out.
   */
  private static String name(Context ctx) {
    return "muniment-session-" + ctx.req().getLocalPort();
  }
}
