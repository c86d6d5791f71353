package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.pages.holdings.BoxView.Sent;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.StepsDesk;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/** A box: where it is, what is in it, what happened to it, and the steps that can be taken. */
public final class BoxPage implements Slice {
  private static final String STEPS = "/holdings/steps";
  private static final String UNDO = "undo";
  private static final List<String> FIELDS = List.of("reason", "document", "newBarcode");

  private final StepsDesk steps;
  private final BoxMaker maker;
  private final Frame frame;

  public BoxPage(Backend backend, Frame frame) {
    this.steps = backend.holdings().steps();
    this.maker = new BoxMaker(backend, frame);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.BOX, Access.PAGE_READ, this::byCode),
        Route.get(
            Links.BOX + "/{barcode}",
            Access.PAGE_READ,
            ctx -> maker.show(ctx, ctx.pathParam("barcode"), BoxMaker.NOTHING)),
        Route.post(STEPS + "/{step}", Access.PAGE_WRITE, this::step));
  }

  private void byCode(Context ctx) {
    String code = Optional.ofNullable(ctx.queryParam("code")).orElse("").strip();
    maker.show(ctx, code, BoxMaker.NOTHING);
  }

  private void step(Context ctx) {
    String name = ctx.pathParam("step");
    Optional<BoxStep> step = BoxStep.of(name);
    if (step.isEmpty() && !name.equals(UNDO)) {
      throw new Refusal(
          Refusal.Kind.NOT_FOUND, Message.of("holdings.no-step", Visible.of(name)), List.of());
    }
    String code = Sending.text(ctx, "code");
    Form form = Form.sent(ctx, FIELDS);
    try {
      BoxEvent event = take(ctx, step, code, form);
      String back = Sending.text(ctx, "back");
      ctx.redirect(
          back.equals(Links.MOVE) ? Links.MOVE : Links.box(event.after().barcode()),
          HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      maker.show(ctx, code, new Sent(name, form.refused(frame.words(ctx), refusal)));
    }
  }

  private BoxEvent take(Context ctx, Optional<BoxStep> step, String code, Form form) {
    By by = Requests.by(ctx);
    OptionalLong version = Sending.version(ctx);
    String reason = form.value("reason");
    String document = form.value("document");
    if (step.isEmpty()) {
      return steps.undo(by, code, version, reason);
    }
    return switch (step.get()) {
      case TAKE_OUT -> steps.takeOut(by, code, version, reason);
      case BRING_BACK -> steps.bringBack(by, code, version, Optional.empty(), reason);
      case REPAIR -> steps.sendToRepair(by, code, version, reason);
      case REPAIRED -> steps.repaired(by, code, version, reason);
      case MISS -> steps.missed(by, code, version, reason);
      case FIND -> steps.found(by, code, version, reason);
      case RENUMBER -> steps.renumber(by, code, version, form.value("newBarcode"), reason);
      case END_CARRIER -> steps.endCarrier(by, code, version, reason);
      case TRANSFER -> steps.transfer(by, code, version, reason, document);
      case STRIKE_OFF -> steps.strikeOff(by, code, version, reason, document);
    };
  }
}
