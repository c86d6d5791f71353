package org.muniment.dashboard.pages.stocktake.scan;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.holdings.Reader;
import org.muniment.desk.lending.LoanView;
import org.muniment.desk.lending.LoansDesk;
import org.muniment.desk.stocktake.CountingDesk;
import org.muniment.desk.stocktake.StocktakesDesk;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.loan.LoanState;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.ShelfCell;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Loans;

/**
 * What a device asks for besides {@code GET /api/v1/stocktakes/{id}/expected}: how far it is,
 * labels of places with their names, cards, and what others have seen on a shelf.
 */
public final class ScanningFacts implements Slice {
  private static final String ONE = "/stocktakes/{id}/scan";

  /** More are not out at once; a card that is left out is judged by the server alone. */
  private static final int MAX_CARDS = 20_000;

  private static final Loans.Query WITH_CARDS =
      new Loans.Query(
          EnumSet.of(LoanState.APPROVED, LoanState.ISSUED),
          Optional.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          OptionalLong.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());

  private final StocktakesDesk stocktakes;
  private final CountingDesk counting;
  private final LoansDesk loans;
  private final PlacesDesk places;

  public ScanningFacts(Backend backend) {
    this.stocktakes = backend.stocktakes().stocktakes();
    this.counting = backend.stocktakes().counting();
    this.loans = backend.lending().loans();
    this.places = backend.places();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ONE + "/now", Access.PAGE_SCAN, this::now),
        Route.get(ONE + "/known", Access.PAGE_SCAN, this::known),
        Route.get(ONE + "/shelf", Access.PAGE_SCAN, this::shelf));
  }

  /** Cheap: asked after each round of sending. */
  private void now(Context ctx) {
    Stocktake stocktake = asked(ctx);
    Params.of(ctx).check();
    Optional<Progress> progress =
        stocktake.isOpen() ? Optional.of(counting.progress(stocktake.id())) : Optional.empty();
    Json.answer(ctx, 200, json -> FactsJson.now(json, stocktake, progress));
  }

  /** Asked once a visit: the places stay as they were at the opening, cards come and go. */
  private void known(Context ctx) {
    Stocktake stocktake = asked(ctx);
    Params.of(ctx).check();
    Map<Code, String> names =
        places.cabinets().stream().collect(Collectors.toMap(Cabinet::code, Cabinet::name));
    Optional<Progress> progress =
        told(stocktake) ? Optional.of(counting.progress(stocktake.id())) : Optional.empty();
    List<LoanView> cards = told(stocktake) ? loans.views(withCards()) : List.of();
    Reader reader = Requests.reader(ctx);
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          FactsJson.rooms(json, places.rooms());
          FactsJson.cabinets(json, stocktake, names, progress);
          FactsJson.cards(json, cards, reader);
          json.writeEndObject();
        });
  }

  /** Which positions of a shelf were seen, by whomever: {@code {"seen": [[1, "in-place"], …]}}. */
  private void shelf(Context ctx) {
    Stocktake stocktake = asked(ctx);
    Params params = Params.of(ctx, "cabinet", "shelf");
    String cabinet = params.text("cabinet").orElse("");
    int shelf = params.count("shelf", 1, Cabinet.MAX_SHELVES);
    if (!Code.isValid(cabinet)) {
      params.wrong("cabinet", Message.of("refusal.field.code", cabinet));
    }
    params.check();
    List<ShelfCell> cells =
        told(stocktake) ? cells(ctx, stocktake, Code.of(cabinet), shelf) : List.of();
    Json.answer(ctx, 200, json -> FactsJson.seen(json, cells));
  }

  private List<ShelfCell> cells(Context ctx, Stocktake stocktake, Code cabinet, int shelf) {
    var pass = counting.passOf(stocktake, Requests.by(ctx));
    return counting.shelf(stocktake.id(), cabinet, shelf, pass).stream()
        .filter(cell -> cell.verdict().isPresent())
        .toList();
  }

  private List<Loan> withCards() {
    List<Loan> found = new ArrayList<>();
    loans.each(
        WITH_CARDS,
        loan -> {
          if (loan.card().isPresent() && found.size() < MAX_CARDS) {
            found.add(loan);
          }
        });
    return found;
  }

  /** In a blind count nobody who counts is told what is expected. */
  private static boolean told(Stocktake stocktake) {
    return stocktake.isOpen() && !stocktake.isBlind();
  }

  private Stocktake asked(Context ctx) {
    return stocktakes.stocktake(Ids.id(ctx, "stocktake"));
  }
}
