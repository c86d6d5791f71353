package org.muniment.dashboard.api.barcodes;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Semaphore;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.Upload;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.domain.text.BadInput;
import org.muniment.port.Barcodes;
import org.muniment.port.Barcodes.Format;
import org.muniment.port.Barcodes.Found;
import org.muniment.port.Barcodes.Reading;

/**
 * Codes drawn and read. A code whose characters would need escaping in a path stands in {@code
 * ?code=} (contract: Codes).
 */
public final class BarcodesApi implements Slice {
  /** Pictures that are held in memory at once, whether they are read or wait. */
  static final int MAX_UPLOADS = 4;

  private static final String PATH = "/api/v1/barcodes";
  private static final int RETRY_SECONDS = 3;

  /** Sharp enough for a label printer of 300 dots per inch. */
  private static final int PIXELS_PER_MODULE = 8;

  private final Barcodes barcodes;
  private final Semaphore uploads = new Semaphore(MAX_UPLOADS);

  public BarcodesApi(Backend backend) {
    this.barcodes = backend.barcodes();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH + "/{code}.svg", Access.API_READ, ctx -> svg(ctx, inPath(ctx))),
        Route.get(PATH + "/{code}.png", Access.API_READ, ctx -> png(ctx, inPath(ctx))),
        Route.get(PATH + ".svg", Access.API_READ, ctx -> svg(ctx, inQuery(ctx))),
        Route.get(PATH + ".png", Access.API_READ, ctx -> png(ctx, inQuery(ctx))),
        Route.post(PATH + "/decode", Access.API_SCAN, Takes.PICTURE, this::decode));
  }

  /** What is to be drawn. */
  private record Asked(String code, Format format) {}

  private static Asked inPath(Context ctx) {
    Params params = Params.of(ctx, "format");
    Format format = format(params);
    params.check();
    return new Asked(ctx.pathParam("code"), format);
  }

  private static Asked inQuery(Context ctx) {
    Params params = Params.of(ctx, "code", "format");
    String code = params.required("code");
    Format format = format(params);
    params.check();
    return new Asked(code, format);
  }

  private static Format format(Params params) {
    String key = params.word("format", Format.CODE_128.key(), Format.QR.key());
    return key.equals(Format.QR.key()) ? Format.QR : Format.CODE_128;
  }

  private void svg(Context ctx, Asked asked) {
    try {
      String svg = barcodes.svg(asked.code(), asked.format());
      ctx.contentType("image/svg+xml;charset=utf-8").result(svg);
    } catch (BadInput impossible) {
      throw refused(impossible);
    }
  }

  private void png(Context ctx, Asked asked) {
    try {
      byte[] png = barcodes.png(asked.code(), asked.format(), PIXELS_PER_MODULE);
      ctx.contentType("image/png").result(png);
    } catch (BadInput impossible) {
      throw refused(impossible);
    }
  }

  private static Refusal refused(BadInput bad) {
    Refusal.Field field = new Refusal.Field("code", bad.sentence());
    return new Refusal(Refusal.Kind.UNACCEPTABLE, bad.sentence(), List.of(field));
  }

  private void decode(Context ctx) throws IOException {
    if (!uploads.tryAcquire()) {
      throw busy();
    }
    try {
      answer(ctx, barcodes.read(Upload.picture(ctx)));
    } finally {
      uploads.release();
    }
  }

  private static void answer(Context ctx, Reading reading) {
    if (reading instanceof Reading.Codes codes) {
      Json.answer(ctx, 200, json -> write(json, codes.found()));
    } else {
      throw refused(((Reading.Refused) reading).why());
    }
  }

  private static RuntimeException refused(Barcodes.Unreadable why) {
    return switch (why) {
      case NO_PICTURE -> Refusal.unacceptable("api.barcodes.no-picture");
      case TOO_MANY_PIXELS -> Refusal.unacceptable("api.barcodes.too-many-pixels");
      case BUSY -> busy();
    };
  }

  private static Problem busy() {
    return Problem.of(503, "api.barcodes.busy")
        .with("Retry-After", Integer.toString(RETRY_SECONDS));
  }

  private static void write(JsonGenerator json, List<Found> found) throws IOException {
    json.writeStartObject();
    json.writeArrayFieldStart("results");
    for (Found one : found) {
      json.writeStartObject();
      json.writeStringField("text", Upload.wellFormed(one.text()));
      json.writeStringField("format", one.format().key());
      json.writeEndObject();
    }
    json.writeEndArray();
    json.writeEndObject();
  }
}
