package org.muniment.dashboard.pages.intake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.pages.intake.ImportView.Choice;
import org.muniment.dashboard.pages.intake.ImportView.Column;
import org.muniment.dashboard.pages.intake.ImportView.Count;
import org.muniment.dashboard.pages.intake.ImportView.Line;
import org.muniment.dashboard.pages.intake.ImportView.Preview;
import org.muniment.dashboard.pages.intake.ImportView.Result;
import org.muniment.dashboard.web.look.Progress;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.intake.ImportJobs.State;
import org.muniment.desk.holdings.intake.ImportReport;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Problem;
import org.muniment.domain.holding.intake.Row;
import org.muniment.domain.text.Visible;
import org.muniment.port.HoldingLists;

/** A list and what came out of it, in words. */
final class ImportWords {
  private static final int SAMPLES = 3;
  private static final int SAMPLE_CHARACTERS = 60;

  /** More are in the file of problems. */
  private static final int SHOWN_PROBLEMS = 200;

  private final Words words;

  ImportWords(Words words) {
    this.words = words;
  }

  static ImportView empty(Optional<String> refused) {
    return new ImportView(
        "",
        "",
        refused,
        List.of(),
        List.of(),
        Map.of(),
        1,
        List.of(),
        false,
        Optional.empty(),
        Optional.empty());
  }

  ImportView of(
      State state, List<Row> preview, Instant since, String path, Optional<String> refused) {
    Optional<String> why = refused.or(() -> state.refused().map(words::say));
    return new ImportView(
        state.kept().id(),
        facts(state),
        why,
        reading(state.list().about()),
        columns(state),
        fields(),
        state.mapping().firstRow(),
        preview.stream().map(this::row).toList(),
        state.wish().corrects(),
        progress(state, since, path),
        state.report().map(report -> result(state, report)));
  }

  private String facts(State state) {
    HoldingLists.About about = state.list().about();
    return state.kept().name() + " · " + words.say("import.form." + about.form().key());
  }

  private List<Choice> reading(HoldingLists.About about) {
    List<Choice> choices = new ArrayList<>();
    about
        .encoding()
        .ifPresent(now -> choices.add(choice("encoding", now, same(HoldingLists.ENCODINGS))));
    about
        .separator()
        .ifPresent(now -> choices.add(choice("separator", now.replace("\t", "tab"), separators())));
    if (about.sheets().size() > 1) {
      choices.add(choice("sheet", about.sheet().orElse(""), same(about.sheets())));
    }
    return choices;
  }

  private Choice choice(String name, String now, Map<String, String> options) {
    return new Choice(name, words.say("import." + name), now, options);
  }

  private static Map<String, String> same(List<String> values) {
    Map<String, String> map = new LinkedHashMap<>();
    values.forEach(value -> map.put(value, value));
    return map;
  }

  private Map<String, String> separators() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put(",", words.say("import.separator.comma"));
    map.put(";", words.say("import.separator.semicolon"));
    map.put("tab", words.say("import.separator.tab"));
    return map;
  }

  private Map<String, String> fields() {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("", words.say("import.column.ignored"));
    Field.choices()
        .forEach(field -> map.put(field.key(), words.say("import.field." + field.key())));
    return map;
  }

  private List<Column> columns(State state) {
    Map<Integer, String> chosen = new LinkedHashMap<>();
    state.mapping().columns().forEach((field, column) -> chosen.put(column, field.key()));
    List<Column> columns = new ArrayList<>();
    for (int i = 0; i < state.mapping().titles().size(); i++) {
      String samples = samples(state, i);
      String title = state.mapping().titles().get(i);
      if (!samples.isEmpty() || !title.isEmpty()) {
        columns.add(new Column(i + 1, title, samples, chosen.getOrDefault(i, "")));
      }
    }
    return columns;
  }

  private static String samples(State state, int column) {
    return state.list().head().stream()
        .filter(line -> line.number() >= state.mapping().firstRow())
        .map(line -> line.cell(column))
        .filter(cell -> !cell.isEmpty())
        .distinct()
        .limit(SAMPLES)
        .map(ImportWords::brief)
        .collect(Collectors.joining(" · "));
  }

  private static String brief(String text) {
    return Visible.brief(text, SAMPLE_CHARACTERS);
  }

  private Preview row(Row row) {
    return new Preview(
        row.number(),
        row.barcode().map(Barcode::value).orElse(""),
        values(row.box()),
        values(row.item()),
        row.problems().stream()
            .map(problem -> problem.column() + ": " + words.say(problem.message()))
            .collect(Collectors.joining(" ")));
  }

  private String values(Map<Field, String> values) {
    return values.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .map(e -> words.say("import.field." + e.getKey().key()) + " " + brief(e.getValue()))
        .collect(Collectors.joining(" · "));
  }

  Optional<Progress> progress(State state, Instant since, String path) {
    return state
        .running()
        .map(now -> Progress.of(path, since, words.say(now.stage()), now.share()));
  }

  private Result result(State state, ImportReport report) {
    List<Line> lines = report.problems().stream().limit(SHOWN_PROBLEMS).map(this::line).toList();
    long all = report.problems().size();
    String more =
        all > lines.size() ? words.say("import.more", words.count(all - lines.size())) : "";
    boolean isGood = report.refused() == 0;
    return new Result(
        report.isDone(),
        isGood,
        !report.isDone() && report.accepted() > 0,
        words.say(sentence(state, report)),
        counts(report),
        lines,
        more);
  }

  private static String sentence(State state, ImportReport report) {
    if (report.isDone()) {
      return "import.result.done";
    }
    if (report.refused() > 0) {
      return state.wish().isDryRun() ? "import.result.bad" : "import.result.refused";
    }
    return report.accepted() > 0 ? "import.result.good" : "import.result.nothing";
  }

  private List<Count> counts(ImportReport report) {
    return List.of(
        count("accepted", report.accepted()),
        count("refused", report.refused()),
        count("warnings", report.warnings()),
        count("boxes", report.boxes()),
        count("items", report.items()),
        count("unchanged", report.unchanged()),
        count("corrected", report.corrected()));
  }

  private Count count(String name, long value) {
    return new Count(words.say("import.count." + name), words.count(value));
  }

  private Line line(Problem problem) {
    return new Line(
        Long.toString(problem.row()),
        problem.column(),
        words.say(problem.message()),
        problem.isWarning());
  }
}
