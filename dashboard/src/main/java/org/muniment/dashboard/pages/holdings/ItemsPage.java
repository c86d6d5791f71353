package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import org.muniment.dashboard.pages.holdings.BoxView.Sent;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.ItemsDesk.NewItem;
import org.muniment.domain.holding.Box;

/** What is in a box: items added, corrected and taken out, from the page of the box. */
public final class ItemsPage implements Slice {
  private static final String PATH = "/holdings/items";
  private static final String ONE = PATH + "/{id}";
  private static final List<String> FIELDS =
      List.of(
          "number",
          "title",
          "itemCode",
          "author",
          "documentNumber",
          "date",
          "pages",
          "remarks",
          "reason");

  private final HoldingsDesks desks;
  private final BoxMaker maker;
  private final Frame frame;

  public ItemsPage(Backend backend, Frame frame) {
    this.desks = backend.holdings();
    this.maker = new BoxMaker(backend, frame);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post(PATH, Access.PAGE_WRITE, this::add),
        Route.post(ONE, Access.PAGE_WRITE, this::change),
        Route.post(ONE + "/remove", Access.PAGE_WRITE, this::remove));
  }

  private void add(Context ctx) {
    act(ctx, "item-add", (code, form) -> desks.items().add(Requests.by(ctx), code, asked(form)));
  }

  private void change(Context ctx) {
    long id = Sending.id(ctx, "item");
    act(
        ctx,
        "item-" + id,
        (code, form) -> desks.items().change(Requests.by(ctx), code, id, asked(form)));
  }

  private void remove(Context ctx) {
    long id = Sending.id(ctx, "item");
    act(
        ctx,
        "item-" + id + "-remove",
        (code, form) -> desks.items().remove(Requests.by(ctx), code, id, form.value("reason")));
  }

  private static NewItem asked(Form form) {
    return new NewItem(
        form.given("number"),
        form.value("title"),
        form.given("itemCode"),
        form.given("author"),
        form.given("documentNumber"),
        form.given("date"),
        form.given("pages"),
        form.value("remarks"));
  }

  /** Something that is done to a box with what was typed. */
  private interface Action {
    void on(String code, Form form);
  }

  private void act(Context ctx, String name, Action action) {
    String code = Sending.text(ctx, "code");
    Form form = Form.sent(ctx, FIELDS);
    try {
      Box box = desks.boxes().box(code);
      Clearance.check(Requests.reader(ctx), box);
      action.on(code, form);
      ctx.redirect(Links.box(box.barcode()) + "#items", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      Form refused =
          form.refused(
              frame.words(ctx), refusal, field -> field.equals("code") ? "itemCode" : field);
      maker.show(ctx, code, new Sent(name, refused));
    }
  }
}
