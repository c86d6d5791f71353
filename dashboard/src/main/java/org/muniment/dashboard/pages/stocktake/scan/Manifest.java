package org.muniment.dashboard.pages.stocktake.scan;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Words;

/** What a phone is told when it installs the scanning page. */
final class Manifest {
  static final int SMALL = 192;
  static final int LARGE = 512;
  static final String PATH = "/stocktakes/app.webmanifest";
  private static final String TYPE = "application/manifest+json; charset=utf-8";

  /** Of the dark values, since the page is always dark. */
  private static final String DARK = "#0d141a";

  private Manifest() {}

  static void answer(Context ctx, Words words) {
    ctx.contentType(TYPE).result(Json.bytes(json -> write(json, words)));
  }

  private static void write(JsonGenerator json, Words words) throws IOException {
    json.writeStartObject();
    json.writeStringField("id", ServiceWorker.SCOPE);
    json.writeStringField("name", words.say("stocktake.scan.app"));
    json.writeStringField("short_name", words.say("stocktake.scan.title"));
    json.writeStringField("lang", words.lang());
    json.writeStringField("start_url", ScanningPage.START);
    json.writeStringField("scope", ServiceWorker.SCOPE);
    json.writeStringField("display", "standalone");
    json.writeStringField("orientation", "portrait");
    json.writeStringField("theme_color", DARK);
    json.writeStringField("background_color", DARK);
    json.writeArrayFieldStart("icons");
    icon(json, ScanFiles.icon(), "any", "image/svg+xml", "any");
    for (int pixels : new int[] {SMALL, LARGE}) {
      String size = pixels + "x" + pixels;
      icon(json, ScanFiles.icon(pixels), size, "image/png", "any");
      icon(json, ScanFiles.icon(pixels), size, "image/png", "maskable");
    }
    json.writeEndArray();
    json.writeEndObject();
  }

  private static void icon(
      JsonGenerator json, String address, String sizes, String type, String purpose)
      throws IOException {
    json.writeStartObject();
    json.writeStringField("src", address);
    json.writeStringField("sizes", sizes);
    json.writeStringField("type", type);
    json.writeStringField("purpose", purpose);
    json.writeEndObject();
  }
}
