package org.muniment.dashboard.pages.stocktake;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesView.Group;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesView.Tab;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.holding.Box;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.stocktake.Answers;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.port.Findings;

/** Tells the discrepancies of a class. */
final class DiscrepanciesMaker {
  /** On one page. */
  static final int PIECE = 100;

  private static final int MAX_FINDINGS = 10_000;

  private final Backend backend;
  private final StocktakeWords said;
  private final Words words;
  private final Stocktake stocktake;
  private final boolean mayDecide;
  private final Map<Code, Code> rooms;

  DiscrepanciesMaker(Backend backend, StocktakeWords said, Stocktake stocktake, boolean mayDecide) {
    this.backend = backend;
    this.said = said;
    this.words = said.words();
    this.stocktake = stocktake;
    this.mayDecide = mayDecide;
    this.rooms = DiscrepancyQuery.rooms(stocktake);
  }

  /**
   * @param outcome of what was sent
   * @param sent the form of one line that was refused
   * @param bulk the form of many that was refused
   */
  DiscrepanciesView of(
      DiscrepancyQuery query,
      Optional<org.muniment.dashboard.web.look.Outcome> outcome,
      Form sent,
      Form bulk) {
    Decisions decisions = Decisions.of(backend.stocktakes(), stocktake);
    Optional<Outcome> shown = query.shown(decisions);
    int open = decisions.allOpen();
    Optional<Group> group = shown.map(it -> group(decisions, query, it, sent, bulk));
    return new DiscrepanciesView(
        stocktake.id(),
        stocktake.name(),
        stocktake.isOpen(),
        mayDecide,
        open,
        says(open),
        outcome.or(() -> elsewhere(group, sent)),
        tabs(decisions, query, shown),
        group);
  }

  /** A refusal of a line that is not among those that are shown. */
  private static Optional<org.muniment.dashboard.web.look.Outcome> elsewhere(
      Optional<Group> group, Form sent) {
    boolean isShown =
        group.stream()
            .flatMap(it -> it.lines().stream())
            .anyMatch(line -> line.isRefused() && !line.choices().isEmpty());
    return isShown
        ? Optional.empty()
        : sent.sentence().map(it -> new org.muniment.dashboard.web.look.Outcome(false, it));
  }

  private String says(int open) {
    if (!stocktake.isOpen()) {
      return words.say("stocktake.state." + stocktake.state().key());
    }
    return open == 0
        ? words.say("stocktakes.to-decide.none")
        : words.say("stocktakes.to-decide", open);
  }

  private List<Tab> tabs(Decisions decisions, DiscrepancyQuery query, Optional<Outcome> shown) {
    return Figure.all(words, stocktake.id(), decisions.counts(), decisions.open()).stream()
        .filter(Figure::isListed)
        .map(
            figure -> {
              Outcome outcome = Outcome.of(figure.key()).orElseThrow();
              return new Tab(
                  figure,
                  query.address(stocktake.id(), outcome),
                  shown.filter(outcome::equals).isPresent(),
                  decisions.open().getOrDefault(outcome, 0) > 0);
            })
        .toList();
  }

  private Group group(
      Decisions decisions, DiscrepancyQuery query, Outcome outcome, Form sent, Form bulk) {
    List<Line> all = decisions.lines().stream().filter(line -> line.outcome() == outcome).toList();
    List<Line> some =
        all.stream()
            .filter(line -> query.has(rooms, line))
            .filter(line -> !query.isOpenOnly() || decisions.isOpen(line))
            .toList();
    int pages = Math.max(1, (some.size() + PIECE - 1) / PIECE);
    int page = Math.min(query.page(), pages);
    int from = (page - 1) * PIECE;
    List<Line> piece = some.subList(from, Math.min(from + PIECE, some.size()));
    LineMaker lines = new LineMaker(said, stocktake, mayDecide, boxes(piece), findings());
    int open = (int) some.stream().filter(decisions::isOpen).count();
    return new Group(
        outcome.key(),
        Look.of(words, outcome),
        words.say("stocktakes.means." + outcome.key()),
        Form.of(Map.of("place", query.place(), "open", query.isOpenOnly() ? "yes" : "")),
        places(all),
        piece.stream()
            .map(
                line ->
                    lines.of(
                        line, Optional.ofNullable(decisions.answers().get(line.subject())), sent))
            .toList(),
        words.say(
            "stocktakes.range",
            words.count(some.isEmpty() ? 0 : from + 1),
            words.count(from + piece.size()),
            words.count(some.size())),
        page,
        page > 1 ? Optional.of(query.address(stocktake.id(), outcome, page - 1)) : Optional.empty(),
        page < pages
            ? Optional.of(query.address(stocktake.id(), outcome, page + 1))
            : Optional.empty(),
        mayDecide && open > 0 ? LineMaker.choices(words, actions(some)) : List.of(),
        open,
        words.keys("stocktakes.suggest." + outcome.key() + ".").stream()
            .sorted()
            .map(words::say)
            .toList(),
        bulk);
  }

  private static Set<Action> actions(List<Line> lines) {
    EnumSet<Action> actions = EnumSet.noneOf(Action.class);
    lines.forEach(line -> actions.addAll(Answers.allowed(line)));
    return actions;
  }

  private Map<Long, Box> boxes(List<Line> lines) {
    return backend
        .office()
        .holdings()
        .byIds(
            lines.stream()
                .filter(line -> line.box().isPresent())
                .map(line -> line.box().getAsLong())
                .collect(Collectors.toSet()));
  }

  /** Only closing makes findings. */
  private Map<Long, Long> findings() {
    Map<Long, Long> byBox = new HashMap<>();
    if (stocktake.isOpen()) {
      return byBox;
    }
    Findings.Query query =
        new Findings.Query(
            Optional.empty(),
            Optional.of(Finding.Origin.STOCKTAKE),
            OptionalLong.of(stocktake.id()),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    for (Finding finding : backend.rounds().findings().search(query, MAX_FINDINGS)) {
      finding.box().ifPresent(box -> byBox.put(box, finding.id()));
    }
    return byBox;
  }

  /** Rooms and cabinets that have something of this class. */
  private Map<String, String> places(List<Line> lines) {
    Set<String> codes =
        lines.stream()
            .flatMap(line -> DiscrepancyQuery.places(rooms, line))
            .collect(Collectors.toCollection(TreeSet::new));
    Map<String, String> places = new LinkedHashMap<>();
    places.put("", words.say("stocktakes.filter.everywhere"));
    said.places().rooms().values().stream()
        .filter(room -> codes.contains(room.code().value()))
        .forEach(room -> places.put(room.code().value(), room.name()));
    said.places().cabinets().values().stream()
        .map(Cabinet::code)
        .filter(code -> codes.contains(code.value()))
        .sorted()
        .forEach((Code code) -> places.put(code.value(), said.cabinet(code)));
    return places;
  }
}
