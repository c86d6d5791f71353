package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Reach;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.FeedsDesk;
import org.muniment.domain.label.Modules;
import org.muniment.port.Barcodes;
import org.muniment.port.Duties.Feed;

/** Calendars that other programs read by a secret address: made, shown once, ended. */
public final class FeedsPage implements Slice {
  private static final String PATH = MonthPage.PATH + "/feeds";
  private static final String NAME = "feeds";
  private static final String FEED = "/duties/feed/%s.ics";

  /** ISO/IEC 18004: four light modules on each side. */
  private static final int QUIET_MODULES = 4;

  private final Backend backend;
  private final FeedsDesk desk;
  private final Reach reach;
  private final Frame frame;

  public FeedsPage(Backend backend, Reach reach, Frame frame) {
    this.backend = backend;
    this.desk = backend.rounds().feeds();
    this.reach = reach;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(
        Route.get(
            PATH,
            Access.PAGE_WRITE,
            ctx -> show(ctx, empty(frame.words(ctx)), Optional.empty(), Optional.empty())));
    routes.addAll(
        TableFiles.routes(
            PATH,
            NAME,
            Access.PAGE_WRITE,
            backend.spreadsheets(),
            ctx -> content(new DutyWords(backend, frame.words(ctx)))));
    routes.add(Route.post(PATH, Access.PAGE_WRITE, this::add));
    routes.add(Route.post(PATH + "/{id}/end", Access.PAGE_WRITE, this::end));
    return routes;
  }

  private static Form empty(Words words) {
    return Form.of(Map.of("language", words.lang()));
  }

  private void show(
      Context ctx, Form form, Optional<FeedsView.Fresh> fresh, Optional<String> refused) {
    Shell shell = MonthPage.shell(frame, ctx);
    Words words = shell.words();
    TableFiles.Content<FeedsView.Line> content = content(new DutyWords(backend, words));
    FeedsView view =
        new FeedsView(
            content.table().show(ctx, words, PATH, "list", content.all()),
            form,
            languages(words),
            fresh,
            refused);
    Frame.page(ctx, FeedsPage.class, "feeds", shell, view);
  }

  private static Map<String, String> languages(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Shell.Language language : Shell.LANGUAGES) {
      choices.put(language.tag(), words.say(language.textKey()));
    }
    return choices;
  }

  private TableFiles.Content<FeedsView.Line> content(DutyWords names) {
    Words words = names.words();
    Table<FeedsView.Line> table =
        Table.<FeedsView.Line>of(NAME, words.say("duties.part.feeds"))
            .text("name", words.say("common.name"), FeedsView.Line::name)
            .text("language", words.say("duties.feeds.language"), FeedsView.Line::language)
            .time("created", words.say("tokens.created"), l -> Optional.of(l.createdAt()))
            .text("state", words.say("people.state"), FeedsView.Line::state)
            .time("ended", words.say("duties.feeds.ended"), FeedsView.Line::endedAt)
            .onlyInFiles();
    List<FeedsView.Line> lines =
        desk.feeds().stream()
            .sorted(Comparator.comparing((Feed feed) -> feed.endedAt().isPresent()))
            .map(feed -> line(names, feed))
            .toList();
    return new TableFiles.Content<>(words, table, lines);
  }

  private static FeedsView.Line line(DutyWords names, Feed feed) {
    Words words = names.words();
    boolean isOn = feed.endedAt().isEmpty();
    return new FeedsView.Line(
        feed.id(),
        feed.name(),
        languages(words).getOrDefault(feed.language(), feed.language()),
        words.say("duties.by", names.person(feed.createdBy()), words.moment(feed.createdAt())),
        isOn ? Chip.OK : Chip.NO_DATA,
        isOn ? Icon.CIRCLE_CHECK : Icon.LOCK,
        words.say("duties.feeds.state." + (isOn ? "on" : "ended")),
        isOn ? Optional.of(PATH + "/" + feed.id() + "/end") : Optional.empty(),
        feed.createdAt(),
        feed.endedAt());
  }

  /** The answer to the form itself, so that the address is in no history. */
  private void add(Context ctx) {
    Form form = Form.sent(ctx, List.of("name", "language"));
    Words words = frame.words(ctx);
    try {
      FeedsDesk.Made made = desk.add(Requests.by(ctx), form.value("name"), form.value("language"));
      Requests.tellSecret(ctx);
      show(ctx, empty(words), Optional.of(fresh(ctx, made)), Optional.empty());
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, form.refused(words, refusal), Optional.empty(), Optional.empty());
    }
  }

  private FeedsView.Fresh fresh(Context ctx, FeedsDesk.Made made) {
    String address = home(ctx) + FEED.formatted(made.secret());
    Modules code = backend.barcodes().modules(address, Barcodes.Format.QR);
    String dark = code.runs().stream().map(FeedsPage::rectangle).collect(Collectors.joining());
    return new FeedsView.Fresh(
        made.feed().name(), address, code.columns() + 2 * QUIET_MODULES, dark);
  }

  private static String rectangle(Modules.Run run) {
    return "M%d %dh%dv%dh-%dz"
        .formatted(
            run.column() + QUIET_MODULES,
            run.row() + QUIET_MODULES,
            run.columns(),
            run.rows(),
            run.columns());
  }

  /** As other devices reach these pages; where only this computer does, as its browser did. */
  private String home(Context ctx) {
    return reach
        .host()
        .get()
        .filter(host -> reach.pagesUseTls())
        .map(host -> "https://" + Reach.inAddress(host) + ":" + ctx.req().getLocalPort())
        .orElseGet(() -> ctx.scheme() + "://" + ctx.host());
  }

  private void end(Context ctx) {
    long id = Sent.id(ctx, "feed");
    Words words = frame.words(ctx);
    try {
      desk.end(Requests.by(ctx), id);
      ctx.redirect(PATH + "#feed-" + id, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, empty(words), Optional.empty(), Optional.of(words.say(refusal.sentence())));
    }
  }
}
