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
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;

/**
 * The scanning page, and what it asks for besides the API: who is signed in, and what time it is.
 */
public final class ScanningPage implements Slice {
  private static final List<String> TEXTS =
      List.of("stocktake.scan.", "stocktake.verdict.", "stocktake.pass.", "box.status.");

  private final Frame frame;

  public ScanningPage(Backend backend, Frame frame) {
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get("/stocktakes/scan", Access.PAGE_SCAN, ScanningPage::list),
        Route.get("/stocktakes/scan/who", Access.PAGE_SCAN, ScanningPage::who),
        Route.get("/stocktakes/{id}/scan", Access.PAGE_SCAN, this::page));
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

  private void page(Context ctx) {
    Ids.id(ctx, "stocktake");
    Shell shell = frame.shell(ctx, Shell.Section.STOCKTAKES, "stocktake.scan.title");
    Caller.Identity who = identity(ctx);
    ScanningView view =
        new ScanningView(
            who.key(),
            who.shownName(),
            texts(shell.words()),
            ScanFiles.icon(),
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
