package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.stocktake.NewResolution;
import org.muniment.desk.stocktake.ResolvingDesk;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.stocktake.Answers;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/**
 * Takes down what people decide. What somebody else decided meanwhile is never replaced unseen: one
 * at a time is looked at again and answered.
 */
final class Deciding {
  private static final List<String> FIELDS =
      List.of(
          "subject",
          "action",
          "reason",
          "cabinet",
          "shelf",
          "position",
          "title",
          "document",
          "answered");

  private static final int MAX_SHOWN = 80;

  /**
   * What became of many.
   *
   * @param left how many were left as they are, since somebody else decided them meanwhile, or the
   *     action does not fit them
   */
  record Many(int decided, int left) {}

  private final StocktakeDesks desks;

  Deciding(StocktakeDesks desks) {
    this.desks = desks;
  }

  static Form form(Context ctx) {
    return Form.sent(ctx, FIELDS);
  }

  /**
   * @throws Refusal when it cannot be decided so, or somebody else was faster
   */
  synchronized void one(By by, Stocktake stocktake, Form form) {
    String subject = form.value("subject");
    Decisions decisions = Decisions.of(desks, stocktake);
    Resolution before = decisions.answers().get(subject);
    long seen = Sending.number(form.value("answered")).orElse(0);
    if (before != null && before.number() != seen) {
      throw Refusal.conflict(
          "stocktakes.answered-meanwhile", Visible.brief(subject, MAX_SHOWN), before.by().name());
    }
    desks.resolving().resolve(by, stocktake.id(), List.of(asked(form)));
  }

  private static NewResolution asked(Form form) {
    Action action = action(form);
    boolean isPlaced = action == Action.MOVE_HERE || action == Action.REGISTER;
    return new NewResolution(
        form.value("subject"),
        action,
        isPlaced ? spot(form) : Optional.empty(),
        action == Action.REGISTER ? form.value("title") : "",
        form.value("reason"),
        action == Action.MARK_MISSING ? form.given("document") : Optional.empty());
  }

  private static Action action(Form form) {
    return Action.of(form.value("action"))
        .orElseThrow(() -> Refusal.unacceptable("stocktakes.wrong.no-action"));
  }

  /** A place is named whole, or it is where it was seen. */
  private static Optional<AskedSpot> spot(Form form) {
    if (form.given("position").isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new AskedSpot(
            form.value("cabinet"), number(form.value("shelf")), number(form.value("position"))));
  }

  /** What is no number that a place could have is 0, which no place has. */
  private static int number(String typed) {
    return typed.matches("[0-9]{1,6}") ? Integer.parseInt(typed) : 0;
  }

  /**
   * Decides the chosen, or everything open that a filter leaves.
   *
   * @param chosen subjects; empty for all
   */
  synchronized Many many(
      By by, Stocktake stocktake, DiscrepancyQuery query, Set<String> chosen, Form form) {
    Decisions decisions = Decisions.of(desks, stocktake);
    Action action = action(form);
    Outcome outcome =
        query.outcome().orElseThrow(() -> Refusal.unacceptable("stocktakes.wrong.no-class"));
    Map<Code, Code> rooms = DiscrepancyQuery.rooms(stocktake);
    List<Line> meant =
        decisions.lines().stream()
            .filter(line -> line.outcome() == outcome && line.needsAnswer())
            .filter(
                line ->
                    chosen.isEmpty()
                        ? query.has(rooms, line) && decisions.isOpen(line)
                        : chosen.contains(line.subject()))
            .toList();
    List<NewResolution> asked = new ArrayList<>();
    for (Line line : meant) {
      if (decisions.isOpen(line) && Answers.allowed(line).contains(action)) {
        asked.add(
            new NewResolution(
                line.subject(),
                action,
                Optional.empty(),
                "",
                form.value("reason"),
                action == Action.MARK_MISSING ? form.given("document") : Optional.empty()));
      }
    }
    if (meant.isEmpty()) {
      throw Refusal.unacceptable("stocktakes.wrong.none-chosen");
    }
    for (int from = 0; from < asked.size(); from += ResolvingDesk.MAX_LINES) {
      int to = Math.min(from + ResolvingDesk.MAX_LINES, asked.size());
      desks.resolving().resolve(by, stocktake.id(), asked.subList(from, to));
    }
    return new Many(asked.size(), Math.max(meant.size(), chosen.size()) - asked.size());
  }
}
