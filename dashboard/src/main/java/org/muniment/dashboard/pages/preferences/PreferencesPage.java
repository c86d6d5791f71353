package org.muniment.dashboard.pages.preferences;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.time.Duration;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Languages;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Theme;

/**
 * Sets the cookies of language and theme. Reading rights are enough: they change nothing but the
 * caller's own browser.
 */
public final class PreferencesPage implements Slice {
  private static final Duration KEPT = Duration.ofDays(365);
  private static final String HOME = "/today";
  private static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");
  private static final List<String> THEMES = List.of("auto", "light", "dark");

  @Override
  public List<Route> routes() {
    return List.of(Route.get("/preferences", Access.PAGE_READ, PreferencesPage::set));
  }

  private static void set(Context ctx) {
    keep(ctx, Languages.COOKIE, ctx.queryParam("lang"), LANGUAGES);
    keep(ctx, Theme.COOKIE, ctx.queryParam("theme"), THEMES);
    ctx.redirect(back(ctx.queryParam("back")));
  }

  private static void keep(Context ctx, String name, String value, List<String> allowed) {
    if (value != null && allowed.contains(value)) {
      Cookie cookie = new Cookie(name, value);
      cookie.setMaxAge((int) KEPT.toSeconds());
      cookie.setSameSite(SameSite.LAX);
      ctx.cookie(cookie);
    }
  }

  /** Only to a page of ours: a path that begins with one slash and holds nothing odd. */
  static String back(String asked) {
    boolean ours = asked != null && asked.matches("/([A-Za-z0-9_.~?&=%-][A-Za-z0-9_.~?&=%/:+-]*)?");
    return ours ? asked : HOME;
  }
}
