package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
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
import org.muniment.desk.rounds.DutiesDesk;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.UsualDuties;

/** What is checked again and again, and when: listed, added, changed from a day on, ended. */
public final class PlansPage implements Slice {
  static final String PATH = MonthPage.PATH + "/plans";
  private static final String NAME = "plans";
  private static final String NONE = "—";
  private static final String ADD = PATH + "/add";
  private static final String ONE = PATH + "/{id}";

  private final Backend backend;
  private final DutiesDesk duties;
  private final Frame frame;

  public PlansPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.duties = backend.rounds().duties();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, ctx -> list(ctx, Optional.empty())));
    routes.addAll(
        TableFiles.routes(
            PATH, NAME, Access.PAGE_READ, backend.spreadsheets(), ctx -> content(words(ctx))));
    routes.add(Route.post(PATH + "/usual", Access.PAGE_WRITE, this::usual));
    routes.add(Route.get(PATH + "/preview", Access.PAGE_READ, this::preview));
    routes.add(Route.get(ADD, Access.PAGE_WRITE, this::fresh));
    routes.add(Route.post(ADD, Access.PAGE_WRITE, this::add));
    routes.add(Route.get(ONE, Access.PAGE_READ, this::page));
    routes.add(Route.post(ONE, Access.PAGE_WRITE, this::change));
    routes.add(Route.post(ONE + "/end", Access.PAGE_WRITE, this::end));
    return routes;
  }

  private DutyWords words(Context ctx) {
    return new DutyWords(backend, frame.words(ctx));
  }

  private DutyPlan plan(Context ctx) {
    return duties.plan(Sent.id(ctx, "duty"));
  }

  private void list(Context ctx, Optional<String> refused) {
    Shell shell = MonthPage.shell(frame, ctx);
    DutyWords names = new DutyWords(backend, shell.words());
    TableFiles.Content<PlansView.Line> content = content(names);
    boolean hasUsual =
        UsualDuties.from(names.words().today()).stream()
            .allMatch(
                usual ->
                    duties.plans().stream()
                        .anyMatch(it -> it.endedOn().isEmpty() && it.kind() == usual.kind()));
    Frame.page(
        ctx,
        PlansPage.class,
        "plans",
        shell,
        new PlansView(
            content.table().show(ctx, shell.words(), PATH, "list", content.all()),
            hasUsual,
            refused));
  }

  private TableFiles.Content<PlansView.Line> content(DutyWords names) {
    Words words = names.words();
    Table<PlansView.Line> table =
        Table.<PlansView.Line>of(NAME, words.say("duties.part.plans"))
            .text("name", words.say("duties.column.duty"), PlansView.Line::name)
            .text("place", words.say("duties.plan.place"), PlansView.Line::place)
            .text("when", words.say("duties.plan.when"), PlansView.Line::when)
            .day("next", words.say("duties.plan.next"), PlansView.Line::nextDay)
            .text("responsible", words.say("duties.plan.responsible"), PlansView.Line::responsible)
            .text("state", words.say("people.state"), PlansView.Line::state)
            .text("checklist", words.say("duties.plan.checklist"), PlansView.Line::checklist)
            .onlyInFiles();
    List<PlansView.Line> lines =
        duties.plans().stream()
            .sorted(Comparator.comparing((DutyPlan plan) -> plan.endedOn().isPresent()))
            .map(plan -> line(names, plan))
            .toList();
    return new TableFiles.Content<>(words, table, lines);
  }

  private PlansView.Line line(DutyWords names, DutyPlan plan) {
    Words words = names.words();
    LocalDate today = words.today();
    DutyPlan.Terms terms = plan.termsOn(today);
    boolean holds = plan.endedOn().isEmpty();
    Optional<LocalDate> next = duties.next(plan, today);
    String place = names.place(plan);
    return new PlansView.Line(
        plan.id(),
        names.name(plan),
        place.isEmpty() ? words.say("duties.plan.place.all") : place,
        names.when(terms),
        next.map(names::date).orElseGet(() -> words.say("duties.plan.next.none")),
        terms.responsible().isEmpty() ? NONE : terms.responsible(),
        holds ? Chip.OK : Chip.NO_DATA,
        holds ? Icon.CIRCLE_CHECK : Icon.LOCK,
        holds
            ? words.say("duties.plan.state.on")
            : words.say("duties.plan.state.ended", words.date(plan.endedOn().orElseThrow())),
        next,
        terms.checklist().stream().map(names::line).collect(Collectors.joining("\n")));
  }

  private void usual(Context ctx) {
    try {
      duties.addUsual(Requests.by(ctx));
      ctx.redirect(PATH, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      list(ctx, Optional.of(frame.words(ctx).say(refusal.sentence())));
    }
  }

  /** While a form is filled in: when the duty would be due. Changes nothing. */
  private void preview(Context ctx) {
    Map<String, String> values = new HashMap<>();
    for (String field : PlanForm.FIELDS) {
      Optional.ofNullable(ctx.queryParam(field)).ifPresent(it -> values.put(field, it.strip()));
    }
    DutyWords names = words(ctx);
    PlanView.Preview preview = new PlanMaker(backend, names).preview(Form.of(values));
    Frame.piece(ctx, PlansPage.class, "preview", names.words(), preview);
  }

  private void fresh(Context ctx) {
    Map<String, String> values = PlanForm.fresh(frame.words(ctx).today());
    String equipment = ctx.queryParam("equipment");
    if (equipment != null && equipment.matches("[0-9]{1,18}")) {
      values.put("kind", "equipment");
      values.put("equipment", equipment);
    }
    showFresh(ctx, Form.of(values));
  }

  private void showFresh(Context ctx, Form form) {
    Shell shell = MonthPage.shell(frame, ctx);
    PlanMaker maker = new PlanMaker(backend, new DutyWords(backend, shell.words()));
    Frame.page(ctx, PlansPage.class, "plan", shell, maker.fresh(form));
  }

  private void add(Context ctx) {
    Form form = Form.sent(ctx, PlanForm.FIELDS);
    DutyWords names = words(ctx);
    try {
      DutyPlan plan = duties.add(Requests.by(ctx), PlanForm.asked(form, names, Optional.empty()));
      ctx.redirect(PATH + "#plan-" + plan.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      showFresh(ctx, form.refused(names.words(), refusal));
    }
  }

  private void page(Context ctx) {
    DutyPlan plan = plan(ctx);
    DutyWords names = words(ctx);
    show(ctx, plan, Form.of(PlanForm.of(plan, names, names.words().today())));
  }

  private void show(Context ctx, DutyPlan plan, Form form) {
    Shell shell = MonthPage.shell(frame, ctx);
    PlanMaker maker = new PlanMaker(backend, new DutyWords(backend, shell.words()));
    Frame.page(ctx, PlansPage.class, "plan", shell, maker.of(plan, form));
  }

  private void change(Context ctx) {
    DutyPlan plan = plan(ctx);
    Form form = Form.sent(ctx, PlanForm.FIELDS);
    DutyWords names = words(ctx);
    try {
      duties.change(
          Requests.by(ctx),
          plan.id(),
          Sent.version(form),
          PlanForm.asked(form, names, Optional.of(plan.kind())));
      ctx.redirect(PATH + "#plan-" + plan.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, plan, form.refused(names.words(), refusal));
    }
  }

  private void end(Context ctx) {
    DutyPlan plan = plan(ctx);
    Form sent = Form.sent(ctx, List.of("form", "reason"));
    DutyWords names = words(ctx);
    try {
      duties.end(
          Requests.by(ctx), plan.id(), Sent.version(sent), Optional.empty(), sent.value("reason"));
      ctx.redirect(PATH + "#plan-" + plan.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = sent.refused(names.words(), refusal);
      Map<String, String> values = new HashMap<>(PlanForm.of(plan, names, names.words().today()));
      values.put("form", "end");
      show(ctx, plan, new Form(values, refused.problems(), refused.sentence()));
    }
  }
}
