package org.muniment.dashboard.pages.settings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.SettingsPart;

/** Leads to the first page of the settings that the caller may open. */
public final class SettingsPage implements Slice {
  @Override
  public List<Route> routes() {
    return List.of(Route.get("/settings", Access.PAGE_SELF, SettingsPage::lead));
  }

  private static void lead(Context ctx) {
    String path =
        SettingsPart.first(Requests.caller(ctx)).map(SettingsPart::path).orElse("/account");
    ctx.redirect(path, HttpStatus.FOUND);
  }
}
