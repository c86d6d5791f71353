package org.muniment.dashboard.api.items;

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
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.desk.holdings.ItemsDesk;
import org.muniment.desk.holdings.ItemsDesk.NewItem;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;

/** What is in a box: list, add, correct, remove. */
public final class ItemsApi implements Slice {
  private static final String PATH = "/api/v1/boxes/{barcode}/items";
  private static final String ONE = PATH + "/{id}";
  private static final String[] FIELDS = {
    "number", "title", "code", "author", "documentNumber", "date", "pages", "remarks"
  };
  private static final int MAX_DIGITS = 18;

  private final ItemsDesk items;
  private final BoxesDesk boxes;

  public ItemsApi(Backend backend) {
    this.items = backend.holdings().items();
    this.boxes = backend.holdings().boxes();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::add),
        Route.patch(ONE, Access.API_WRITE, this::change),
        Route.delete(ONE, Access.API_WRITE, this::remove));
  }

  /** The items are part of what the box holds, so who may not read it sees none (rule T3). */
  private String cleared(Context ctx) {
    String barcode = BoxAsked.barcode(ctx);
    BoxAsked.checkCleared(ctx, boxes.box(barcode));
    return barcode;
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "barcode", "limit", "cursor");
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    int from = params.count("cursor", 1, Item.MAX_IN_A_BOX) - 1;
    params.check();
    List<Item> all = items.items(cleared(ctx));
    List<Item> part = all.stream().skip(from).limit(limit).toList();
    int next = from + part.size();
    Paging.answer(
        ctx,
        part,
        next < all.size() ? Optional.of(String.valueOf(next + 1)) : Optional.empty(),
        ItemsApi::write);
  }

  private void add(Context ctx) {
    Body body = Body.read(ctx, FIELDS);
    NewItem asked = read(body, NewItem.titled(""));
    body.check();
    Item made = items.add(Requests.by(ctx), cleared(ctx), asked);
    Json.answer(ctx, 201, json -> write(json, made));
  }

  /** What is not sent stays as it is; what is null is known no longer. */
  private void change(Context ctx) {
    Body body = Body.read(ctx, FIELDS);
    String barcode = cleared(ctx);
    long id = id(ctx);
    NewItem asked = read(body, NewItem.of(items.item(barcode, id)));
    body.check();
    Item made = items.change(Requests.by(ctx), barcode, id, asked);
    Json.answer(ctx, 200, json -> write(json, made));
  }

  private void remove(Context ctx) {
    Params params = Params.of(ctx, "barcode", "reason");
    String reason = params.text("reason").orElse("");
    params.check();
    items.remove(Requests.by(ctx), cleared(ctx), id(ctx), reason);
    ctx.status(204);
  }

  private static long id(Context ctx) {
    String text = ctx.pathParam("id");
    if (!text.matches("[0-9]{1," + MAX_DIGITS + "}")) {
      throw Refusal.notFound("item", text);
    }
    return Long.parseLong(text);
  }

  private static NewItem read(Body body, NewItem before) {
    return new NewItem(
        body.integerOr("number", before.number()),
        body.optionalText("title").orElse(before.title()),
        body.textOr("code", before.code()),
        body.textOr("author", before.author()),
        body.textOr("documentNumber", before.documentNumber()),
        body.textOr("date", before.date()),
        body.integerOr("pages", before.pages()),
        body.textOr("remarks", Optional.of(before.remarks())).orElse(""));
  }

  private static void write(JsonGenerator json, Item item) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", item.id());
    json.writeNumberField("number", item.number());
    json.writeStringField("title", item.title());
    Json.text(json, "code", item.code());
    json.writeStringField("author", item.author());
    json.writeStringField("documentNumber", item.documentNumber());
    Json.text(json, "date", item.date().map(RecordDate::iso));
    if (item.pages().isPresent()) {
      json.writeNumberField("pages", item.pages().getAsInt());
    } else {
      json.writeNullField("pages");
    }
    json.writeStringField("remarks", item.remarks());
    json.writeEndObject();
  }
}
