package org.muniment.desk.holdings.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.CheckDigit;
import org.muniment.domain.holding.CheckDigit.Verdict;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Lookalike;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.holding.intake.Draft;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.domain.holding.intake.Problem;
import org.muniment.domain.holding.intake.Row;
import org.muniment.domain.holding.intake.RowReader;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.HoldingLists;
import org.muniment.port.Holdings.Registration;
import org.muniment.port.Office;
import org.muniment.port.Progress;

/** One reading of a list that judges every row, and writes what is good when it is to. */
final class ImportRun {
  private static final int BATCH = 1_000;
  private static final int TELL_EVERY = 500;

  private final Office office;
  private final OpenList list;
  private final Mapping mapping;
  private final ImportRules rules;
  private final ImportWish wish;
  private final By by;
  private final RowIndex index;
  private final Progress progress;
  private final RowReader reader;
  private final Shelving shelving;
  private final Tally tally = new Tally();
  private final Map<String, Draft> open = new HashMap<>();
  private final Map<String, String> forms = new HashMap<>();
  private final Set<String> archivalCodes = new HashSet<>();
  private final List<Registration> batch = new ArrayList<>();
  private long seen;

  ImportRun(
      Office office,
      OpenList list,
      Mapping mapping,
      ImportRules rules,
      ImportWish wish,
      By by,
      RowIndex index,
      Progress progress) {
    this.office = office;
    this.list = list;
    this.mapping = mapping;
    this.rules = rules;
    this.wish = wish;
    this.by = by;
    this.index = index;
    this.progress = progress;
    reader = new RowReader(mapping, ImportWords.of(rules));
    shelving = new Shelving(office);
  }

  ImportReport run() throws IOException {
    try (HoldingLists.Lines lines = list.reader().lines(list.file(), list.about())) {
      for (Optional<Line> line = lines.next(); line.isPresent(); line = lines.next()) {
        if (line.get().number() >= mapping.firstRow() && !line.get().isBlank()) {
          row(reader.read(line.get()));
        }
      }
    }
    flush();
    return tally.report();
  }

  private void row(Row row) {
    tell();
    String barcode = row.barcode().map(Barcode::value).orElse("");
    List<Problem> problems = new ArrayList<>(row.problems());
    if (row.isGood()) {
      Draft draft = open.get(barcode);
      if (draft == null) {
        open.put(barcode, new Draft(row));
      } else {
        problems.addAll(draft.add(row, mapping));
      }
    }
    tally.addAll(problems);
    tally.refused += problems.stream().allMatch(Problem::isWarning) ? 0 : 1;
    if (index.isLast(barcode, row.number()) && open.containsKey(barcode)) {
      complete(open.remove(barcode));
    }
  }

  private void tell() {
    seen++;
    if (seen % TELL_EVERY == 0) {
      String stage = wish.isDryRun() ? "import.stage.checking" : "import.stage.writing";
      progress.at(stage, Math.min(1, (double) seen / Math.max(1, index.rows())));
    }
  }

  private void complete(Draft draft) {
    try {
      Optional<Problem> refused = judge(draft);
      refused.ifPresent(tally::add);
      int rows = list.isFindingAid() ? 1 : draft.rows();
      tally.accepted += refused.isEmpty() ? rows : 0;
      tally.refused += refused.isEmpty() ? 0 : rows;
    } catch (BadInput bad) {
      tally.add(problem(draft, Field.BARCODE, bad.sentence(), false));
      tally.refused += list.isFindingAid() ? 1 : draft.rows();
    }
  }

  private Problem problem(Draft draft, Field field, Message message, boolean isWarning) {
    return new Problem(draft.firstRow(), mapping.title(field), message, isWarning);
  }

  /** Why a box is refused; else it is new, unchanged or corrected. */
  private Optional<Problem> judge(Draft draft) {
    String code = draft.barcode().value();
    Optional<String> kind = office.kindOf(code);
    if (kind.isEmpty()) {
      return register(draft);
    }
    if (!kind.get().equals("box")) {
      Message taken = Message.of("refusal.import.code-taken", code);
      return Optional.of(problem(draft, Field.BARCODE, taken, false));
    }
    Box box = office.holdings().box(draft.barcode()).orElseThrow();
    return compare(draft, new Present(office.holdings(), box, draft, rules.secrecy().lowest()));
  }

