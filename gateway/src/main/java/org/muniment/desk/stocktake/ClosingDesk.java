package org.muniment.desk.stocktake;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Collectors;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.CountedSteps;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.desk.rounds.FindingsDesk.NewFinding;
import org.muniment.desk.stocktake.Changes.FollowUp;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.ResultForm;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Sha256;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/**
 * Closes stock-takes: what was decided is done in one transaction, and the result is sealed (rules
 * P3, P4). Any thread.
 */
public final class ClosingDesk {
  /** Within so many days a missing or damaged box is to be seen to. */
  public static final int FOLLOW_UP_DAYS = 30;

  /** The action that the trail tells of a closing with. */
  public static final String ACTION = "stocktake.close";

  /** What the trail has the seal under. */
  public static final String SEAL = "seal";

  /** Things that are named in a sentence. */
  private static final int NAMED = 3;

  private final StocktakeBook book;
  private final Counts counts;
  private final ResolvingDesk resolving;
  private final CountedSteps steps;
  private final FindingsDesk findings;
  private final CardSteps cards;
  private final Results results;

  /** Places and takes away cards, as part of a transaction. */
  interface CardSteps {
    void step(By by, Changes.CardStep step);
  }

  ClosingDesk(
      StocktakeBook book,
      Counts counts,
      ResolvingDesk resolving,
      CountedSteps steps,
      FindingsDesk findings,
      CardSteps cards,
      Results results) {
    this.book = book;
    this.counts = counts;
    this.resolving = resolving;
    this.steps = steps;
    this.findings = findings;
    this.cards = cards;
    this.results = results;
  }

  /** What closing would do now. */
  public Plan plan(long id) {
    return counts.alone(
        id,
        () -> {
          Stocktake stocktake = book.open(id);
          Settled settled = resolving.settled(id);
          Map<Action, Integer> actions = new EnumMap<>(Action.class);
          settled
              .answers()
              .values()
              .forEach(it -> actions.merge(it.action().orElseThrow(), 1, Integer::sum));
          List<Message> problems =
              changes(stocktake, settled).problems().entrySet().stream()
                  .map(it -> Message.of("refusal.stocktake.cannot", it.getKey(), it.getValue()))
                  .toList();
          int places = unfinished(settled.reckoning()).size();
          return new Plan(actions, settled.open().size(), places, problems);
        });
  }

  /**
   * @param version that was seen; empty when nobody looked
   * @param isPartial whether it may be closed though places were not gone through
   * @param reason why; may be empty when all were
   * @throws Refusal when a discrepancy has no answer, or one cannot be done; then nothing is
   */
  public Stocktake close(By by, long id, OptionalLong version, boolean isPartial, String reason) {
    Fields fields = new Fields();
    String why = isPartial ? fields.reason("reason", reason) : fields.remark("reason", reason);
    fields.check();
    book.unchanged(id, version);
    String expected = counts.expectedDigest(id);
    return counts.alone(
        id,
        () -> {
          Sealing sealing = Sealing.of(book.office, id, expected);
          Stocktake closed =
              book.office.together(
                  () -> closed(by, book.unchanged(id, version), isPartial, why, sealing));
          counts.ended(id);
          return closed;
        });
  }

  /** Everything is looked at again inside the transaction: boxes move while people decide. */
  private Stocktake closed(
      By by, Stocktake stocktake, boolean isPartial, String why, Sealing sealing) {
    Settled settled = resolving.settled(stocktake.id());
    checkAnswered(settled);
    checkGoneThrough(settled.reckoning(), isPartial);
    Changes changes = changes(stocktake, settled);
    checkPossible(changes);
    apply(by, stocktake, changes);
    return seal(by, stocktake, sealing.result(by, stocktake, settled, why));
  }

  private static void checkAnswered(Settled settled) {
    if (!settled.open().isEmpty()) {
      String named =
          settled.open().stream().limit(NAMED).map(Line::subject).collect(Collectors.joining(", "));
      throw Refusal.conflict("refusal.stocktake.unanswered", settled.open().size(), named);
    }
  }

  private static void checkGoneThrough(Reckoning reckoning, boolean isPartial) {
    List<Code> open = unfinished(reckoning);
    if (!open.isEmpty() && !isPartial) {
      String named = open.stream().limit(NAMED).map(Code::value).collect(Collectors.joining(", "));
      throw Refusal.conflict("refusal.stocktake.unfinished", open.size(), named);
    }
  }

  private static List<Code> unfinished(Reckoning reckoning) {
    return reckoning.places().entrySet().stream()
        .filter(place -> !place.getValue().isClosed())
        .map(Map.Entry::getKey)
        .sorted()
        .toList();
  }

  private static void checkPossible(Changes changes) {
    if (changes.problems().isEmpty()) {
      return;
    }
    List<Refusal.Field> fields = new ArrayList<>();
    changes.problems().forEach((subject, no) -> fields.add(new Refusal.Field(subject, no)));
    Refusal.Field first = fields.get(0);
    Message sentence =
        Message.of("refusal.stocktake.cannot-close", fields.size(), first.field(), first.message());
    throw new Refusal(Refusal.Kind.CONFLICT, sentence, fields);
  }

  private Changes changes(Stocktake stocktake, Settled settled) {
    Map<Shelf, List<Run>> runs = counts.runs(stocktake.id(), Changes.shelves(settled));
    Map<Long, Box> boxes = resolving.boxes(settled.reckoning().needingAnswers(), runs);
    return new Changes(stocktake, steps, boxes).of(settled, runs);
  }

  private void apply(By by, Stocktake stocktake, Changes changes) {
    steps.apply(by, changes.counted(), changes.unknown());
    changes.cards().forEach(step -> cards.step(by, step));
    changes.followUps().forEach(it -> follow(by, stocktake, it));
  }

  /** What is missing is looked for, what is damaged seen to, by who decided it (rules P4, P5). */
  private void follow(By by, Stocktake stocktake, FollowUp followUp) {
    Resolution resolution = followUp.resolution();
    LocalDate due = book.day(by).plusDays(FOLLOW_UP_DAYS);
    findings.note(
        by,
        new NewFinding(
            Finding.Origin.STOCKTAKE,
            stocktake.id(),
            OptionalLong.of(followUp.box().id()),
            Optional.empty(),
            OptionalLong.empty(),
            Changes.why(stocktake, resolution),
            resolution.by().name(),
            Optional.of(due)));
  }

  private Stocktake seal(By by, Stocktake stocktake, Result result) {
    String text = ResultForm.write(result);
    String seal = Sha256.hex(text);
    book.stocktakes().saveResult(stocktake.id(), text);
    Deed deed =
        Deed.of(by, ACTION, stocktake.id())
            .after("name", stocktake.name())
            .after(SEAL, seal)
            .because(result.reason());
    book.office.trail().add(deed);
    return book.store(Changed.closed(stocktake, by, result.reason(), seal));
  }

  /** What was sealed; empty while it is not closed. */
  public Optional<Result> result(long id) {
    book.stocktake(id);
    return results.of(id);
  }

  /**
   * What is known now of one that is not closed, in the form in which it will be sealed: for an
   * interim report. Nothing is kept of it.
   *
   * @param by who asks, and when
   */
  public Result draft(By by, long id) {
    Stocktake stocktake = book.stocktake(id);
    Sealing sealing = Sealing.of(book.office, id, counts.expectedDigest(id));
    return sealing.result(by, stocktake, resolving.settled(id), stocktake.reason());
  }
}
