package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;

/** Boxes, looked for by words and filters. */
public final class ListPage implements Slice {
  private static final String PATH = "/holdings";

  private final Frame frame;

  public ListPage(Backend backend, Frame frame) {
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.PAGE_READ, this::page));
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx, Shell.Section.HOLDINGS, "shell.nav.holdings", "settings.css", "holdings.css");
    Frame.page(ctx, ListPage.class, "list", shell, new ListView());
  }
}
