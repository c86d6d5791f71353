package org.muniment.dashboard.pages.today;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Caller;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.domain.people.Role;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Stocktake;

/** Stock-takes that are being counted: who may counts on, who may decides (rules P1, P3). */
final class StocktakeTodo {
  private static final int MAX_ROWS = 3;

  /** What is to be decided in a larger one is told on its own page: it takes seconds. */
  private static final int MAX_RECKONED = 50_000;

  private final Words words;
  private final StocktakeDesks desks;
  private final Caller caller;

  private StocktakeTodo(Words words, StocktakeDesks desks, Caller caller) {
    this.words = words;
    this.desks = desks;
    this.caller = caller;
  }

  static Todo of(Words words, StocktakeDesks desks, Caller caller) {
    return new StocktakeTodo(words, desks, caller).todo();
  }

  private Todo todo() {
    List<Todo.Row> rows = new ArrayList<>();
    desks
        .stocktakes()
        .list(Set.of(Stocktake.State.OPEN), Optional.empty(), MAX_ROWS)
        .stocktakes()
        .forEach(
            stocktake -> {
              rows.add(going(stocktake));
              toDecide(stocktake).ifPresent(rows::add);
            });
    return new Todo(List.of(), List.copyOf(rows));
  }

  private Todo.Row going(Stocktake stocktake) {
    Progress progress = desks.counting().progress(stocktake.id());
    String page = "/stocktakes/" + stocktake.id();
    String scans = words.say("stocktakes.scans", progress.scans());
    return new Todo.Row(
        Icon.BARCODE,
        words.say("today.stocktake", stocktake.name()),
        isTold(stocktake)
            ? words.say(
                "today.stocktake.detail",
                words.say(
                    "stocktakes.seen",
                    words.count(progress.seen()),
                    words.count(progress.expected())),
                scans)
            : scans,
        mayCount(stocktake) ? page + "/scan" : page,
        words.say(mayCount(stocktake) ? "today.stocktake.continue" : "today.todo.look"));
  }

  private Optional<Todo.Row> toDecide(Stocktake stocktake) {
    if (!caller.may(Access.PAGE_WRITE)
        || !isTold(stocktake)
        || stocktake.expected() > MAX_RECKONED) {
      return Optional.empty();
    }
    int open = desks.resolving().settled(stocktake.id()).open().size();
    return open == 0
        ? Optional.empty()
        : Optional.of(
            new Todo.Row(
                Icon.ARROWS_DIFF,
                words.say("today.stocktake.to-decide", stocktake.name(), open),
                "",
                "/stocktakes/" + stocktake.id() + "/discrepancies",
                words.say("today.stocktake.decide")));
  }

  /** When members are named only they count, and administrators. */
  private boolean mayCount(Stocktake stocktake) {
    return caller.may(Access.PAGE_SCAN)
        && (stocktake.members().isEmpty()
            || isAdministrator()
            || stocktake.members().stream().anyMatch(member -> isCaller(member.name())));
  }

  /** In a blind count only who began it is told what is expected, and administrators. */
  private boolean isTold(Stocktake stocktake) {
    return !stocktake.isBlind() || isAdministrator() || isCaller(stocktake.opened().name());
  }

  private boolean isCaller(String name) {
    return caller.identity().filter(who -> who.name().equals(name)).isPresent();
  }

  private boolean isAdministrator() {
    return caller.identity().filter(who -> who.role() == Role.ADMINISTRATOR).isPresent();
  }
}
