package org.muniment.dashboard.pages.use;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.use.UseRows.Busy;
import org.muniment.dashboard.pages.use.UseRows.Group;
import org.muniment.dashboard.pages.use.UseRows.Month;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.ReportPeriod;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.dashboard.web.table.TableFiles.Content;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Barcode;

/** How the holdings were used in a time (rules N4, U6). */
public final class UsePage implements Slice {
  private static final String PATH = "/loans/use";

  private final Backend backend;
  private final Frame frame;

  public UsePage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.addAll(files("months", this::months));
    routes.addAll(files("groups", this::groups));
    routes.addAll(files("busiest", this::busiest));
    return routes;
  }

  private List<Route> files(String name, java.util.function.Function<Context, Content<?>> content) {
    return TableFiles.routes(PATH, name, Access.PAGE_READ, backend.spreadsheets(), content);
  }

  private Content<Month> months(Context ctx) {
    Words words = frame.words(ctx);
    ReportPeriod period = asked(ctx, words).period();
    return new Content<>(
        words, UseTables.months(words, period), UseRows.of(backend, words, period).months());
  }

  private Content<Group> groups(Context ctx) {
    Words words = frame.words(ctx);
    ReportPeriod period = asked(ctx, words).period();
    return new Content<>(
        words, UseTables.groups(words, period), UseRows.of(backend, words, period).groups());
  }

  private Content<Busy> busiest(Context ctx) {
    Words words = frame.words(ctx);
    ReportPeriod period = asked(ctx, words).period();
    return new Content<>(
        words,
        UseTables.busiest(words, Requests.reader(ctx), period),
        UseRows.of(backend, words, period).busiest());
  }

  /**
   * A period of a bookmark or a form.
   *
   * @param form what was typed
   * @param wrong what is wrong with it; then the period is the running year
   */
  private record Asked(Form form, ReportPeriod period, String wrong) {}

  private static Asked asked(Context ctx, Words words) {
    Map<String, String> typed = new LinkedHashMap<>();
    for (String name : ReportPeriod.NAMES) {
      typed.put(name, Optional.ofNullable(ctx.queryParam(name)).orElse("").strip());
    }
    ReportPeriod.Read read = ReportPeriod.read(typed::get, words.today());
    typed.replaceAll(
        (name, text) ->
            !text.isEmpty()
                ? text
                : (name.equals(ReportPeriod.FROM) ? read.period().from() : read.period().to())
                    .toString());
    String wrong = read.wrong().map(problem -> words.say(problem.message())).orElse("");
    return new Asked(Form.of(typed), read.period(), wrong);
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.LOANS,
            "loans.part.use",
            "settings.css",
            "holdings.css",
            "boxes.css",
            "use.css",
            "picture.js");
    Words words = shell.words();
    Asked asked = asked(ctx, words);
    UseRows rows = UseRows.of(backend, words, asked.period());
    Reader reader = Requests.reader(ctx);
    ReportPeriod period = asked.period();
    UseView view =
        new UseView(
            asked.form(),
            asked.wrong(),
            period.sentence(words),
            "?from=" + period.from() + "&to=" + period.to(),
            "use_" + period.file(),
            rows.figures().asked() == 0,
            new UseWords(words).figures(rows.figures()),
            UseColumns.of(words, rows.figures().months()),
            UseTables.months(words, period)
                .show(ctx, words, PATH, "months-card", rows.months())
                .map(month -> month(words, month)),
            UseTables.groups(words, period)
                .show(ctx, words, PATH, "groups-card", rows.groups())
                .map(group -> group(words, group)),
            UseTables.busiest(words, reader, period)
                .show(ctx, words, PATH, "busiest-card", rows.busiest())
                .map(busy -> busy(words, reader, busy)));
    Frame.page(ctx, UsePage.class, "use", shell, view);
  }

  private static UseView.Month month(Words words, Month month) {
    return new UseView.Month(
        words.dated("report.month.name", month.month()),
        words.count(month.used().consultations()),
        words.count(month.used().loans()),
        words.count(month.used().all()));
  }

  private static UseView.Group group(Words words, Group group) {
    return new UseView.Group(
        words.say("use.by." + group.by()),
        group.name(),
        words.count(group.used().consultations()),
        words.count(group.used().loans()),
        words.count(group.used().all()),
        words.percent(group.share()),
        String.format(Locale.ROOT, "%.1f%%", 100 * group.share()));
  }

  private static UseView.Busiest busy(Words words, Reader reader, Busy busy) {
    Barcode barcode = busy.box().barcode();
    return new UseView.Busiest(
        barcode.value(),
        "/holdings/box?code="
            + java.net.URLEncoder.encode(barcode.value(), java.nio.charset.StandardCharsets.UTF_8),
        reader.maySee(busy.box()) ? busy.box().description().title() : "",
        words.count(busy.used().consultations()),
        words.count(busy.used().loans()),
        words.count(busy.used().all()));
  }
}
