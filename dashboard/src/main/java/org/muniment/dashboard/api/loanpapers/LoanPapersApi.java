package org.muniment.dashboard.api.loanpapers;

import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.lending.LoanPapers;
import org.muniment.dashboard.web.lending.LoanPapers.CardAsk;
import org.muniment.dashboard.web.look.Words;
import org.muniment.port.Registry;

/** The card and the slip of a loan (contract: Places and holdings; rules U1, U4, U5). */
public final class LoanPapersApi implements Slice {
  private static final String PATH = "/api/v1/loans/{id}";

  private final LoanPapers papers;
  private final Registry registry;

  public LoanPapersApi(Backend backend) {
    this.papers = new LoanPapers(backend);
    this.registry = backend.registry();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH + "/card.pdf", Access.API_READ, this::card),
        Route.get(PATH + "/slip.pdf", Access.API_READ, this::slip));
  }

  private void card(Context ctx) throws IOException {
    Params params = Params.of(ctx, CardAsk.FORMAT, CardAsk.START);
    CardAsk ask = CardAsk.of(params);
    params.check();
    papers.cards(ctx, words(ctx), List.of(LoanPapers.id(ctx.pathParam("id"))), ask);
  }

  private void slip(Context ctx) throws IOException {
    papers.slip(ctx, words(ctx), LoanPapers.id(ctx.pathParam("id")));
  }

  private Words words(Context ctx) {
    return new Words(Requests.caller(ctx).texts(), registry.site().timeZone(), Requests.at(ctx));
  }
}
