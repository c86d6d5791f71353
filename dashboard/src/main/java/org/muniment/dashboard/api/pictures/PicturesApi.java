package org.muniment.dashboard.api.pictures;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.Upload;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.PicturesDesk;
import org.muniment.domain.holding.Attachment;

/** Photographs of a box: list, add, look at, remove. */
public final class PicturesApi implements Slice {
  private static final String PATH = "/api/v1/boxes/{barcode}/pictures";
  private static final String ONE = PATH + "/{id}";
  private static final int MAX_DIGITS = 18;

  private final PicturesDesk pictures;
  private final BoxesDesk boxes;

  public PicturesApi(Backend backend) {
    this.pictures = backend.holdings().pictures();
    this.boxes = backend.holdings().boxes();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, Takes.PICTURE, this::add),
        Route.get(ONE, Access.API_READ, this::one),
        Route.delete(ONE, Access.API_WRITE, this::remove));
  }

  /** A picture shows what the box holds, so who may not read it sees none (rule T3). */
  private String cleared(Context ctx) {
    String barcode = BoxAsked.barcode(ctx);
    BoxAsked.checkCleared(ctx, boxes.box(barcode));
    return barcode;
  }

  private void list(Context ctx) {
    Params.of(ctx, "barcode").check();
    Paging.answer(ctx, pictures.attachments(cleared(ctx)), Optional.empty(), PicturesApi::write);
  }

  private void add(Context ctx) throws IOException {
    Params params = Params.of(ctx, "barcode", "name");
    String name = params.required("name");
    params.check();
    String barcode = cleared(ctx);
    Attachment made = pictures.addPicture(Requests.by(ctx), barcode, name, Upload.picture(ctx));
    Json.answer(ctx, 201, json -> write(json, made));
  }

  private void one(Context ctx) {
    Params.of(ctx, "barcode").check();
    PicturesDesk.Picture picture = pictures.picture(cleared(ctx), id(ctx));
    ctx.header("Cache-Control", "private, no-store");
    ctx.contentType(picture.attachment().type()).result(picture.content());
  }

  private void remove(Context ctx) {
    Params params = Params.of(ctx, "barcode", "reason");
    String reason = params.text("reason").orElse("");
    params.check();
    pictures.removePicture(Requests.by(ctx), cleared(ctx), id(ctx), reason);
    ctx.status(204);
  }

  private static long id(Context ctx) {
    String text = ctx.pathParam("id");
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      throw Refusal.notFound("picture", text);
    }
    return Long.parseLong(text);
  }

  private static void write(JsonGenerator json, Attachment picture) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", picture.id());
    json.writeStringField("name", picture.name());
    json.writeStringField("type", picture.type());
    json.writeNumberField("bytes", picture.bytes());
    json.writeStringField("sha256", picture.sha256());
    json.writeStringField("by", picture.by());
    Json.time(json, "at", picture.at());
    json.writeEndObject();
  }
}
