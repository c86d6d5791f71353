package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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
import org.muniment.desk.rounds.EquipmentDesk;
import org.muniment.domain.duty.Equipment;
import org.muniment.port.Findings;

/** The register of equipment (rule E7): listed, added, a piece with its checks and findings. */
public final class EquipmentPage implements Slice {
  static final String PATH = MonthPage.PATH + "/equipment";
  private static final String NAME = "equipment";
  private static final String ONE = PATH + "/{id}";
  private static final int MOST_FINDINGS = 500;
  private static final List<String> FIELDS =
      List.of("version", "kind", "name", "number", "model", "room", "since", "state", "remarks");

  private final Backend backend;
  private final EquipmentDesk desk;
  private final Frame frame;

  public EquipmentPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desk = backend.rounds().equipment();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, ctx -> list(ctx, empty())));
    routes.addAll(
        TableFiles.routes(
            PATH,
            NAME,
            Access.PAGE_READ,
            backend.spreadsheets(),
            ctx -> content(new DutyWords(backend, frame.words(ctx)))));
    routes.add(Route.post(PATH, Access.PAGE_WRITE, this::add));
    routes.add(Route.get(ONE, Access.PAGE_READ, this::page));
    routes.add(Route.post(ONE, Access.PAGE_WRITE, this::change));
    routes.add(Route.post(ONE + "/retire", Access.PAGE_WRITE, this::retire));
    return routes;
  }

  private static Form empty() {
    return Form.of(Map.of("kind", Equipment.Kind.AIR_CONDITIONER.key(), "state", "in-use"));
  }

  private void list(Context ctx, Form form) {
    Shell shell = MonthPage.shell(frame, ctx);
    DutyWords names = new DutyWords(backend, shell.words());
    TableFiles.Content<EquipmentView.Line> content = content(names);
    PlanMaker choices = new PlanMaker(backend, names);
    EquipmentView view =
        new EquipmentView(
            content.table().show(ctx, shell.words(), PATH, "list", content.all()),
            form,
            kinds(shell.words()),
            choices.rooms(shell.words().say("duties.equipment.place.none")));
    Frame.page(ctx, EquipmentPage.class, "equipment", shell, view);
  }

  static Map<String, String> kinds(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (Equipment.Kind kind : Equipment.Kind.values()) {
      choices.put(kind.key(), words.say("equipment.kind." + kind.key()));
    }
    return choices;
  }

  private TableFiles.Content<EquipmentView.Line> content(DutyWords names) {
    Words words = names.words();
    Table<EquipmentView.Line> table =
        Table.<EquipmentView.Line>of(NAME, words.say("duties.equipment.title"))
            .text("name", words.say("common.name"), EquipmentView.Line::name)
            .text("kind", words.say("duties.equipment.kind"), EquipmentView.Line::kind)
            .text("number", words.say("duties.equipment.number"), EquipmentView.Line::number)
            .text("place", words.say("duties.plan.place"), EquipmentView.Line::place)
            .day("since", words.say("duties.equipment.since"), line -> line.piece().since())
            .text("state", words.say("people.state"), EquipmentView.Line::state)
            .number("findings", words.say("duties.equipment.findings"), 0, it -> it.findings())
            .text("model", words.say("duties.equipment.model"), line -> line.piece().model())
            .onlyInFiles()
            .text("remarks", words.say("log.remark"), line -> line.piece().remarks())
            .onlyInFiles();
    Map<Long, Integer> open = openFindings();
    List<EquipmentView.Line> lines =
        desk.list().stream()
            .map(piece -> line(names, piece, open.getOrDefault(piece.id(), 0)))
            .toList();
    return new TableFiles.Content<>(words, table, lines);
  }

  private Map<Long, Integer> openFindings() {
    Findings.Query query =
        new Findings.Query(
            Optional.of(true),
            Optional.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            OptionalLong.empty(),
            Optional.empty(),
            Optional.empty());
    Map<Long, Integer> open = new HashMap<>();
    backend.rounds().findings().search(query, MOST_FINDINGS).stream()
        .filter(finding -> finding.equipment().isPresent())
        .forEach(finding -> open.merge(finding.equipment().getAsLong(), 1, Integer::sum));
    return open;
  }

  private static EquipmentView.Line line(DutyWords names, Equipment piece, int findings) {
    Words words = names.words();
    return new EquipmentView.Line(
        piece.id(),
        piece.name(),
        words.say("equipment.kind." + piece.kind().key()),
        piece.number(),
        piece.room().map(names::room).orElseGet(() -> words.say("duties.equipment.place.none")),
        piece.since().map(words::date).orElse(""),
        chip(piece.state()),
        icon(piece.state()),
        words.say("equipment.state." + piece.state().key()),
        findings,
        piece);
  }

  static Chip chip(Equipment.State state) {
    return switch (state) {
      case IN_USE -> Chip.OK;
      case OUT_OF_ORDER -> Chip.NEAR;
      case RETIRED -> Chip.NO_DATA;
    };
  }

  static Icon icon(Equipment.State state) {
    return switch (state) {
      case IN_USE -> Icon.CIRCLE_CHECK;
      case OUT_OF_ORDER -> Icon.ALERT_TRIANGLE;
      case RETIRED -> Icon.LOCK;
    };
  }

  private static EquipmentDesk.Details details(Form form) {
    return new EquipmentDesk.Details(
        form.value("kind"),
        form.value("name"),
        form.value("number"),
        form.value("model"),
        form.given("room"),
        Sent.date(form, "since"),
        form.given("state").orElse(Equipment.State.IN_USE.key()),
        form.value("remarks"));
  }

  private void add(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      Equipment piece = desk.add(Requests.by(ctx), details(form));
      ctx.redirect(PATH + "#equipment-" + piece.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      list(ctx, form.refused(frame.words(ctx), refusal));
    }
  }

  private Equipment piece(Context ctx) {
    return desk.piece(Sent.id(ctx, "equipment"));
  }

  private void page(Context ctx) {
    Equipment piece = piece(ctx);
    show(ctx, piece, Form.of(PieceMaker.values(piece)));
  }

  private void show(Context ctx, Equipment piece, Form form) {
    Shell shell = MonthPage.shell(frame, ctx);
    PieceMaker maker = new PieceMaker(backend, new DutyWords(backend, shell.words()));
    Frame.page(ctx, EquipmentPage.class, "piece", shell, maker.of(piece, form));
  }

  private void change(Context ctx) {
    Equipment piece = piece(ctx);
    Form form = Form.sent(ctx, FIELDS);
    try {
      desk.change(Requests.by(ctx), piece.id(), Sent.version(form), details(form));
      ctx.redirect(PATH + "/" + piece.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      show(ctx, piece, form.refused(frame.words(ctx), refusal));
    }
  }

  /** The reason stands among its remarks, where the register shows it. */
  private void retire(Context ctx) {
    Equipment piece = piece(ctx);
    Form sent = Form.sent(ctx, List.of("form", "reason"));
    Map<String, String> values = new HashMap<>(PieceMaker.values(piece));
    try {
      if (sent.given("reason").isEmpty()) {
        throw Sent.wrong("reason", "duties.equipment.retire.reason");
      }
      values.put("state", Equipment.State.RETIRED.key());
      values.merge("remarks", sent.value("reason"), (old, why) -> (old + "\n" + why).strip());
      desk.change(Requests.by(ctx), piece.id(), OptionalLong.empty(), details(Form.of(values)));
      ctx.redirect(PATH + "/" + piece.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = sent.refused(frame.words(ctx), refusal);
      Map<String, String> kept = new HashMap<>(PieceMaker.values(piece));
      kept.put("form", "retire");
      show(ctx, piece, new Form(kept, refused.problems(), refused.sentence()));
    }
  }
}
