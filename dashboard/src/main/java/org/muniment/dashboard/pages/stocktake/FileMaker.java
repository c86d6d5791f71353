package org.muniment.dashboard.pages.stocktake;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.intake.UploadShelf.Kept;
import org.muniment.desk.stocktake.Counted;
import org.muniment.desk.stocktake.FilePreview;
import org.muniment.desk.stocktake.FilePreview.Line;
import org.muniment.domain.holding.Box;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.stocktake.Verdict;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/**
 * Tells what would come of a scanner's file.
 *
 * @param boxes as the register has them now, by their ids
 */
record FileMaker(StocktakeWords said, Map<Long, Box> boxes) {
  /** Lines that are shown one by one; nobody reads more of them. */
  static final int MAX_ROWS = 1_000;

  private static final int MAX_PROBLEMS = 100;
  private static final int MAX_CODE = 80;
  private static final int MAX_NAME = 120;

  private Words words() {
    return said.words();
  }

  FileView.Sent sent(Kept kept, FilePreview preview) {
    int wrong = preview.wrong();
    int hidden = preview.lines().size() - MAX_ROWS;
    return new FileView.Sent(
        kept.id(),
        Visible.brief(kept.name(), MAX_NAME),
        counts(preview),
        notes(preview),
        wrong,
        preview.lines().size() - wrong,
        preview.lines().stream()
            .filter(line -> line.problem().isPresent())
            .limit(MAX_PROBLEMS)
            .map(this::row)
            .toList(),
        preview.lines().stream().limit(MAX_ROWS).map(this::row).toList(),
        hidden > 0 ? words().say("stocktakes.file.more", hidden) : "");
  }

  private List<FileView.Count> counts(FilePreview preview) {
    Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
    for (Line line : preview.lines()) {
      line.spoken().ifPresent(spoken -> counts.merge(spoken.verdict(), 1, Integer::sum));
    }
    return counts(counts);
  }

  private List<FileView.Count> counts(Map<Verdict, Integer> counts) {
    List<FileView.Count> shown = new ArrayList<>();
    new EnumMap<>(counts)
        .forEach(
            (verdict, count) -> shown.add(new FileView.Count(Look.of(words(), verdict), count)));
    return shown;
  }

  private List<String> notes(FilePreview preview) {
    List<String> notes = new ArrayList<>();
    if (preview.repeats() > 0) {
      notes.add(words().say("stocktakes.file.repeats", preview.repeats()));
    }
    boolean isLost =
        preview.lines().stream()
            .flatMap(line -> line.spoken().stream())
            .filter(spoken -> spoken.box().isPresent() || spoken.card().isPresent())
            .anyMatch(spoken -> spoken.place().isEmpty());
    if (isLost) {
      notes.add(words().say("stocktakes.file.no-place"));
    }
    return notes;
  }

  private FileView.Row row(Line line) {
    String at = line.at().map(words()::stamp).orElse("");
    String code = Visible.brief(line.code(), MAX_CODE);
    return line.problem()
        .map(problem -> new FileView.Row(line.number(), at, code, wrong(), words().say(problem)))
        .orElseGet(() -> row(line, line.spoken().orElseThrow(), at, code));
  }

  private FileView.Row row(Line line, Spoken spoken, String at, String code) {
    Look look = line.isRepeat() ? again() : Look.of(words(), spoken);
    return new FileView.Row(line.number(), at, code, look, says(spoken));
  }

  private Look wrong() {
    return new Look(Icon.CIRCLE_X, "alarm", words().say("stocktakes.file.wrong"));
  }

  private Look again() {
    return new Look(Icon.HISTORY, "vacant", words().say("stocktakes.file.again"));
  }

  /** The place of a label; the box, and where it belongs if that is elsewhere. */
  private String says(Spoken spoken) {
    if (spoken.verdict() == Verdict.PLACE) {
      return spoken.place().map(said::place).orElse("");
    }
    String title = spoken.box().map(Expected::box).map(boxes::get).flatMap(said::title).orElse("");
    boolean isRight = spoken.verdict() == Verdict.IN_PLACE || spoken.verdict() == Verdict.MOVED;
    String belongs =
        isRight
            ? ""
            : spoken
                .expected()
                .map(
                    spot ->
                        words()
                            .say("stocktakes.file.belongs", said.places().sentence(words(), spot)))
                .orElse("");
    return title.isEmpty() || belongs.isEmpty() ? title + belongs : title + " · " + belongs;
  }

  List<String> taken(Counted counted) {
    List<String> sentences = new ArrayList<>();
    sentences.add(words().say("stocktakes.file.taken", counted.scans() - counted.repeats()));
    if (counted.repeats() > 0) {
      sentences.add(words().say("stocktakes.file.repeats", counted.repeats()));
    }
    if (counted.leftOut() > 0) {
      sentences.add(words().say("stocktakes.file.left-out", counted.leftOut()));
    }
    for (FileView.Count count : counts(counted.verdicts())) {
      sentences.add(words().say("stocktakes.file.count", count.look().word(), count.count()));
    }
    return sentences;
  }

  /** What the file cannot be looked at for. */
  static Optional<Message> tooLarge(long bytes, int mostBytes) {
    return bytes > mostBytes
        ? Optional.of(Message.of("stocktakes.file.large", mostBytes >> 20))
        : Optional.empty();
  }
}
