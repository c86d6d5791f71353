package org.muniment.dashboard.reports.stocktake;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.stocktake.Seen;

/** What is said of one thing: where it should be, where it was seen, what was decided. */
record LineWords(ReportWords said, boolean isCountedTwice) {
  /** Where the register has it, and what it says of it if it is not there. */
  String expected(Line line) {
    List<String> parts = new ArrayList<>();
    line.expected().map(said::spot).ifPresent(parts::add);
    if (line.box().isPresent() && line.expected().isEmpty() && !line.isCard()) {
      parts.add(said.say("no-place"));
    }
    if (!status(line).isEmpty()) {
      parts.add(said.say("register", status(line)));
    }
    if (line.loan().isPresent()) {
      parts.add(loan(line));
    }
    return String.join(said.say("between"), parts);
  }

  /** Empty for what is in its place or is no box. */
  String status(Line line) {
    return line.registered()
        .filter(status -> status != BoxStatus.IN_PLACE)
        .map(status -> said.words().say("box.status." + status.key()))
        .orElse("");
  }

  String loan(Line line) {
    return line.loan().isPresent() ? said.say("loan", String.valueOf(line.loan().getAsLong())) : "";
  }

  /**
   * Where, when and by whom.
   *
   * @param most so many times; how many more there are is said
   */
  String seen(Line line, int most) {
    String told =
        line.seen().stream()
            .limit(most)
            .map(this::seen)
            .collect(Collectors.joining(said.say("between")));
    return line.seen().size() > most
        ? told + said.say("between") + said.say("seen.more", line.seen().size() - most)
        : told;
  }

  private String seen(Seen seen) {
    String pass =
        isCountedTwice ? said.words().say("stocktake.pass." + seen.pass().key()) + ": " : "";
    return pass + said.say("seen.one", where(seen), said.called(seen.by()), said.moment(seen.at()));
  }

  private String where(Seen seen) {
    String where = seen.place().map(said::place).orElseGet(() -> said.say("seen.nowhere"));
    boolean isRanked = seen.rank() > 0 && seen.place().filter(it -> it.shelf() > 0).isPresent();
    return isRanked ? said.say("seen.rank", where, String.valueOf(seen.rank())) : where;
  }

  String action(Resolution resolution) {
    return resolution
        .action()
        .map(action -> said.words().say("stocktake.action." + action.key()))
        .orElse("");
  }

  /** What was decided, why, by whom and when; empty where nothing was to be decided. */
  String decision(Decided decided) {
    if (decided.resolution().isEmpty()) {
      return decided.line().needsAnswer() ? said.say("undecided") : "";
    }
    Resolution resolution = decided.resolution().get();
    List<String> parts = new ArrayList<>();
    parts.add(action(resolution));
    resolution.to().map(spot -> said.say("to", said.spot(spot))).ifPresent(parts::add);
    parts.add(resolution.reason());
    resolution.document().map(it -> said.say("document.of", it)).ifPresent(parts::add);
    parts.add(
        said.say("by-at", said.called(resolution.by().name()), said.moment(resolution.by().at())));
    return String.join(BETWEEN, parts);
    return String.join(said.say("between"), parts);
  }
}
