package org.muniment.dashboard.pages.loanpapers;

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
import org.muniment.dashboard.web.look.Frame;
import org.muniment.desk.Refusal;
import org.muniment.desk.lending.SubstituteCardsDesk;
import org.muniment.domain.text.Message;

/**
 * Cards and slips of loans. Looking notes nothing; only the button that sends the same to {@code
 * cards.pdf} notes that cards were printed.
 */
public final class LoanPapersPage implements Slice {
  private static final String LOAN = "loan";
  private static final String ONE = "/loans/{id}";
  private static final String CARDS = "/loans/cards.pdf";

  private final LoanPapers papers;
  private final SubstituteCardsDesk cards;
  private final Frame frame;

  public LoanPapersPage(Backend backend, Frame frame) {
    this.papers = new LoanPapers(backend);
    this.cards = backend.lending().cards();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(CARDS, Access.PAGE_READ, this::several),
        Route.post(CARDS, Access.PAGE_WRITE, this::print),
        Route.get(ONE + "/card.pdf", Access.PAGE_READ, this::card),
        Route.get(ONE + "/slip.pdf", Access.PAGE_READ, this::slip));
  }

  private void card(Context ctx) throws IOException {
    Params params = Params.of(ctx, CardAsk.FORMAT, CardAsk.START);
    CardAsk ask = CardAsk.of(params);
    params.check();
    papers.cards(ctx, frame.words(ctx), List.of(LoanPapers.id(ctx.pathParam("id"))), ask);
  }

  private void slip(Context ctx) throws IOException {
    papers.slip(ctx, frame.words(ctx), LoanPapers.id(ctx.pathParam("id")));
  }

  private void several(Context ctx) throws IOException {
    Params params = Params.withList(ctx, LOAN, List.of(LOAN, CardAsk.FORMAT, CardAsk.START));
    CardAsk ask = CardAsk.of(params);
    params.check();
    papers.cards(ctx, frame.words(ctx), ids(params.all(LOAN)), ask);
  }

  /** Drawn before it is noted: what cannot be drawn is not printed. */
  private void print(Context ctx) throws IOException {
    List<Long> ids = ids(ctx.formParams(LOAN));
    Params params = Params.withList(ctx, LOAN, List.of(LOAN, CardAsk.FORMAT, CardAsk.START));
    CardAsk ask = CardAsk.of(params);
    params.check();
    papers.cards(ctx, frame.words(ctx), ids, ask);
    cards.printed(Requests.by(ctx), ids);
  }

  private static List<Long> ids(List<String> texts) {
    if (texts.isEmpty() || texts.size() > LoanPapers.MAX_CARDS) {
      Message sentence = Message.of("paper.cards.count", LoanPapers.MAX_CARDS, texts.size());
      throw new Refusal(
          Refusal.Kind.UNACCEPTABLE, sentence, List.of(new Refusal.Field(LOAN, sentence)));
    }
    return texts.stream().distinct().map(LoanPapers::id).toList();
  }
}
