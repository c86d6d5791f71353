package org.muniment.domain.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.Function;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.lines.LinesReader;
import org.muniment.domain.lines.LinesWriter;
import org.muniment.domain.stocktake.Resolution.Action;
import org.muniment.domain.stocktake.Result.Decided;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/** The part of {@link ResultForm} that is about one thing. */
final class DecidedForm {
  private DecidedForm() {}

  static void write(Decided decided, LinesWriter lines) {
    Line line = decided.line();
    lines.line("line").text(line.outcome().key()).text(line.subject());
    optional(lines, line.box());
    lines.text(line.registered().map(BoxStatus::key).orElse(""));
    optional(lines, line.loan()).number(line.needsAnswer() ? 1 : 0);
    spot(lines, line.expected());
    line.seen().forEach(seen -> write(seen, lines));
    decided.resolution().ifPresent(answer -> write(answer, lines));
  }

  static LinesWriter optional(LinesWriter lines, OptionalLong number) {
    return number.isPresent() ? lines.number(number.getAsLong()) : lines.none();
  }

  private static void spot(LinesWriter lines, Optional<Spot> spot) {
    spot.ifPresent(it -> lines.text(it.cabinet().value()).number(it.shelf()).number(it.position()));
  }

  private static void write(Seen seen, LinesWriter lines) {
    lines.line("seen").number(seen.scan()).number(seen.rank()).text(seen.pass().key());
    lines.text(seen.by()).text(seen.device()).at(seen.at());
    seen.place()
        .ifPresent(
            place ->
                lines
                    .text(place.room().value())
                    .text(place.cabinet().map(Code::value).orElse(""))
                    .number(place.shelf()));
  }

  private static void write(Resolution answer, LinesWriter lines) {
    lines.line("answer").number(answer.number()).text(answer.outcome().key());
    lines.text(answer.action().orElseThrow().key()).text(answer.title()).text(answer.reason());
    lines.text(answer.document().orElse(""));
    ResultForm.by(lines, answer.by());
    spot(lines, answer.to());
  }

  static Decided read(LinesReader lines) {
    Outcome outcome = lines.line("line").word(Outcome::of);
    String subject = lines.text();
    OptionalLong box = optional(lines);
    Optional<BoxStatus> registered =
        lines.isNone() ? Optional.empty() : Optional.of(lines.word(BoxStatus::of));
    OptionalLong loan = optional(lines);
    boolean needsAnswer = ResultForm.flag(lines);
    Optional<Spot> expected = spot(lines);
    List<Seen> seen = new ArrayList<>();
    while (lines.isNext("seen")) {
      seen.add(seen(lines.line("seen")));
    }
    Line line = new Line(outcome, subject, box, expected, registered, seen, loan, needsAnswer);
    Optional<Resolution> answer =
        lines.isNext("answer")
            ? Optional.of(answer(subject, lines.line("answer")))
            : Optional.empty();
    return new Decided(line, answer);
  }

  static OptionalLong optional(LinesReader lines) {
    return lines.isNone() ? OptionalLong.empty() : OptionalLong.of(lines.number());
  }

  private static Optional<Spot> spot(LinesReader lines) {
    return lines.hasMore()
        ? Optional.of(new Spot(lines.parsed(Code::of), lines.count(), lines.count()))
        : Optional.empty();
  }

  private static Seen seen(LinesReader lines) {
    long scan = lines.number();
    int rank = lines.count();
    Pass pass = lines.word(Pass::of);
    String by = lines.text();
    String device = lines.text();
    Instant at = lines.at();
    Optional<Place> place =
        lines.hasMore()
            ? Optional.of(
                new Place(lines.parsed(Code::of), lines.optional(Code::of), lines.count()))
            : Optional.empty();
    return new Seen(scan, place, rank, pass, by, device, at);
  }

  private static Resolution answer(String subject, LinesReader lines) {
    long number = lines.number();
    Outcome outcome = lines.word(Outcome::of);
    Optional<Action> action = Optional.of(lines.word(Action::of));
    String title = lines.text();
    String reason = lines.text();
    Optional<String> document = lines.optional(Function.identity());
    By by = ResultForm.by(lines);
    return new Resolution(
        number, outcome, subject, action, spot(lines), title, reason, document, by);
  }
}
