package org.muniment.dashboard.pages.visits;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Times;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.VisitsDesk;
import org.muniment.domain.people.Account;
import org.muniment.domain.visit.Visit;

/** Writes visitors in and out, and shows the register of a period (rule C6). */
public final class VisitsPage implements Slice {
  static final String PATH = "/duties/visits";

  private static final String LIST = "visits";
  private static final String WITH = "accompaniedBy";
  private static final List<String> FIELDS =
      List.of("name", "organisation", "purpose", "rooms", WITH);

  private final Backend backend;
  private final Frame frame;

  public VisitsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  private VisitsDesk desk() {
    return backend.rounds().visits();
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(PATH, Access.PAGE_READ, ctx -> show(ctx, empty(ctx), Optional.empty())),
                Route.post(PATH, Access.PAGE_SCAN, this::enter),
                Route.post(PATH + "/{id}/leave", Access.PAGE_SCAN, this::leave)));
    routes.addAll(
        TableFiles.routes(PATH, LIST, Access.PAGE_READ, backend.spreadsheets(), this::content));
    return routes;
  }

  /** Whoever writes somebody in is usually with them. */
  private Form empty(Context ctx) {
    String own = new Signers(backend.people()).name(Requests.by(ctx).name());
    return Form.of(Map.of(WITH, people().contains(own) ? own : ""));
  }

  private List<String> people() {
    return backend.people().accounts().stream()
        .filter(account -> account.active() && Access.PAGE_SCAN.allows(account.role()))
        .map(Account::shownName)
        .distinct()
        .toList();
  }

  private void enter(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      desk()
          .enter(
              Requests.by(ctx),
              new VisitsDesk.NewVisit(
                  form.value("name"),
                  form.value("organisation"),
                  form.value("purpose"),
                  form.value("rooms"),
                  form.value(WITH)));
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form.refused(frame.words(ctx), refusal), Optional.empty());
    }
  }

  /** Who was written out by somebody else meanwhile is out all the same; the page says by whom. */
  private void leave(Context ctx) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound("visit", id);
    }
    try {
      desk().leave(Requests.by(ctx), Long.parseLong(id));
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      if (refusal.kind() != Refusal.Kind.CONFLICT) {
        throw refusal;
      }
      ctx.status(HttpStatus.CONFLICT);
      show(ctx, empty(ctx), Optional.of(frame.words(ctx).say(refusal.sentence())));
    }
  }

  /** Days from and to; nonsense is as if nothing was asked. */
  private record Period(LocalDate from, LocalDate to) {
    static Period of(Context ctx, LocalDate today) {
      LocalDate to = day(ctx, "to").filter(day -> !day.isAfter(today)).orElse(today);
      LocalDate from = day(ctx, "from").orElse(to.minusMonths(1));
      return from.isAfter(to) ? new Period(to.minusMonths(1), to) : new Period(from, to);
    }

    private static Optional<LocalDate> day(Context ctx, String parameter) {
      return Optional.ofNullable(ctx.queryParam(parameter))
          .flatMap(Times::date)
          .filter(day -> day.getYear() > 1 && day.getYear() < 3_000);
    }
  }

  private void show(Context ctx, Form form, Optional<String> said) {
    Shell shell =
        frame.shell(
            ctx, Shell.Section.DUTIES, "visits.title", "settings.css", "duties.css", "rounds.css");
    Words words = shell.words();
    Period period = Period.of(ctx, words.today());
    boolean mayWrite = Requests.caller(ctx).may(Access.PAGE_SCAN);
    VisitsView view =
        new VisitsView(
            desk().inside().stream().map(visit -> inside(words, visit)).toList(),
            mayWrite ? Optional.of(form) : Optional.empty(),
            said,
            people(),
            table(words).show(ctx, words, PATH, "register", lines(period)),
            period.from().toString(),
            period.to().toString());
    Frame.page(ctx, VisitsPage.class, "visits", shell, view);
  }

  private static VisitsView.Inside inside(Words words, Visit visit) {
    String who =
        visit.organisation().isEmpty()
            ? visit.name()
            : words.say("visits.who", visit.name(), visit.organisation());
    String rooms = visit.rooms().isEmpty() ? "" : " · " + visit.rooms();
    return new VisitsView.Inside(
        visit.id(),
        who,
        visit.purpose() + rooms + " · " + words.say("visits.with", visit.accompaniedBy()),
        words.say("visits.since", words.moment(visit.at()), words.age(visit.at())),
        visit.at().atZone(words.zone()).toLocalDate().isBefore(words.today()));
  }

  private List<VisitsView.Line> lines(Period period) {
    Signers signers = new Signers(backend.people());
    return desk().between(period.from(), period.to()).stream()
        .map(
            visit ->
                new VisitsView.Line(
                    visit,
                    signers.name(visit.enteredBy()),
                    visit.leftBy().isEmpty() ? "" : signers.name(visit.leftBy())))
        .toList();
  }

  private TableFiles.Content<VisitsView.Line> content(Context ctx) {
    Words words = frame.words(ctx);
    return new TableFiles.Content<>(words, table(words), lines(Period.of(ctx, words.today())));
  }

  private static Table<VisitsView.Line> table(Words words) {
    return Table.<VisitsView.Line>of(LIST, words.say("visits.register"))
        .time("in", words.say("visits.in"), line -> Optional.of(line.visit().at()))
        .time("out", words.say("visits.out"), line -> line.visit().leftAt())
        .text("name", words.say("visits.name"), line -> line.visit().name())
        .text("organisation", words.say("visits.organisation"), line -> line.visit().organisation())
        .text("purpose", words.say("visits.purpose"), line -> line.visit().purpose())
        .text("rooms", words.say("visits.rooms"), line -> line.visit().rooms())
        .text("with", words.say("visits.accompanied"), line -> line.visit().accompaniedBy())
        .text("entered-by", words.say("visits.in.by"), VisitsView.Line::enteredBy)
        .onlyInFiles()
        .text("left-by", words.say("visits.out.by"), VisitsView.Line::leftBy)
        .onlyInFiles();
  }
}
