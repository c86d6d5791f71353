package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.port.Stocktakes;

/** All stock-takes, those that are being counted first. */
public final class StocktakesPage implements Slice {
  /** More are never open at once. */
  private static final int MAX_OPEN = 100;

  private static final int PIECE = 20;

  /** Digits of a seal that are enough to tell it from others. */
  private static final int SHORT_SEAL = 16;

  private static final int MAX_KEPT = 500;

  private final Backend backend;
  private final StocktakeDesks desks;
  private final Frame frame;

  /** What is sealed never changes. */
  private final Map<Long, Map<Outcome, Integer>> figures =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Map<Outcome, Integer>> eldest) {
          return size() > MAX_KEPT;
        }
      };

  public StocktakesPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desks = backend.stocktakes();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(Links.LIST, Access.PAGE_READ, this::page));
  }

  private void page(Context ctx) {
    Shell shell = StocktakeShell.of(frame, ctx);
    StocktakeWords said = StocktakeWords.of(backend, shell.words(), ctx);
    String cursor = Sending.asked(ctx, "cursor");
    Stocktakes.Page over =
        desks
            .stocktakes()
            .list(
                Set.of(Stocktake.State.CLOSED, Stocktake.State.ABANDONED),
                Optional.of(cursor).filter(it -> !it.isEmpty()),
                PIECE);
    List<Stocktake> open =
        cursor.isEmpty()
            ? desks
                .stocktakes()
                .list(Set.of(Stocktake.State.OPEN), Optional.empty(), MAX_OPEN)
                .stocktakes()
            : List.of();
    StocktakesView view =
        new StocktakesView(
            open.stream().map(it -> open(ctx, said, it)).toList(),
            over.stocktakes().stream().map(it -> over(said, it)).toList(),
            over.next().map(next -> Links.with(Links.LIST, Map.of("cursor", next))));
    Frame.page(ctx, StocktakesPage.class, "stocktakes", shell, view);
  }

  private StocktakesView.Open open(Context ctx, StocktakeWords said, Stocktake stocktake) {
    Words words = said.words();
    Progress progress = desks.counting().progress(stocktake.id());
    return new StocktakesView.Open(
        stocktake.id(),
        stocktake.name(),
        said.scope(stocktake),
        said.ways(stocktake),
        words.say(
            "stocktakes.begun",
            said.signers().name(stocktake.opened().name()),
            words.moment(stocktake.opened().at())),
        Sight.isTold(ctx, stocktake)
            ? Optional.of(Bar.seen(words, progress.seen(), progress.expected()))
            : Optional.empty(),
        words.say("stocktakes.scans", progress.scans()));
  }

  private StocktakesView.Over over(StocktakeWords said, Stocktake stocktake) {
    Words words = said.words();
    boolean isClosed = stocktake.state() == Stocktake.State.CLOSED;
    return new StocktakesView.Over(
        stocktake.id(),
        stocktake.name(),
        said.scope(stocktake),
        said.ways(stocktake),
        isClosed,
        isClosed ? Icon.LOCK : Icon.CIRCLE_X,
        words.say("stocktake.state." + stocktake.state().key()),
        stocktake
            .ended()
            .map(
                by ->
                    words.say(
                        isClosed ? "stocktakes.closed" : "stocktakes.abandoned",
                        said.signers().name(by.name()),
                        words.moment(by.at())))
            .orElse(""),
        stocktake.reason(),
        isClosed ? Figure.all(words, stocktake.id(), counts(stocktake.id())) : List.of(),
        stocktake.seal().map(seal -> seal.substring(0, SHORT_SEAL)).orElse(""));
  }

  private Map<Outcome, Integer> counts(long id) {
    synchronized (figures) {
      if (figures.containsKey(id)) {
        return figures.get(id);
      }
    }
    Optional<Map<Outcome, Integer>> read = desks.closing().result(id).map(Result::counts);
    synchronized (figures) {
      read.ifPresent(counts -> figures.put(id, counts));
    }
    return read.orElse(Map.of());
  }
}
