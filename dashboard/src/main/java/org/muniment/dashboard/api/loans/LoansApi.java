package org.muniment.dashboard.api.loans;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.LoanAsked;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.LoanJson;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.Issuing;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.desk.lending.NewRequest;
import org.muniment.desk.lending.Returned;
import org.muniment.desk.lending.Returning;
import org.muniment.desk.lending.SubstituteCardsDesk;
import org.muniment.domain.loan.Borrower;
import org.muniment.domain.loan.Judgement;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanEvent;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;

/** The counter: asked for, approved, issued, put off, returned; one route for each step. */
public final class LoansApi implements Slice {
  private static final String PATH = "/api/v1/loans";
  private static final String ONE = PATH + "/{id}";
  private static final String ODD = "/api/v1/loan-cards/odd";

  private final LoansDesk loans;
  private final SubstituteCardsDesk cards;
  private final LoanQuery queries;

  public LoansApi(Backend backend) {
    this.loans = backend.lending().loans();
    this.cards = backend.lending().cards();
    this.queries = new LoanQuery(backend);
  }

  /**
   * What every step is told.
   *
   * @param body for what only some steps are told; checked by them
   */
  private record Asked(By by, long id, OptionalLong version, Body body) {
    String text(String field) {
      return body.optionalText(field).orElse("");
    }
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_SCAN, this::request),
        Route.get(ODD, Access.API_READ, this::odd),
        Route.get(ONE, Access.API_READ, this::one),
        Route.get(ONE + "/history", Access.API_READ, this::history),
        Route.post(ONE + "/approve", Access.API_WRITE, this::approve),
        Route.post(ONE + "/refuse", Access.API_WRITE, this::refuse),
        Route.post(ONE + "/withdraw", Access.API_WRITE, this::withdraw),
        Route.post(ONE + "/issue", Access.API_WRITE, this::issue),
        Route.post(ONE + "/renew", Access.API_WRITE, this::renew),
        Route.post(ONE + "/return", Access.API_WRITE, this::giveBack),
        Route.post(ONE + "/effect", Access.API_WRITE, this::effect),
        Route.post(ONE + "/card", Access.API_WRITE, this::card));
  }

  private LoanJson writer(Context ctx) {
    return new LoanJson(Requests.reader(ctx), loans.today());
  }

  private void list(Context ctx) {
    LoanQuery.Page page = queries.page(ctx);
    LoanJson writer = writer(ctx);
    Paging.answer(ctx, loans.views(page.loans()), page.next(), writer::write);
  }

  private void one(Context ctx) {
    Params.of(ctx).check();
    answer(ctx, 200, loans.loan(LoanAsked.id(ctx, "loan")));
  }

  private void history(Context ctx) {
    Params.of(ctx).check();
    LoanView view = loans.loan(LoanAsked.id(ctx, "loan"));
    LoanJson writer = writer(ctx);
    List<LoanEvent> events = loans.events(view.loan().id());
    Paging.answer(ctx, events, Optional.empty(), (json, event) -> writer.write(json, view, event));
  }

  private void odd(Context ctx) {
    Params params = Params.of(ctx, "limit");
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    params.check();
    LoanJson writer = writer(ctx);
    Paging.answer(
        ctx,
        cards.odd(limit),
        Optional.empty(),
        (json, odd) -> {
          json.writeStartObject();
          json.writeStringField("verdict", odd.verdict().key());
          json.writeFieldName("loan");
          writer.write(json, odd.loan());
          json.writeEndObject();
        });
  }

  private void request(Context ctx) {
    Body body =
        Body.read(
            ctx,
            "barcode",
            "barcodes",
            "item",
            "borrower",
            "borrowerKind",
            "kind",
            "purpose",
            "due");
    NewRequest asked = read(body);
    body.check();
    List<LoanView> made = loans.views(loans.request(Requests.by(ctx), asked));
    ctx.header("Location", PATH + "/" + made.get(0).loan().id());
    if (!body.has("barcodes")) {
      answer(ctx, 201, made.get(0));
      return;
    }
    LoanJson writer = writer(ctx);
    Json.answer(
        ctx,
        201,
        json -> {
          json.writeStartObject();
          json.writeNumberField("request", made.get(0).loan().request());
          json.writeArrayFieldStart("items");
          for (LoanView view : made) {
            writer.write(json, view);
          }
          json.writeEndArray();
          json.writeEndObject();
        });
  }

  private static NewRequest read(Body body) {
    return new NewRequest(
        things(body),
        new AskedBorrower(body.optionalText("borrower").orElse(""), borrowerKind(body)),
        kind(body),
        body.optionalText("purpose").orElse(""),
        body.optionalDate("due"));
  }

  private static List<AskedThing> things(Body body) {
    List<AskedThing> things = new ArrayList<>();
    OptionalInt item = number(body, "item");
    body.optionalText("barcode").ifPresent(code -> things.add(new AskedThing(code, item)));
    if (body.has("barcode") && body.has("barcodes")) {
      body.wrong("barcodes", Message.of("api.loan.barcodes"));
    }
    body.texts("barcodes").forEach(code -> things.add(AskedThing.box(code)));
    return things;
  }

  private static Optional<Borrower.Kind> borrowerKind(Body body) {
    Optional<String> key = body.optionalText("borrowerKind");
    Optional<Borrower.Kind> kind = key.flatMap(Borrower.Kind::of);
    if (key.isPresent() && kind.isEmpty()) {
      body.wrong("borrowerKind", Message.of("refusal.borrower.kind", key.get()));
    }
    return kind;
  }

  private static LoanKind kind(Body body) {
    String key = body.optionalText("kind").orElse("");
    Optional<LoanKind> kind = LoanKind.of(key);
    if (kind.isEmpty()) {
      body.wrong("kind", Message.of("api.loan.kind", key));
    }
    return kind.orElse(LoanKind.CONSULTATION);
  }

  private static OptionalInt number(Body body, String field) {
    return body.optionalInteger(field).map(it -> OptionalInt.of(it)).orElse(OptionalInt.empty());
  }

  private static Asked asked(Context ctx, String... more) {
    List<String> fields = new ArrayList<>(List.of(more));
    fields.add("version");
    Body body = Body.read(ctx, fields.toArray(String[]::new));
    OptionalLong version = BoxAsked.version(ctx, body);
    return new Asked(Requests.by(ctx), LoanAsked.id(ctx, "loan"), version, body);
  }

  private void approve(Context ctx) {
    Asked asked = asked(ctx, "remark");
    String remark = asked.text("remark");
    asked.body().check();
    answer(
        ctx,
        loans.approve(asked.by(), LoanAsked.approving(ctx), asked.id(), asked.version(), remark));
  }

  private void refuse(Context ctx) {
    Asked asked = asked(ctx, "reason");
    String reason = asked.text("reason");
    asked.body().check();
    answer(ctx, loans.refuse(asked.by(), asked.id(), asked.version(), reason));
  }

  private void withdraw(Context ctx) {
    Asked asked = asked(ctx, "reason");
    String reason = asked.text("reason");
    asked.body().check();
    answer(ctx, loans.withdraw(asked.by(), asked.id(), asked.version(), reason));
  }

  private void issue(Context ctx) {
    Asked asked = asked(ctx, "pieces", "condition", "due", "signature");
    Issuing issuing =
        new Issuing(
            number(asked.body(), "pieces"),
            asked.text("condition"),
            asked.body().optionalDate("due"),
            asked.body().optionalText("signature"));
    asked.body().check();
    answer(ctx, loans.issue(asked.by(), asked.id(), asked.version(), issuing));
  }

  private void renew(Context ctx) {
    Asked asked = asked(ctx, "due", "remark");
    var due = asked.body().optionalDate("due");
    String remark = asked.text("remark");
    if (!asked.body().has("due")) {
      asked.body().wrong("due", Message.of("api.loan.due"));
    }
    asked.body().check();
    answer(ctx, loans.renew(asked.by(), asked.id(), asked.version(), due.get(), remark));
  }

  private void giveBack(Context ctx) {
    Asked asked = asked(ctx, "pieces", "condition", "effect", "signature");
    Returning returning =
        new Returning(
            number(asked.body(), "pieces"),
            asked.text("condition"),
            asked.text("effect"),
            asked.body().optionalText("signature"));
    asked.body().check();
    Returned back = loans.giveBack(asked.by(), asked.id(), asked.version(), returning);
    LoanView view = loans.loan(back.loan().id());
    LoanJson writer = writer(ctx);
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          writer.fields(json, view);
          if (back.finding().isPresent()) {
            json.writeNumberField("finding", back.finding().get().id());
          } else {
            json.writeNullField("finding");
          }
          json.writeEndObject();
        });
  }

  private void effect(Context ctx) {
    Asked asked = asked(ctx, "effect");
    String effect = asked.text("effect");
    asked.body().check();
    answer(ctx, loans.noteEffect(asked.by(), asked.id(), asked.version(), effect));
  }

  private void card(Context ctx) {
    Asked asked = asked(ctx, "state");
    String state = asked.text("state");
    if (!List.of("printed", "placed", "removed").contains(state)) {
      asked.body().wrong("state", Message.of("api.loan.card", state));
    }
    asked.body().check();
    switch (state) {
      case "printed" -> cards.printed(asked.by(), List.of(asked.id()));
      case "placed" -> cards.place(asked.by(), asked.id(), asked.version());
      default -> cards.remove(asked.by(), asked.id(), asked.version());
    }
    answer(ctx, 200, loans.loan(asked.id()));
  }

  private void answer(Context ctx, Loan loan) {
    answer(ctx, 200, loans.loan(loan.id()));
  }

  /** Of what waits for leave, whose: {@code "approver"}. */
  private void answer(Context ctx, int status, LoanView view) {
    LoanJson writer = writer(ctx);
    ctx.header("ETag", "\"" + view.loan().version() + "\"");
    Json.answer(
        ctx,
        status,
        json -> {
          json.writeStartObject();
          writer.fields(json, view);
          boolean isWaiting = view.loan().state() == LoanState.REQUESTED;
          if (isWaiting && loans.judge(view) instanceof Judgement.May may) {
            json.writeStringField("approver", may.approver().key());
          }
          json.writeEndObject();
        });
  }
}
