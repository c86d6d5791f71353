package org.muniment.dashboard.pages.stocktake.scan;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.SecurityHeaders;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.stocktake.StocktakesDesk;

/**
 * The scanning page, and what it asks for besides the API: who is signed in, and what time it is.
 */
public final class ScanningPage implements Slice {
  /** Where an installed page starts; its worker keeps the page under this name. */
  static final String START = "/stocktakes/scan";

  private static final List<String> TEXTS =
      List.of("stocktake.scan.", "stocktake.verdict.", "stocktake.pass.", "box.status.");

  private final StocktakesDesk stocktakes;
  private final Frame frame;

  public ScanningPage(Backend backend, Frame frame) {
    this.stocktakes = backend.stocktakes().stocktakes();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ServiceWorker.PATH, Access.OPEN, ServiceWorker::answer),
        Route.get(Manifest.PATH, Access.OPEN, ctx -> Manifest.answer(ctx, frame.words(ctx))),
        Route.get(START, Access.PAGE_SCAN, ScanningPage::list),
        Route.get(START + "/who", Access.PAGE_SCAN, ScanningPage::who),
        Route.get(START + "/shell", Access.PAGE_SCAN, this::page),
        Route.get("/stocktakes/{id}/scan", Access.PAGE_SCAN, this::pageOfOne));
  }

  /** Where an installed page starts; without a network its worker answers instead. */
  private static void list(Context ctx) {
    ctx.redirect("/stocktakes", HttpStatus.SEE_OTHER);
  }

  /** Asked before anything is sent, so that nobody's scans go out under another name. */
  private static void who(Context ctx) {
    Caller.Identity who = identity(ctx);
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("account", who.key());
          json.writeStringField("person", who.shownName());
          Json.time(json, "now", Requests.at(ctx));
          json.writeEndObject();
        });
  }

  /** One that there is not is said at once. */
  private void pageOfOne(Context ctx) {
    stocktakes.stocktake(Ids.id(ctx, "stocktake"));
    page(ctx);
  }

  /** Nothing of a stock-take is in it: the browser keeps it. */
  private void page(Context ctx) {
    SecurityHeaders.allowCamera(ctx);
    Shell shell = frame.shell(ctx, Shell.Section.STOCKTAKES, "stocktake.scan.title");
    Caller.Identity who = identity(ctx);
    ScanningView view =
        new ScanningView(
            who.key(),
            who.shownName(),
            texts(shell.words()),
            ScanFiles.icon(),
            ScanFiles.icon(Manifest.SMALL),
            Manifest.PATH,
            ScanFiles.styles(),
            ScanFiles.scripts());
    Frame.page(ctx, ScanningPage.class, "scanning", shell, view);
  }

  private static Caller.Identity identity(Context ctx) {
    return Requests.caller(ctx).identity().orElseThrow();
  }

  private static String texts(Words words) {
    byte[] json = Json.bytes(out -> write(out, words));
    return new String(json, StandardCharsets.UTF_8);
  }

  /** What stands for a value stays as it is, for the scripts to fill in. */
  private static void write(JsonGenerator json, Words words) throws IOException {
    json.writeStartObject();
    for (String key : TEXTS.stream().flatMap(prefix -> keys(words, prefix)).toList()) {
      json.writeStringField(key, words.say(key, "{0}", "{1}", "{2}", "{3}"));
    }
    json.writeEndObject();
  }

  private static Stream<String> keys(Words words, String prefix) {
    return words.keys(prefix).stream().sorted();
  }
}
