package org.muniment.dashboard.pages.stocktake;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesView.Answered;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesView.Choice;
import org.muniment.dashboard.pages.stocktake.DiscrepanciesView.LineView;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.stocktake.Answers;
import org.muniment.domain.stocktake.Line;
import org.muniment.domain.stocktake.Place;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Seen;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Visible;

/** Tells discrepancies as a page shows them. */
final class LineMaker {
  /** Of one box; where else it was seen is said by how many more. */
  private static final int MAX_SEEN = 4;

  private static final int MAX_SHOWN = 80;

  private final StocktakeWords said;
  private final Words words;
  private final Stocktake stocktake;
  private final boolean mayDecide;
  private final Map<Long, Box> boxes;
  private final Map<Long, Long> findings;

  /**
   * @param boxes those that the lines are about, by id
   * @param findings what is followed up, by the box's id
   */
  LineMaker(
      StocktakeWords said,
      Stocktake stocktake,
      boolean mayDecide,
      Map<Long, Box> boxes,
      Map<Long, Long> findings) {
    this.said = said;
    this.words = said.words();
    this.stocktake = stocktake;
    this.mayDecide = mayDecide;
    this.boxes = boxes;
    this.findings = findings;
  }

  /** Letters and digits that stand for a subject, which may hold anything. */
  static String key(String subject) {
    return HexFormat.of().formatHex(subject.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * @param sent the form that was refused; of this line if its subject is
   */
  LineView of(Line line, Optional<Resolution> answer, Form sent) {
    Optional<Box> box =
        line.box().isPresent()
            ? Optional.ofNullable(boxes.get(line.box().getAsLong()))
            : Optional.empty();
    boolean isRefused = sent.value("subject").equals(line.subject());
    return new LineView(
        key(line.subject()),
        Visible.brief(line.subject(), MAX_SHOWN),
        box.filter(it -> !line.isCard()).map(it -> Links.box(it.barcode().value())),
        box.flatMap(said::title).orElse(""),
        box.isPresent() && box.flatMap(said::title).isEmpty(),
        line.expected().map(spot -> said.places().sentence(words, spot)).orElse(""),
        line.registered()
            .filter(status -> status != BoxStatus.IN_PLACE)
            .map(status -> words.say("box.status." + status.key()))
            .orElse(""),
        seen(line),
        line.loan().isPresent()
            ? Optional.of(Links.loan(line.loan().getAsLong()))
            : Optional.empty(),
        finding(line),
        line.needsAnswer() && answer.isEmpty(),
        answer.map(this::answered),
        answer.map(Resolution::number).orElse(0L),
        mayDecide ? choices(line) : List.of(),
        spot(line),
        isRefused ? sent : Form.of(Map.of()),
        isRefused);
  }

  private Optional<String> finding(Line line) {
    return line.box().isPresent()
        ? Optional.ofNullable(findings.get(line.box().getAsLong())).map(Links::finding)
        : Optional.empty();
  }

  private List<String> seen(Line line) {
    List<String> told = new ArrayList<>();
    line.seen().stream().limit(MAX_SEEN).forEach(seen -> told.add(seen(seen)));
    if (line.seen().size() > MAX_SEEN) {
      told.add(words.say("stocktakes.seen.more", line.seen().size() - MAX_SEEN));
    }
    return told;
  }

  private String seen(Seen seen) {
    String where = seen.place().map(said::place).orElse(words.say("stocktakes.place.none"));
    String who = said.signers().name(seen.by());
    String pass =
        stocktake.counts() > 1 ? words.say("stocktake.pass." + seen.pass().key()) + " · " : "";
    boolean isRanked = seen.rank() > 0 && seen.place().filter(it -> it.shelf() > 0).isPresent();
    return pass
        + (isRanked ? words.say("stocktakes.seen.rank", where, seen.rank()) : where)
        + " · "
        + who
        + " · "
        + words.moment(seen.at());
  }

  private List<Choice> choices(Line line) {
    return choices(words, Answers.allowed(line));
  }

  static List<Choice> choices(Words words, Iterable<Action> actions) {
    List<Choice> choices = new ArrayList<>();
    actions.forEach(
        action ->
            choices.add(new Choice(action.key(), words.say("stocktake.action." + action.key()))));
    return choices;
  }

  private static DiscrepanciesView.Spot spot(Line line) {
    Optional<Place> last =
        line.seen().stream()
            .flatMap(seen -> seen.place().stream())
            .reduce((one, later) -> later)
            .filter(place -> place.cabinet().isPresent());
    return new DiscrepanciesView.Spot(
        last.map(place -> place.cabinet().get().value()).orElse(""),
        last.filter(place -> place.shelf() > 0)
            .map(place -> String.valueOf(place.shelf()))
            .orElse(""));
  }

  private Answered answered(Resolution answer) {
    String action = answer.action().map(Action::key).orElse("");
    return new Answered(
        answer.action().map(LineMaker::icon).orElse(Icon.CHECK),
        words.say("stocktake.action." + action),
        words.say(
            "stocktakes.by-at",
            said.signers().name(answer.by().name()),
            words.moment(answer.by().at())),
        detail(answer));
  }

  private String detail(Resolution answer) {
    List<String> parts = new ArrayList<>();
    answer.to().ifPresent(spot -> parts.add(said.places().sentence(words, spot)));
    if (!answer.title().isEmpty()) {
      parts.add(answer.title());
    }
    parts.add(answer.reason());
    answer.document().ifPresent(it -> parts.add(words.say("stocktakes.document.of", it)));
    return String.join(" · ", parts);
  }

  static Icon icon(Action action) {
    return switch (action) {
      case MOVE_HERE -> Icon.ARROWS_MOVE;
      case PUT_BACK -> Icon.ARROW_BACK_UP;
      case MARK_MISSING -> Icon.ALERT_OCTAGON;
      case REGISTER -> Icon.PLUS;
      case REPAIR -> Icon.TOOLS;
      case KEEP -> Icon.CHECK;
    };
  }
}
