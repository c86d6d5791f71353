package org.muniment.desk.stocktake;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.CountedSteps;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Answers;
import org.muniment.domain.stocktake.Effect;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Outcome;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/** Makes resolutions of what a person asks for, and says what is wrong with each line. */
final class Deciding {
  private static final int MAX_DOCUMENT = 200;

  private final CountedSteps steps;
  private final Map<String, Line> lines;
  private final Map<Long, Box> boxes;
  private final FreeSpots free;
  private final Fields fields = new Fields();
  private final Set<String> subjects = new HashSet<>();

  /**
   * @param open what needs answers, those that have one too
   * @param boxes of the lines, by id, as they are now
   */
  Deciding(CountedSteps steps, List<Line> open, Map<Long, Box> boxes, FreeSpots free) {
    this.steps = steps;
    this.lines = new HashMap<>();
    open.forEach(line -> lines.put(line.subject(), line));
    this.boxes = boxes;
    this.free = free;
  }

  /**
   * @throws Refusal with every problem
   */
  List<Resolution> all(By by, List<NewResolution> asked) {
    Resolution[] made = new Resolution[asked.size()];
    for (int i : inTheOrderOfScans(asked)) {
      made[i] = one(by, "[" + i + "].", asked.get(i)).orElse(null);
    }
    fields.check();
    return List.of(made);
  }

  /** So that what stands side by side gets places in the same order. */
  private int[] inTheOrderOfScans(List<NewResolution> asked) {
    return IntStream.range(0, asked.size())
        .boxed()
        .sorted(Comparator.comparingLong(i -> lastScan(asked.get(i).subject())))
        .mapToInt(i -> i)
        .toArray();
  }

  private long lastScan(String subject) {
    return Optional.ofNullable(lines.get(subject))
        .flatMap(line -> line.seen().stream().reduce((earlier, later) -> later))
        .map(Seen::scan)
        .orElse(0L);
  }

  private Optional<Resolution> one(By by, String path, NewResolution asked) {
    Line line = lines.get(asked.subject());
    if (line == null) {
      fields.wrong(path + "barcode", "refusal.stocktake.no-discrepancy", asked.subject());
      return Optional.empty();
    }
    if (!subjects.add(asked.subject())) {
      fields.wrong(path + "barcode", "refusal.stocktake.decided-twice", asked.subject());
    }
    if (!Answers.allowed(line).contains(asked.action())) {
      fields.wrong(
          path + "action",
          "refusal.stocktake.action",
          asked.subject(),
          Message.of("stocktake.outcome." + line.outcome().key()),
          Message.of("stocktake.action." + asked.action().key()));
      return Optional.empty();
    }
    String reason = fields.reason(path + "reason", asked.reason());
    String title = title(asked, reason);
    Optional<Spot> to = to(path, line, asked);
    checkPossible(path, line, asked.action(), to, title);
    return Optional.of(
        new Resolution(
            0,
            line.outcome(),
            line.subject(),
            Optional.of(asked.action()),
            to,
            title,
            reason,
            document(path, asked),
            by));
  }

  private static String title(NewResolution asked, String reason) {
    String given = asked.title() == null ? "" : asked.title().strip();
    return asked.action() == Action.REGISTER && given.isEmpty() ? reason : given;
  }

  private Optional<String> document(String path, NewResolution asked) {
    Optional<String> given = asked.document().map(String::strip).filter(text -> !text.isEmpty());
    given
        .filter(text -> text.length() > MAX_DOCUMENT || Visible.firstHidden(text).isPresent())
        .ifPresent(text -> fields.wrong(path + "document", "refusal.box.document", MAX_DOCUMENT));
    return given;
  }

  private Optional<Spot> to(String path, Line line, NewResolution asked) {
    boolean isPlaced = asked.action() == Action.MOVE_HERE || asked.action() == Action.REGISTER;
    if (!isPlaced) {
      asked.to().ifPresent(to -> fields.wrong(path + "to", "refusal.stocktake.to"));
      return Optional.empty();
    }
    if (asked.to().isPresent()) {
      return asked(path, line, asked.to().get());
    }
    // Of a shelf that is in another order the whole order is taken over, when it is closed.
    if (line.outcome() == Outcome.OUT_OF_ORDER) {
      return Optional.empty();
    }
    return where(path, line, asked.action());
  }

  private Optional<Spot> asked(String path, Line line, AskedSpot to) {
    Fields place = new Fields();
    Spot spot = steps.spot(place, to, line.subject());
    try {
      place.check();
    } catch (Refusal refused) {
      refused.fields().forEach(it -> fields.wrong(path + "to." + it.field(), it.message()));
    }
    return Optional.ofNullable(spot);
  }

  private Optional<Spot> where(String path, Line line, Action action) {
    List<Seen> seen =
        line.seen().stream()
            .filter(it -> it.place().filter(at -> at.cabinet().isPresent()).isPresent())
            .toList();
    if (seen.stream().map(Seen::place).distinct().count() > 1) {
      fields.wrong(path + "to", "refusal.stocktake.say-where", line.subject());
      return Optional.empty();
    }
    Optional<Spot> spot = seen.isEmpty() ? Optional.empty() : near(line, seen.get(seen.size() - 1));
    spot.ifPresent(free::promise);
    if (spot.isEmpty() && (action == Action.MOVE_HERE || !seen.isEmpty())) {
      String key = seen.isEmpty() ? "refusal.stocktake.say-where" : "refusal.stocktake.shelf-full";
      fields.wrong(path + "to", key, line.subject());
    }
    return spot;
  }

  /** The place that is kept for it, when it stands there. */
  private Optional<Spot> near(Line line, Seen seen) {
    Place place = seen.place().orElseThrow();
    return line.expected()
        .filter(spot -> place.covers(spot, place.room()))
        .or(() -> free.near(seen));
  }

  /** What the register forbids is said at once, and not only when all is closed. */
  private void checkPossible(
      String path, Line line, Action action, Optional<Spot> to, String title) {
    if (action == Action.REGISTER) {
      steps.problem(line.subject(), title).ifPresent(no -> fields.wrong(path + "barcode", no));
      return;
    }
    Optional<Box> box =
        line.box().isPresent() && !line.isCard()
            ? Optional.ofNullable(boxes.get(line.box().getAsLong()))
            : Optional.empty();
    if (box.isEmpty() || (action == Action.MOVE_HERE && to.isEmpty())) {
      return;
    }
    Effect.Outcome outcome = Effect.of(action, box.get().state(), to);
    if (outcome instanceof Effect.Outcome.No no) {
      fields.wrong(path + "action", no.reason());
    } else if (action == Action.MOVE_HERE || action == Action.REPAIR) {
      steps.lent(box.get()).ifPresent(no -> fields.wrong(path + "action", no));
    }
  }
}
