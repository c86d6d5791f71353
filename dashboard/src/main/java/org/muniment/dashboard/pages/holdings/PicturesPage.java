package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.holdings.BoxView.Sent;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.Upload;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.PicturesDesk.Picture;
import org.muniment.domain.holding.Box;

/** Photographs of a box: shown to those who may read it, added and taken away from its page. */
public final class PicturesPage implements Slice {
  private static final String PATH = "/holdings/pictures";
  private static final String ONE = PATH + "/{id}";

  private final HoldingsDesks desks;
  private final BoxMaker maker;
  private final Frame frame;

  public PicturesPage(Backend backend, Frame frame) {
    this.desks = backend.holdings();
    this.maker = new BoxMaker(backend, frame);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ONE, Access.PAGE_READ, this::picture),
        Route.post(PATH, Access.PAGE_WRITE, Takes.PICTURE, this::add),
        Route.post(ONE + "/remove", Access.PAGE_WRITE, this::remove));
  }

  /** The number stands in the address, since the body is the picture alone. */
  private static String code(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("code")).orElse("").strip();
  }

  private void picture(Context ctx) {
    Box box = desks.boxes().box(code(ctx));
    Clearance.check(Requests.reader(ctx), box);
    Picture picture = desks.pictures().picture(box.barcode().value(), Sending.id(ctx, "picture"));
    ctx.contentType(picture.attachment().type()).result(picture.content());
  }

  private void add(Context ctx) throws IOException {
    String code = code(ctx);
    Words words = frame.words(ctx);
    String name = words.say("holdings.pictures.name", words.stamp(Requests.at(ctx)));
    try {
      Box box = desks.boxes().box(code);
      Clearance.check(Requests.reader(ctx), box);
      desks
          .pictures()
          .addPicture(Requests.by(ctx), box.barcode().value(), name, Upload.picture(ctx));
      ctx.redirect(Links.box(box.barcode()) + "#pictures", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      refused(ctx, code, "picture-add", refusal);
    }
  }

  private void remove(Context ctx) {
    String code = Sending.text(ctx, "code");
    long id = Sending.id(ctx, "picture");
    try {
      Box box = desks.boxes().box(code);
      Clearance.check(Requests.reader(ctx), box);
      desks.pictures().removePicture(Requests.by(ctx), code, id, Sending.text(ctx, "reason"));
      ctx.redirect(Links.box(box.barcode()) + "#pictures", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      refused(ctx, code, "picture-" + id, refusal);
    }
  }

  private void refused(Context ctx, String code, String name, Refusal refusal) {
    Sending.status(ctx, refusal);
    Form form = Form.of(Map.of()).refused(frame.words(ctx), refusal);
    maker.show(ctx, code, new Sent(name, form));
  }
}
