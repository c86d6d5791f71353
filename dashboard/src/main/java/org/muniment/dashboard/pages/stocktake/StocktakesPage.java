package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;

/** All stock-takes, those that are being counted first. */
public final class StocktakesPage implements Slice {
  private final Frame frame;

  public StocktakesPage(Backend backend, Frame frame) {
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(Links.LIST, Access.PAGE_READ, this::page));
  }

  private void page(Context ctx) {
    Shell shell = StocktakeShell.of(frame, ctx);
    Frame.page(ctx, StocktakesPage.class, "stocktakes", shell, new StocktakesView(List.of()));
  }
}
