package org.muniment.dashboard.api.scan;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.BoxJson;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.LoanJson;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.CodesDesk;
import org.muniment.desk.holdings.Scanned;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.PrefixRule;
import org.muniment.domain.place.Cabinet;

/** What a label that was scanned stands for. */
public final class ScanApi implements Slice {
  private static final String PATH = "/api/v1/scan";

  private final CodesDesk codes;
  private final PlacesDesk places;
  private final LoansDesk loans;

  public ScanApi(Backend backend) {
    this.codes = backend.holdings().codes();
    this.places = backend.places();
    this.loans = backend.lending().loans();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::inQuery),
        Route.get(PATH + "/{code}", Access.API_READ, this::inPath));
  }

  private void inQuery(Context ctx) {
    Params params = Params.of(ctx, "code");
    String code = params.required("code");
    params.check();
    answer(ctx, code);
  }

  private void inPath(Context ctx) {
    Params.of(ctx).check();
    answer(ctx, ctx.pathParam("code"));
  }

  private void answer(Context ctx, String code) {
    Scanned scanned = codes.scan(code);
    BoxJson boxes = new BoxJson(Requests.reader(ctx), places.cabinets());
    LoanJson cards = new LoanJson(Requests.reader(ctx), loans.today());
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          json.writeStringField("scanned", code);
          write(json, boxes, cards, scanned);
          json.writeEndObject();
        });
  }

  private void write(JsonGenerator json, BoxJson boxes, LoanJson cards, Scanned scanned)
      throws IOException {
    if (scanned instanceof Scanned.OfBox it) {
      json.writeStringField("kind", "box");
      json.writeBooleanField("void", it.isVoid());
      boxes.fields(json, it.box());
    } else if (scanned instanceof Scanned.OfRoom it) {
      json.writeStringField("kind", "room");
      json.writeStringField("code", it.room().code().value());
      json.writeStringField("name", it.room().name());
    } else if (scanned instanceof Scanned.OfCabinet it) {
      json.writeStringField("kind", "cabinet");
      cabinet(json, it.cabinet(), it.cabinet().code().value());
    } else if (scanned instanceof Scanned.OfShelf it) {
      json.writeStringField("kind", "shelf");
      cabinet(json, it.cabinet(), it.cabinet().shelfCode(it.shelf()).value());
      json.writeStringField("cabinet", it.cabinet().code().value());
      json.writeNumberField("shelf", it.shelf());
    } else if (scanned instanceof Scanned.OfLoanCard it) {
      json.writeStringField("kind", "loan-card");
      json.writeFieldName("loan");
      cards.write(json, loans.loan(it.loan().id()));
    } else if (scanned instanceof Scanned.OfReaderCard it) {
      json.writeStringField("kind", "reader-card");
      json.writeObjectFieldStart("borrower");
      json.writeNumberField("id", it.borrower().id());
      json.writeStringField("name", it.borrower().name());
      json.writeStringField("kind", it.borrower().kind().key());
      json.writeBooleanField("active", it.borrower().active());
      json.writeEndObject();
    } else if (scanned instanceof Scanned.Unknown it) {
      unknown(json, it);
    }
  }

  private static void cabinet(JsonGenerator json, Cabinet cabinet, String code) throws IOException {
    json.writeStringField("code", code);
    json.writeStringField("name", cabinet.name());
    json.writeStringField("room", cabinet.room().value());
    json.writeNumberField("shelves", cabinet.shelves());
    json.writeNumberField("positionsPerShelf", cabinet.positionsPerShelf());
  }

  private static void unknown(JsonGenerator json, Scanned.Unknown unknown) throws IOException {
    json.writeStringField("kind", "unknown");
    json.writeArrayFieldStart("alike");
    for (Barcode barcode : unknown.alike()) {
      json.writeString(barcode.value());
    }
    json.writeEndArray();
    Optional<String> prefix = unknown.kind().map(PrefixRule.Kind::key);
    Json.text(json, "kindByPrefix", prefix);
    json.writeBooleanField("checkDigitFails", unknown.checkDigitFails());
  }
}