  private Optional<Problem> compare(Draft draft, Present present) {
    List<Field> differences = present.differences();
    if (differences.isEmpty()) {
      tally.unchanged++;
      return Optional.empty();
    }
    Field first = differences.get(0);
    String code = draft.barcode().value();
    if (!wish.corrects()) {
      Message other = Message.of("refusal.import.in-use", code, columns(differences));
      return Optional.of(problem(draft, first, other, false));
    }
    if (present.isMoved()) {
      Optional<Message> refusal =
          present.mayMove()
              ? shelving.refusal(present.spot())
              : Optional.of(Message.of("refusal.import.away", code));
      if (refusal.isPresent()) {
        return refusal.map(why -> problem(draft, Field.CABINET, why, false));
      }
      shelving.take(present.spot(), draft.barcode());
    }
    if (!wish.isDryRun()) {
      flush();
      present.correct(by, reason());
    }
    tally.corrected++;
    return Optional.empty();
  }

  private String columns(List<Field> fields) {
    return String.join(", ", fields.stream().map(mapping::title).distinct().toList());
  }

  private Optional<Problem> register(Draft draft) {
    Description description = draft.description(rules.secrecy().lowest());
    List<Item> items = draft.items();
    Optional<Spot> spot = draft.spot();
    Optional<Message> refusal = spot.flatMap(shelving::refusal);
    if (refusal.isPresent()) {
      return refusal.map(why -> problem(draft, Field.CABINET, why, false));
    }
    spot.ifPresent(place -> shelving.take(place, draft.barcode()));
    if (wish.isDryRun()) {
      // The check before an import has said it all.
      warn(draft, description);
    }
    tally.boxes++;
    tally.items += items.size();
    if (!wish.isDryRun()) {
      batch.add(registration(draft.barcode(), description, spot, items));
      if (batch.size() >= BATCH) {
        flush();
      }
    }
    return Optional.empty();
  }

  private Registration registration(
      Barcode barcode, Description description, Optional<Spot> spot, List<Item> items) {
    BoxStatus status = spot.isPresent() ? BoxStatus.IN_PLACE : BoxStatus.UNPLACED;
    BoxState state = new BoxState(barcode, status, spot, Optional.empty());
    BoxEvent event =
        new BoxEvent(
            0,
            0,
            BoxEvent.Kind.REGISTERED,
            by,
            Optional.empty(),
            state,
            reason(),
            Optional.empty(),
            Optional.empty(),
            OptionalLong.empty());
    return new Registration(new Box(0, state, description, 1, by.at(), by.at()), event, items);
  }

  private String reason() {
    return "import " + list.name();
  }

  private void flush() {
    if (!batch.isEmpty()) {
      office.holdings().registerAll(List.copyOf(batch));
      batch.clear();
    }
  }

  private void warn(Draft draft, Description description) {
    String code = draft.barcode().value();
    if (CheckDigit.luhn(code) instanceof Verdict.Fails fails) {
      Message sentence =
          index
              .series()
              .meant(fails)
              .map(meant -> Message.of("refusal.import.check-digit-meant", code, meant))
              .orElseGet(() -> Message.of("refusal.import.check-digit", code));
      tally.add(problem(draft, Field.BARCODE, sentence, true));
    }
    alike(code)
        .map(other -> Message.of("refusal.import.alike", code, other))
        .ifPresent(sentence -> tally.add(problem(draft, Field.BARCODE, sentence, true)));
    description.archivalCode().ifPresent(said -> warnOfCode(draft, description, said));
  }

  private Optional<String> alike(String code) {
    String form = Lookalike.form(code);
    String inList = forms.putIfAbsent(form, code);
    return Optional.ofNullable(inList)
        .or(() -> office.holdings().alike(form).stream().map(Barcode::value).findFirst())
        .filter(other -> !other.equals(code));
  }

  private void warnOfCode(Draft draft, Description description, String code) {
    if (rules.pattern().check(code, description)
        instanceof ArchivalPattern.Checked.Differs differs) {
      tally.add(problem(draft, Field.ARCHIVAL_CODE, differs.reason(), true));
    }
    if (!archivalCodes.add(code)) {
      Message twice = Message.of("refusal.import.archival-twice", code);
      tally.add(problem(draft, Field.ARCHIVAL_CODE, twice, true));
    }
  }
}
