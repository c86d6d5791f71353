package org.muniment.dashboard.reports.stocktake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.muniment.domain.paper.PaperReport.Fact;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Reckoning.PlaceProgress;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.Counted;
import org.muniment.domain.text.Code;

/** What a report says first: what was counted, how, by whom, and what came of it. */
final class Summary {
  /** Cabinets that are named in a sentence; the spreadsheet has them all. */
  static final int MAX_NAMED = 30;

  /** Of members so many are named. */
  private static final int MAX_MEMBERS = 40;

  private final Account account;
  private final ReportWords said;
  private final Result result;

  Summary(Account account, ReportWords said) {
    this.account = account;
    this.said = said;
    this.result = account.result();
  }

  String title() {
    return said.say(account.isHandover() ? "title.handover" : "title");
  }

  /**
   * @param unit whose holdings these are
   */
  List<Fact> facts(String unit) {
    Stocktake stocktake = account.stocktake();
    List<Fact> facts = new ArrayList<>();
    fact(facts, "name", stocktake.name());
    fact(facts, "number", String.valueOf(stocktake.id()));
    fact(facts, "archive", unit);
    stocktake.handover().ifPresent(it -> fact(facts, "from", it.from()));
    stocktake.handover().ifPresent(it -> fact(facts, "to", it.to()));
    fact(facts, "scope", said.scope(stocktake));
    fact(facts, "way", way(stocktake));
    fact(facts, "members", members(stocktake));
    fact(facts, "opened", said.by(stocktake.opened()));
    fact(facts, "state", said.words().say("stocktake.state." + stocktake.state().key()));
    if (account.isClosed()) {
      fact(facts, "closed", said.by(result.closed()));
    }
    return facts;
  }

  private void fact(List<Fact> facts, String key, String value) {
    facts.add(new Fact(said.say("fact." + key), value));
  }

  private String way(Stocktake stocktake) {
    return said.list(
        List.of(
            said.say(stocktake.isBlind() ? "way.blind" : "way.guided"),
            said.say(stocktake.counts() > 1 ? "way.twice" : "way.once")));
  }

  private String members(Stocktake stocktake) {
    List<Stocktake.Member> members = stocktake.members();
    String named =
        said.list(members.stream().limit(MAX_MEMBERS).map(it -> member(stocktake, it)).toList());
    return members.size() > MAX_MEMBERS
        ? said.say("and-more", named, members.size() - MAX_MEMBERS)
        : named;
  }

  private String member(Stocktake stocktake, Stocktake.Member member) {
    String name = said.called(member.name());
    return stocktake.counts() > 1
        ? name + " (" + said.words().say("stocktake.pass." + member.pass().key()) + ")"
        : name;
  }

  /** What was expected and seen, then how many of each class; only what is in place may be none. */
  List<Figure> figures() {
    List<Figure> figures = new ArrayList<>();
    int seen = result.places().values().stream().mapToInt(PlaceProgress::seen).sum();
    figures.add(new Figure(said.say("expected"), account.stocktake().expected()));
    figures.add(new Figure(said.say("seen"), seen));
    Arrays.stream(Outcome.values())
        .filter(outcome -> count(outcome) > 0 || outcome == Outcome.IN_PLACE)
        .map(outcome -> new Figure(said.outcome(outcome), count(outcome)))
        .forEach(figures::add);
    return figures;
  }

  /** A line of the figures. */
  record Figure(String name, int number) {}

  int count(Outcome outcome) {
    return result.counts().getOrDefault(outcome, 0);
  }

  /** Whether nothing was found that somebody has to decide about; empty when there was. */
  String nothing() {
    boolean isRight = result.lines().stream().noneMatch(it -> it.line().needsAnswer());
    return isRight ? said.say(result.isWhole() ? "nothing" : "nothing.so-far") : "";
  }

  /** The cabinets in the order of walking. */
  List<Counted> cabinets() {
    return account.stocktake().cabinets();
  }

  PlaceProgress place(Counted cabinet) {
    return result
        .places()
        .getOrDefault(cabinet.cabinet(), new PlaceProgress(0, 0, cabinet.shelves(), 0));
  }

  /** Which places were not gone through to their end. */
  String coverage() {
    List<Counted> open = cabinets().stream().filter(it -> !place(it).isClosed()).toList();
    if (open.isEmpty()) {
      return said.say("places.whole");
    }
    String named = said.list(open.stream().limit(MAX_NAMED).map(this::far).toList());
    String all =
        open.size() > MAX_NAMED ? said.say("and-more", named, open.size() - MAX_NAMED) : named;
    return said.say("places.open", open.size(), cabinets().size(), all);
  }

  private String far(Counted cabinet) {
    PlaceProgress place = place(cabinet);
    return said.say(
        "places.far", said.cabinet(cabinet.cabinet()), place.closedShelves(), place.shelves());
  }

  /** What is handed over (rule D3), in words; empty where nothing is. */
  List<String> handedOver() {
    if (!account.isHandover()) {
      return List.of();
    }
    Sums sums = Sums.of(result);
    return List.of(
        said.say("handed", sums.handedOver()),
        said.say(
            "handed.parts", sums.found(), sums.lent(), sums.away(), sums.missing(), sums.unseen()),
        said.say("handed.pieces"));
  }

  /** The seal and what it stands for; empty while there is none. */
  List<Fact> seal() {
    return account
        .stocktake()
        .seal()
        .map(
            seal ->
                List.of(
                    new Fact(said.say("seal"), seal),
                    new Fact(said.say("seal.expected"), result.digests().expected()),
                    new Fact(said.say("seal.scans"), result.digests().scans())))
        .orElse(List.of());
  }

  /** The rooms of the scope with their sums, in the order of walking. */
  Map<Code, PlaceProgress> rooms() {
    Map<Code, PlaceProgress> rooms = new LinkedHashMap<>();
    for (Counted cabinet : cabinets()) {
      rooms.merge(cabinet.room(), place(cabinet), Summary::both);
    }
    return rooms;
  }

  private static PlaceProgress both(PlaceProgress one, PlaceProgress other) {
    return new PlaceProgress(
        one.expected() + other.expected(),
        one.seen() + other.seen(),
        one.shelves() + other.shelves(),
        one.closedShelves() + other.closedShelves());
  }
}
