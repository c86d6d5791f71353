package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;
import org.muniment.port.Findings;

/** Tells what was sealed. */
final class ClosedMaker {
  private static final int MAX_FINDINGS = 200;

  private final Backend backend;
  private final StocktakeWords said;
  private final Words words;

  ClosedMaker(Backend backend, StocktakeWords said) {
    this.backend = backend;
    this.said = said;
    this.words = said.words();
  }

  Optional<ClosedView> of(Stocktake stocktake) {
    return backend.stocktakes().closing().result(stocktake.id()).map(it -> view(stocktake, it));
  }

  private ClosedView view(Stocktake stocktake, Result result) {
    long open = result.places().values().stream().filter(place -> !place.isClosed()).count();
    return new ClosedView(
        Figure.all(words, stocktake.id(), result.counts()),
        result.isWhole()
            ? Optional.empty()
            : Optional.of(words.say("stocktakes.partial", open, result.reason())),
        stocktake.cabinets().stream().map(cabinet -> covered(cabinet, result)).toList(),
        result.shares().stream().map(share -> share(stocktake, share)).toList(),
        findings(stocktake.id()),
        stocktake.seal().orElse(""),
        result.digests().expected(),
        result.digests().scans(),
        Links.report(stocktake.id(), "pdf"),
        Links.report(stocktake.id(), "xlsx"));
  }

  private ClosedView.Covered covered(Counted cabinet, Result result) {
    PlaceProgress place =
        result
            .places()
            .getOrDefault(cabinet.cabinet(), new PlaceProgress(0, 0, cabinet.shelves(), 0));
    return new ClosedView.Covered(
        name(cabinet, result),
        Bar.seen(words, place.seen(), place.expected()),
        words.say("stocktakes.shelves", place.closedShelves(), place.shelves()),
        place.isClosed());
  }

  /** As it was called then. */
  private String name(Counted cabinet, Result result) {
    return then(result, cabinet.room()) + " · " + then(result, cabinet.cabinet());
  }

  private static String then(Result result, Code code) {
    return result.names().getOrDefault(code, code.value());
  }

  private ClosedView.Share share(Stocktake stocktake, Result.Share share) {
    return new ClosedView.Share(
        said.signers().name(share.by()),
        stocktake.counts() > 1 ? words.say("stocktake.pass." + share.pass().key()) : "",
        LiveMaker.device(share.device()),
        words.count(share.scans()),
        words.say("stocktakes.from-to", words.moment(share.first()), words.moment(share.last())));
  }

  private List<ClosedView.Finding> findings(long stocktake) {
    Findings.Query query =
        new Findings.Query(
            Optional.empty(),
            Optional.of(Finding.Origin.STOCKTAKE),
            OptionalLong.of(stocktake),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    return backend.rounds().findings().search(query, MAX_FINDINGS).stream()
        .map(
            finding ->
                new ClosedView.Finding(
                    Links.finding(finding.id()),
                    finding.text(),
                    finding
                        .due()
                        .map(due -> words.say("stocktakes.finding.due", words.date(due)))
                        .orElse(""),
                    finding.handledAt().isEmpty()))
        .toList();
  }
}
