package org.muniment.desk.stocktake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.CountedSteps;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.desk.stocktake.ShelfRuns.Sighting;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Resolutions;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/**
 * What people decide about discrepancies. Nothing is done before the stock-take is closed, and
 * until then everything can be decided again. Any thread.
 */
public final class ResolvingDesk {
  /** More are decided in parts. */
  public static final int MAX_LINES = 1_000;

  private final StocktakeBook book;
  private final Counts counts;
  private final CountedSteps steps;
  private final Results results;

  ResolvingDesk(StocktakeBook book, Counts counts, CountedSteps steps, Results results) {
    this.book = book;
    this.counts = counts;
    this.steps = steps;
    this.results = results;
  }

  /**
   * All or none.
   *
   * @throws Refusal with each problem named by the index of its line
   */
  public List<Resolution> resolve(By by, long id, List<NewResolution> asked) {
    if (asked.isEmpty() || asked.size() > MAX_LINES) {
      throw Refusal.unacceptable("refusal.stocktake.resolutions", MAX_LINES, asked.size());
    }
    return counts.alone(
        id,
        () -> {
          book.open(id);
          Settled settled = settled(id);
          List<Line> lines = asked(settled, asked);
          Map<Shelf, List<Run>> runs = runs(id, asked, lines);
          Map<Long, Box> boxes = boxes(lines, runs);
          Deciding deciding =
              new Deciding(
                  steps,
                  settled.reckoning().needingAnswers(),
                  boxes,
                  free(settled, asked, runs, boxes));
          List<Resolution> made = deciding.all(by, asked);
          return book.office.together(() -> store(by, book.open(id), made, boxes, lines));
        });
  }

  private static List<Line> asked(Settled settled, List<NewResolution> asked) {
    Set<String> subjects = asked.stream().map(NewResolution::subject).collect(Collectors.toSet());
    return settled.reckoning().needingAnswers().stream()
        .filter(line -> subjects.contains(line.subject()))
        .toList();
  }

  /** Only where somebody does not say where the register shall have it. */
  private Map<Shelf, List<Run>> runs(long id, List<NewResolution> asked, List<Line> lines) {
    Set<String> open =
        asked.stream()
            .filter(it -> it.action() == Action.MOVE_HERE || it.action() == Action.REGISTER)
            .filter(it -> it.to().isEmpty())
            .map(NewResolution::subject)
            .collect(Collectors.toSet());
    Set<Shelf> shelves =
        lines.stream()
            .filter(line -> open.contains(line.subject()))
            .flatMap(line -> line.seen().stream())
            .map(Shelf::of)
            .flatMap(Optional::stream)
            .collect(Collectors.toSet());
    return shelves.isEmpty() ? Map.of() : counts.runs(id, shelves);
  }

  /** Those of the lines and of the runs, as they are now. */
  Map<Long, Box> boxes(Collection<Line> lines, Map<Shelf, List<Run>> runs) {
    Set<Long> ids = new HashSet<>();
    lines.forEach(line -> line.box().ifPresent(ids::add));
    runs.values().stream()
        .flatMap(List::stream)
        .flatMap(run -> run.sightings().stream())
        .map(Sighting::box)
        .forEach(ids::add);
    return book.office.holdings().byIds(ids);
  }

  private FreeSpots free(
      Settled settled,
      List<NewResolution> asked,
      Map<Shelf, List<Run>> runs,
      Map<Long, Box> boxes) {
    Set<String> anew = asked.stream().map(NewResolution::subject).collect(Collectors.toSet());
    Set<Spot> promised = new HashSet<>();
    Map<Long, Spot> moved = new HashMap<>();
    for (Line line : settled.reckoning().needingAnswers()) {
      Optional<Spot> to =
          Optional.ofNullable(settled.answers().get(line.subject()))
              .filter(answer -> !anew.contains(answer.subject()))
              .flatMap(Resolution::to);
      to.ifPresent(promised::add);
      to.ifPresent(spot -> line.box().ifPresent(box -> moved.put(box, spot)));
    }
    FreeSpots free =
        new FreeSpots(
            steps,
            runs,
            box ->
                Optional.ofNullable(moved.get(box))
                    .or(
                        () ->
                            Optional.ofNullable(boxes.get(box)).flatMap(it -> it.state().spot())));
    promised.forEach(free::promise);
    return free;
  }

