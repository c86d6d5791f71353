package org.muniment.dashboard.pages.preferences;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Languages;
import org.muniment.dashboard.web.Next;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Theme;

/**
 * Sets the cookies of language and theme. Anybody may: they change nothing but the caller's own
 * browser, and whoever signs in must be able to read.
 */
public final class PreferencesPage implements Slice {
  private static final Duration KEPT = Duration.ofDays(365);
  private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");
  private static final List<String> THEMES = List.of("auto", "light", "dark");

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/preferences", Access.OPEN, PreferencesPage::set));
  }

  private static void set(Context ctx) {
    keep(ctx, Languages.COOKIE, ctx.queryParam("lang"), LANGUAGES);
    keep(ctx, Theme.COOKIE, ctx.queryParam("theme"), THEMES);
    ctx.redirect(Next.of(ctx.queryParam("back")));
  }

  private static void keep(Context ctx, String name, String value, List<String> allowed) {
    if (value != null && allowed.contains(value)) {
      Cookie cookie = new Cookie(name, value);
      cookie.setMaxAge((int) KEPT.toSeconds());
      cookie.setSameSite(SameSite.LAX);
      ctx.cookie(cookie);
    }
  }
}
