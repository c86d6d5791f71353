package org.muniment.dashboard.pages.labels;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.label.LabelAsk;
import org.muniment.dashboard.web.label.LabelFile;
import org.muniment.dashboard.web.label.LabelWords;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Labelled;
import org.muniment.desk.holdings.LabelsDesk;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Layout;
import org.muniment.domain.label.Sheet;
import org.muniment.domain.label.Sheets;
import org.muniment.domain.label.Symbols;
import org.muniment.domain.label.Zpl;

/**
 * Labels are chosen, looked at and printed. Looking notes nothing; printing, which only a button
 * does, gives each label its next issue.
 */
public final class LabelsPage implements Slice {
  private static final String PATH = "/holdings/labels";
  private static final String ZPL = "zpl";

  /** Of a long list, the beginning. */
  private static final int MAX_LINES = 100;

  /** Codes that a note names. */
  private static final int MAX_NAMED = 3;

  private static final List<String> FIELDS = fields();

  private final LabelsDesk desk;
  private final PlacesDesk places;
  private final LabelFile file;
  private final Frame frame;

  public LabelsPage(Backend backend, Frame frame) {
    this.desk = backend.labels();
    this.places = backend.places();
    this.file = new LabelFile(backend);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, this::open),
        Route.get(PATH + "/test.pdf", Access.PAGE_READ, this::test),
        Route.post(PATH + "/preview", Access.PAGE_CHECK, this::preview),
        Route.post(PATH, Access.PAGE_WRITE, this::print));
  }

  private static List<String> fields() {
    List<String> fields = new ArrayList<>(List.of("codes", "place", "what"));
    fields.addAll(LabelAsk.NAMES);
    return List.copyOf(fields);
  }

  /** A link may name codes one by one, and everything that the form has. */
  private void open(Context ctx) {
    show(ctx, linked(ctx));
  }

  private static Form linked(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    for (String field : FIELDS) {
      values.put(field, Optional.ofNullable(ctx.queryParam(field)).orElse("").strip());
    }
    List<String> codes = new ArrayList<>(ctx.queryParams(LabelAsk.CODE));
    codes.addAll(values.get("codes").lines().toList());
    values.put("codes", String.join("\n", codes));
    return Form.of(values);
  }

  private void preview(Context ctx) {
    show(ctx, Form.sent(ctx, FIELDS));
  }

  private void test(Context ctx) throws IOException {
    LabelAsk ask = ask(linked(ctx));
    file.test(ctx, ask.job().sheet(), ask.job().offset());
  }

  private void print(Context ctx) throws IOException {
    Form form = Form.sent(ctx, FIELDS);
    Words words = frame.words(ctx);
    try {
      LabelAsk ask = ask(form);
      // Drawn before it is noted: what does not fit onto a label is not printed.
      file.draw(words, desk.of(ask.codes(), Requests.reader(ctx)::maySee), ask.job());
      List<Labelled> printed =
          desk.print(Requests.by(ctx), ask.codes(), Requests.reader(ctx)::maySee);
      if (ZPL.equals(ctx.formParam("as"))) {
        file.zpl(ctx, words, printed, ask);
      } else {
        file.pdf(ctx, words, printed, ask.job());
      }
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(ctx, form.refused(words, refusal), List.of(), Optional.empty(), List.of());
    }
  }

  private LabelAsk ask(Form form) {
    Set<String> codes =
        form.value("codes")
            .lines()
            .map(String::strip)
            .filter(code -> !code.isEmpty())
            .collect(Collectors.toCollection(LinkedHashSet::new));
    String what = form.given("what").orElse("boxes") + "Of";
    return LabelAsk.of(
        List.copyOf(codes),
        name -> name.equals(what) ? form.given("place") : form.given(name),
        desk);
  }

  private void show(Context ctx, Form form) {
    Words words = frame.words(ctx);
    if (form.given("codes").isEmpty() && form.given("place").isEmpty()) {
      answer(ctx, form, List.of(), Optional.empty(), List.of());
      return;
    }
    try {
      LabelAsk ask = ask(form);
      List<Labelled> labelled = desk.of(ask.codes(), Requests.reader(ctx)::maySee);
      LabelPages.Made made = file.draw(words, labelled, ask.job());
      LabelsView.Preview preview = new PreviewMaker(file, words).preview(labelled, ask.job());
      answer(ctx, form, labelled, Optional.of(preview), notes(words, made.notes()));
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      answer(ctx, form.refused(words, refusal), List.of(), Optional.empty(), List.of());
    }
  }

  private static List<String> notes(Words words, Map<Layout.Note, List<String>> notes) {
    return notes.entrySet().stream()
        .map(
            note -> {
              List<String> codes = note.getValue();
              String named = String.join(", ", codes.subList(0, Math.min(MAX_NAMED, codes.size())));
              return words.say("labels.note." + note.getKey().key(), codes.size(), named);
            })
        .toList();
  }

  private void answer(
      Context ctx,
      Form form,
      List<Labelled> labelled,
      Optional<LabelsView.Preview> preview,
      List<String> notes) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.HOLDINGS,
            "shell.nav.holdings",
            "settings.css",
            "holdings.css",
            "labels.css",
            "labels.js");
    Words words = shell.words();
    LabelsView view =
        new LabelsView(
            form,
            sheets(words),
            named(words, "labels.symbols.", Symbols.values(), Symbols::key),
            named(words, "labels.order.", Sheet.Order.values(), Sheet.Order::key),
            named(words, "labels.what.", List.of("boxes", "shelves", "cabinets")),
            Zpl.DPI.stream()
                .collect(
                    Collectors.toMap(
                        String::valueOf,
                        dpi -> dpi + " dpi",
                        (one, other) -> one,
                        LinkedHashMap::new)),
            placeNames(),
            lines(words, labelled),
            labelled.size(),
            preview,
            notes,
            Sheets.CUSTOM.equals(form.value("sheet")),
            shell.may(Access.PAGE_WRITE));
    Frame.page(ctx, LabelsPage.class, "labels", shell, view);
  }

  private static Map<String, String> sheets(Words words) {
    Map<String, String> sheets = new LinkedHashMap<>();
    for (Sheet sheet : Sheets.SHIPPED) {
      String width = words.plain(sheet.labelWidthMm());
      String height = words.plain(sheet.labelHeightMm());
      sheets.put(
          sheet.key(),
          sheet.isRoll()
              ? words.say("labels.roll", width, height)
              : words.say("labels.sheet.a4", sheet.columns(), sheet.rows(), width, height));
    }
    sheets.put(Sheets.CUSTOM, words.say("labels.sheet.custom"));
    return sheets;
  }

  private static <E> Map<String, String> named(
      Words words, String prefix, E[] all, java.util.function.Function<E, String> key) {
    return named(words, prefix, java.util.Arrays.stream(all).map(key).toList());
  }

  private static Map<String, String> named(Words words, String prefix, List<String> keys) {
    Map<String, String> named = new LinkedHashMap<>();
    keys.forEach(key -> named.put(key, words.say(prefix + key)));
    return named;
  }

  private Map<String, String> placeNames() {
    Map<String, String> names = new LinkedHashMap<>();
    places.rooms().forEach(room -> names.put(room.code().value(), room.name()));
    places.cabinets().forEach(cabinet -> names.put(cabinet.code().value(), cabinet.name()));
    return names;
  }

  private static List<LabelsView.Line> lines(Words words, List<Labelled> labelled) {
    LabelWords said = new LabelWords(words);
    return labelled.stream()
        .limit(MAX_LINES)
        .map(
            one ->
                new LabelsView.Line(
                    one.code().value(),
                    said.kind(one.thing()),
                    said.label(one).lines().stream().limit(2).collect(Collectors.joining(" · ")),
                    one.issue(),
                    one.last()
                        .map(
                            last ->
                                words.say(
                                    "labels.printed", words.moment(last.printedAt()), last.by()))))
        .toList();
  }
}