  private List<Resolution> store(
      By by, Stocktake stocktake, List<Resolution> made, Map<Long, Box> boxes, List<Line> lines) {
    Map<String, Line> bySubject =
        lines.stream().collect(Collectors.toMap(Line::subject, line -> line));
    List<Resolution> stored = new ArrayList<>(made.size());
    for (Resolution resolution : made) {
      stored.add(book.stocktakes().addResolution(stocktake.id(), resolution));
      Line line = bySubject.get(resolution.subject());
      Optional<Box> box =
          line.box().isPresent()
              ? Optional.ofNullable(boxes.get(line.box().getAsLong()))
              : Optional.empty();
      tell(deed(by, "stocktake.resolve", stocktake, resolution), box);
    }
    return stored;
  }

  private static Deed deed(By by, String action, Stocktake stocktake, Resolution resolution) {
    Deed deed =
        Deed.of(by, action, stocktake.id())
            .after("barcode", resolution.subject())
            .after("outcome", resolution.outcome().key())
            .because(resolution.reason());
    Deed told = resolution.action().map(it -> deed.after("action", it.key())).orElse(deed);
    Deed placed =
        resolution.to().map(Spot::toString).map(it -> told.after("place", it)).orElse(told);
    Deed titled = resolution.title().isEmpty() ? placed : placed.after("title", resolution.title());
    return resolution.document().map(it -> titled.after("document", it)).orElse(titled);
  }

  /** What is said about a box is as secret as the box (rule T3). */
  private void tell(Deed deed, Optional<Box> box) {
    book.office.trail().add(box.map(it -> deed.secret(it.description().secrecy())).orElse(deed));
  }

  /**
   * Takes an answer back.
   *
   * @throws Refusal when nothing was decided about it
   */
  public void withdraw(By by, long id, String subject) {
    counts.alone(
        id,
        () ->
            book.office.together(
                () -> {
                  Stocktake stocktake = book.open(id);
                  Resolution last =
                      facts(id).stream()
                          .filter(fact -> fact.subject().equals(subject))
                          .reduce((earlier, later) -> later)
                          .filter(fact -> fact.action().isPresent())
                          .orElseThrow(() -> Refusal.notFound("stocktake-resolution", subject));
                  Resolution none =
                      new Resolution(
                          0,
                          last.outcome(),
                          subject,
                          Optional.empty(),
                          Optional.empty(),
                          "",
                          "",
                          Optional.empty(),
                          by);
                  tell(deed(by, "stocktake.withdraw", stocktake, none), box(subject));
                  return book.stocktakes().addResolution(id, none);
                }));
  }

  private Optional<Box> box(String subject) {
    return Barcode.isValid(subject)
        ? book.office.holdings().box(Barcode.of(subject))
        : Optional.empty();
  }

  /** What is decided and what is open; of a closed one what was sealed. */
  public Settled settled(long id) {
    Optional<Result> sealed = results.of(id);
    if (sealed.isPresent()) {
      return new Settled(sealed.get().reckoning(), Results.answers(sealed.get()), List.of());
    }
    return counts.alone(
        id,
        () -> {
          Reckoning reckoning = counts.reckoning(id);
          List<Resolution> facts = facts(id);
          return new Settled(
              reckoning, Resolutions.holding(reckoning, facts), Resolutions.open(reckoning, facts));
        });
  }

  private List<Resolution> facts(long id) {
    List<Resolution> facts = new ArrayList<>();
    book.stocktakes().resolutions(id, facts::add);
    return facts;
  }
}
