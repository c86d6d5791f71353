package org.muniment.dashboard.api.borrowers;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.BorrowersDesk;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.loan.Borrower;

/** Registered borrowers: list, add, change; none is ever deleted. */
public final class BorrowersApi implements Slice {
  private static final String PATH = "/api/v1/borrowers";
  private static final String ONE = PATH + "/{id}";
  private static final String[] FIELDS = {
    "name",
    "kind",
    "organisation",
    "letter",
    "card",
    "clearance",
    "email",
    "phone",
    "account",
    "language",
    "active",
    "version"
  };

  private final BorrowersDesk borrowers;

  public BorrowersApi(Backend backend) {
    this.borrowers = backend.lending().borrowers();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::add),
        Route.get(ONE, Access.API_READ, this::one),
        Route.patch(ONE, Access.API_WRITE, this::change));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "q", "limit", "cursor");
    String words = params.text("q").orElse("").toLowerCase(Locale.ROOT);
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    int from = params.count("cursor", 1, BorrowersDesk.MAX_BORROWERS) - 1;
    params.check();
    List<Borrower> all =
        borrowers.list().stream()
            .filter(it -> it.name().toLowerCase(Locale.ROOT).contains(words))
            .toList();
    List<Borrower> part = all.stream().skip(from).limit(limit).toList();
    int next = from + part.size();
    Optional<String> cursor =
        next < all.size() ? Optional.of(String.valueOf(next + 1)) : Optional.empty();
    Paging.answer(ctx, part, cursor, BorrowersApi::write);
  }

  private void one(Context ctx) {
    Params.of(ctx).check();
    Borrower borrower = borrowers.borrower(LoanAsked.id(ctx, "borrower"));
    Json.answer(ctx, 200, json -> write(json, borrower));
  }

  private void add(Context ctx) {
    Body body = Body.read(ctx, FIELDS);
    BorrowerDetails asked = read(body, BorrowerDetails.named(""));
    body.check();
    Borrower made = borrowers.add(Requests.by(ctx), asked);
    ctx.header("Location", PATH + "/" + made.id());
    Json.answer(ctx, 201, json -> write(json, made));
  }

  /** What is not sent stays as it is; what is null is known no longer. */
  private void change(Context ctx) {
    Body body = Body.read(ctx, FIELDS);
    long id = LoanAsked.id(ctx, "borrower");
    BorrowerDetails asked = read(body, BorrowerDetails.of(borrowers.borrower(id)));
    OptionalLong version = BoxAsked.version(ctx, body);
    body.check();
    Borrower made = borrowers.change(Requests.by(ctx), id, version, asked);
    Json.answer(ctx, 200, json -> write(json, made));
  }

  private static BorrowerDetails read(Body body, BorrowerDetails before) {
    return new BorrowerDetails(
        body.optionalText("name").orElse(before.name()),
        body.optionalText("kind").orElse(before.kind()),
        text(body, "organisation", before.organisation()),
        text(body, "letter", before.letter()),
        body.textOr("card", before.card()),
        body.textOr("clearance", before.clearance()),
        text(body, "email", before.email()),
        text(body, "phone", before.phone()),
        text(body, "account", before.account()),
        body.optionalText("language").orElse(before.language()),
        body.optionalFlag("active").orElse(before.active()));
  }

  private static String text(Body body, String field, String before) {
    return body.textOr(field, Optional.of(before)).orElse("");
  }

  private static void write(JsonGenerator json, Borrower borrower) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", borrower.id());
    json.writeStringField("name", borrower.name());
    json.writeStringField("kind", borrower.kind().key());
    json.writeStringField("organisation", borrower.organisation());
    json.writeStringField("letter", borrower.letter());
    Json.text(json, "card", borrower.card().map(Barcode::value));
    json.writeStringField("clearance", borrower.clearance());
    json.writeStringField("email", borrower.email());
    json.writeStringField("phone", borrower.phone());
    json.writeStringField("account", borrower.account());
    json.writeStringField("language", borrower.language());
    json.writeBooleanField("active", borrower.active());
    json.writeNumberField("version", borrower.version());
    Json.time(json, "since", borrower.since());
    json.writeEndObject();
  }
}
