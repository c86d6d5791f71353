package org.muniment.dashboard.pages.alarms;

import io.javalin.http.Context;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.RuleDesk;
import org.muniment.desk.RuleDesk.Effective;
import org.muniment.desk.RuleDesk.Source;
import org.muniment.domain.alarm.Fluctuation;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Visible;

/** When people are called: the rules of all places, and changing one. */
public final class AlarmRulesPage implements Slice {
  private static final String PATH = AlarmPart.RULES.path();
  private static final String ONE = PATH + "/{place}/{quantity}";
  private static final String LIST = "rules";
  private static final List<Integer> PERIODS = List.of(365, 90, 30);

  private final Backend backend;
  private final RuleDesk rules;
  private final Frame frame;

  public AlarmRulesPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.rules = backend.alarmDesks().rules();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(PATH, Access.PAGE_READ, this::list),
                Route.get(ONE, Access.PAGE_READ, this::one),
                Route.post(ONE, Access.PAGE_WRITE, this::set),
                Route.post(ONE + "/reset", Access.PAGE_WRITE, this::reset),
                Route.post(ONE + "/rehearse", Access.PAGE_WRITE, this::rehearse)));
    routes.addAll(
        TableFiles.routes(
            PATH, LIST, Access.PAGE_READ, backend.spreadsheets(), ctx -> file(frame.words(ctx))));
    return routes;
  }

  private void list(Context ctx) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    Shown<RulesView.Line> shown = table(words).show(ctx, words, PATH, "list", lines(words));
    Frame.page(ctx, AlarmRulesPage.class, "rules", shell, shown);
  }

  private TableFiles.Content<RulesView.Line> file(Words words) {
    return new TableFiles.Content<>(words, table(words), lines(words));
  }

  private static Table<RulesView.Line> table(Words words) {
    return Table.<RulesView.Line>of(LIST, words.say("alarms.part.rules"))
        .text("place", words.say("alarms.place"), RulesView.Line::place)
        .text("quantity", words.say("environment.quantity"), RulesView.Line::quantity)
        .text("rule", words.say("alarms.rule"), RulesView.Line::rule)
        .text("source", words.say("alarms.rule.source"), RulesView.Line::source);
  }

  /** Cabinets that go by their room are left out, unless a sensor stands in them. */
  private List<RulesView.Line> lines(Words words) {
    Names names = new Names(backend);
    Set<Code> watched =
        backend.registry().sensors().stream()
            .flatMap(sensor -> sensor.placementAt(words.now()).place().stream())
            .collect(Collectors.toSet());
    return rules.rules().stream()
        .filter(rule -> rule.source() != Source.ROOM || watched.contains(rule.place()))
        .map(rule -> line(words, names, rule))
        .toList();
  }

  private static RulesView.Line line(Words words, Names names, Effective rule) {
    return new RulesView.Line(
        rule.place().value(),
        names.place(rule.place()),
        words.quantity(rule.quantity()),
        RuleWords.of(words, rule.quantity(), rule.rule()),
        words.say("alarms.rule.source." + rule.source().key()),
        PATH + "/" + rule.place() + "/" + rule.quantity().key());
  }

  private void one(Context ctx) {
    Effective rule = rule(ctx);
    show(ctx, rule, RuleForm.of(rule.rule()));
  }

  private Effective rule(Context ctx) {
    String key = ctx.pathParam("quantity");
    Quantity quantity = Quantity.byKey(key).orElseThrow(() -> Refusal.notFound("quantity", key));
    return rules.effective(ctx.pathParam("place"), quantity);
  }

  private void set(Context ctx) {
    Form form = Form.sent(ctx, RuleForm.FIELDS);
    Effective before = rule(ctx);
    try {
      if (form.given(RuleForm.REASON).isEmpty()) {
        throw reasonAsked();
      }
      rules.set(
          Requests.by(ctx),
          before.place().value(),
          before.quantity().key(),
          RuleForm.read(form),
          form.value(RuleForm.REASON));
      ctx.redirect(PATH + "/" + before.place() + "/" + before.quantity().key());
    } catch (Refusal refusal) {
      ctx.status(422);
      show(ctx, before, form.refused(frame.words(ctx), refusal));
    }
  }

  /** A sentence in place of the answer when the form makes no rule: nothing else changes. */
  private void rehearse(Context ctx) {
    Words words = frame.words(ctx);
    Effective rule = rule(ctx);
    Form form = Form.sent(ctx, RuleForm.FIELDS);
    int days = days(ctx.formParam("days"));
    Rehearsals rehearsals = new Rehearsals(backend, words);
    RehearsalView view;
    try {
      view = rehearsals.of(rule, RuleForm.read(form), days);
    } catch (Refusal refusal) {
      view = RehearsalView.refused(words.say(refusal.sentence()));
    }
    Frame.piece(ctx, AlarmRulesPage.class, "rehearsal", words, view);
  }

  /** Nonsense means a year. */
  private static int days(String typed) {
    return PERIODS.stream()
        .filter(days -> days.toString().equals(typed))
        .findFirst()
        .orElse(PERIODS.get(0));
  }

  private static Refusal reasonAsked() {
    Message says = Message.of("alarms.rule.reason");
    return new Refusal(
        Refusal.Kind.UNACCEPTABLE, says, List.of(new Refusal.Field(RuleForm.REASON, says)));
  }

  private void reset(Context ctx) {
    Effective before = rule(ctx);
    String why = Form.sent(ctx, List.of(RuleForm.REASON)).value(RuleForm.REASON);
    try {
      rules.reset(Requests.by(ctx), before.place().value(), before.quantity().key(), why);
      ctx.redirect(PATH + "/" + before.place() + "/" + before.quantity().key());
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, before, RuleForm.of(before.rule()).refused(frame.words(ctx), refusal));
    }
  }

  private void show(Context ctx, Effective rule, Form form) {
    Shell shell = shell(ctx);
    Words words = shell.words();
    Frame.page(ctx, AlarmRulesPage.class, "rule", shell, view(shell, words, rule, form));
  }

  private RulesView view(Shell shell, Words words, Effective rule, Form form) {
    List<RulesView.Version> versions =
        rule.versions().stream()
            .map(version -> version(words, rule.quantity(), version))
            .collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(versions);
    return new RulesView(
        PATH + "/" + rule.place() + "/" + rule.quantity().key(),
        new Names(backend).place(rule.place()),
        rule.place().value(),
        words.quantity(rule.quantity()),
        rule.quantity().unit(),
        RuleWords.of(words, rule.quantity(), rule.rule()),
        words.say("alarms.rule.source." + rule.source().key()),
        rule.source() == Source.OWN,
        rule.quantity() == Quantity.HUMIDITY,
        shell.may(Access.PAGE_WRITE),
        form,
        readings(words),
        periods(words),
        versions);
  }

  private static RulesView.Version version(
      Words words, Quantity quantity, PlaceRule.Version version) {
    return new RulesView.Version(
        version.from().equals(Instant.EPOCH)
            ? words.say("alarms.rule.always")
            : words.stamp(version.from()),
        version
            .rule()
            .map(rule -> RuleWords.of(words, quantity, rule))
            .orElse(words.say("alarms.rule.source.preset")),
        Visible.of(version.changedBy()),
        Visible.of(version.reason()));
  }

  private static Map<String, String> readings(Words words) {
    Map<String, String> readings = new LinkedHashMap<>();
    Arrays.stream(Fluctuation.Reading.values())
        .forEach(
            reading ->
                readings.put(reading.key(), words.say("alarms.rule.reading." + reading.key())));
    return readings;
  }

  private static Map<String, String> periods(Words words) {
    Map<String, String> periods = new LinkedHashMap<>();
    for (int days : PERIODS) {
      periods.put(Integer.toString(days), words.say("alarms.health.days", days));
    }
    return periods;
  }

  private Shell shell(Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.ALARMS,
        "shell.nav.alarms",
        "settings.css",
        AlarmsPage.STYLE,
        "alarms.js");
  }
}
