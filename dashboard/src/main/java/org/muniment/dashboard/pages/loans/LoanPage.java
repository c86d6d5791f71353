package org.muniment.dashboard.pages.loans;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.OptionalLong;
import org.muniment.dashboard.pages.loans.OneLoan.Sent;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.desk.lending.Returning;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/** One loan: what happened to it, and the steps that can be taken. */
public final class LoanPage implements Slice {
  private static final String ONE = Links.LIST + "/{id}";
  private static final int MAX_SHOWN = 40;
  private static final List<String> FIELDS =
      List.of("remark", "reason", "pieces", "condition", "due", "strokes", "effect", "state");

  private final LendingDesks desks;
  private final LoansDesk loans;
  private final LoanMaker maker;
  private final Frame frame;

  public LoanPage(Backend backend, Frame frame) {
    this.desks = backend.lending();
    this.loans = desks.loans();
    this.maker = new LoanMaker(backend, frame);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(
            ONE, Access.PAGE_READ, ctx -> maker.show(ctx, Sending.id(ctx, "loan"), Sent.NOTHING)),
        Route.post(ONE + "/{step}", Access.PAGE_WRITE, this::step));
  }

  private void step(Context ctx) {
    long id = Sending.id(ctx, "loan");
    String step = ctx.pathParam("step");
    Form form = Form.sent(ctx, FIELDS);
    try {
      take(ctx, id, step, form);
      ctx.redirect(after(id, step, Sending.text(ctx, "back")), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      maker.show(ctx, id, new Sent(step, form.refused(frame.words(ctx), refusal)));
    }
  }

  private static String after(long id, String step, String back) {
    if (back.equals("cards")) {
      return Links.CARDS;
    }
    return step.equals("print") ? Links.card(id) : Links.loan(id);
  }

  private void take(Context ctx, long id, String step, Form form) {
    By by = Requests.by(ctx);
    switch (step) {
      case "approve" -> approve(ctx, id, form.value("remark"));
      case "refuse" -> loans.refuse(by, id, Sending.version(ctx), form.value("reason"));
      case "withdraw" -> loans.withdraw(by, id, Sending.version(ctx), form.value("reason"));
      case "issue" -> loans.issue(by, id, Sending.version(ctx), issuing(form));
      case "renew" ->
          loans.renew(
              by,
              id,
              Sending.version(ctx),
              Sending.day("due", form.value("due"))
                  .orElseThrow(() -> Refusal.unacceptable("loans.wrong.no-day")),
              form.value("remark"));
      case "return" -> loans.giveBack(by, id, Sending.version(ctx), returning(form));
      case "effect" -> loans.noteEffect(by, id, Sending.version(ctx), form.value("effect"));
      case "print" -> desks.cards().printed(by, List.of(id));
      case "card" -> card(by, id, form.value("state"));
      default ->
          throw new Refusal(
              Refusal.Kind.NOT_FOUND,
              Message.of("loans.no-step", Visible.brief(step, MAX_SHOWN)),
              List.of());
    }
  }

  private void approve(Context ctx, long id, String remark) {
    if (Sending.text(ctx, "all").equals("yes")) {
      long request = loans.loan(id).loan().request();
      loans.approveRequest(Requests.by(ctx), Approvers.of(ctx), request, remark);
    } else {
      loans.approve(Requests.by(ctx), Approvers.of(ctx), id, Sending.version(ctx), remark);
    }
  }

  private void card(By by, long id, String state) {
    if (state.equals("placed")) {
      desks.cards().place(by, id, OptionalLong.empty());
    } else {
      desks.cards().remove(by, id, OptionalLong.empty());
    }
  }

  private static Issuing issuing(Form form) {
    return new Issuing(
        Sending.pieces("pieces", form.value("pieces")),
        form.value("condition"),
        Sending.day("due", form.value("due")),
        form.given("strokes"));
  }

  private static Returning returning(Form form) {
    return new Returning(
        Sending.pieces("pieces", form.value("pieces")),
        form.value("condition"),
        form.value("effect"),
        form.given("strokes"));
  }
}
