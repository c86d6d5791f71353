package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.KeysDesk;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.KeyHandover;

/** The register of keys (rule C5): listed, added, handed over, lost and found. */
public final class KeysPage implements Slice {
  static final String PATH = MonthPage.PATH + "/keys";
  private static final String NAME = "keys";
  private static final String ONE = PATH + "/{id}";
  private static final String HISTORY = "handovers";
  private static final List<String> FIELDS = List.of("version", "name", "opens", "remarks");

  private final Backend backend;
  private final KeysDesk desk;
  private final Frame frame;

  public KeysPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.desk = backend.rounds().keys();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, ctx -> list(ctx, Form.of(Map.of()))));
    routes.addAll(
        TableFiles.routes(
            PATH,
            NAME,
            Access.PAGE_READ,
            backend.spreadsheets(),
            ctx -> content(frame.words(ctx))));
    routes.add(Route.post(PATH, Access.PAGE_WRITE, this::add));
    routes.add(Route.get(ONE, Access.PAGE_READ, ctx -> show(ctx, Said.NOTHING)));
    routes.add(Route.post(ONE, Access.PAGE_WRITE, this::change));
    routes.add(Route.post(ONE + "/hand-over", Access.PAGE_WRITE, this::handOver));
    routes.add(Route.post(ONE + "/lost", Access.PAGE_WRITE, this::lost));
    routes.addAll(
        TableFiles.routes(ONE, HISTORY, Access.PAGE_READ, backend.spreadsheets(), this::history));
    return routes;
  }

  private void list(Context ctx, Form form) {
    Shell shell = MonthPage.shell(frame, ctx);
    TableFiles.Content<KeysView.Line> content = content(shell.words());
    KeysView view =
        new KeysView(content.table().show(ctx, shell.words(), PATH, "list", content.all()), form);
    Frame.page(ctx, KeysPage.class, "keys", shell, view);
  }

  private TableFiles.Content<KeysView.Line> content(Words words) {
    Table<KeysView.Line> table =
        Table.<KeysView.Line>of(NAME, words.say("duties.keys.title"))
            .text("name", words.say("duties.keys.name"), KeysView.Line::name)
            .text("opens", words.say("duties.keys.opens"), KeysView.Line::opens)
            .text("keeper", words.say("duties.keys.keeper"), KeysView.Line::keeper)
            .text("state", words.say("people.state"), KeysView.Line::state)
            .text("remarks", words.say("log.remark"), line -> line.key().remarks())
            .onlyInFiles();
    List<KeysView.Line> lines = desk.list().stream().map(key -> line(words, key)).toList();
    return new TableFiles.Content<>(words, table, lines);
  }

  private static KeysView.Line line(Words words, ArchiveKey key) {
    return new KeysView.Line(
        key.id(),
        key.name(),
        key.opens(),
        keeper(words, key.keeper()),
        chip(key),
        icon(key),
        state(words, key),
        key);
  }

  private static String keeper(Words words, String keeper) {
    return keeper.isEmpty() ? words.say("duties.keys.cabinet") : keeper;
  }

  private static Chip chip(ArchiveKey key) {
    if (key.lost()) {
      return Chip.ALARM;
    }
    return key.keeper().isEmpty() ? Chip.OK : Chip.EMPTY;
  }

  private static Icon icon(ArchiveKey key) {
    if (key.lost()) {
      return Icon.ALERT_OCTAGON;
    }
    return key.keeper().isEmpty() ? Icon.CIRCLE_CHECK : Icon.USER_CHECK;
  }

  private static String state(Words words, ArchiveKey key) {
    if (key.lost()) {
      return words.say("duties.keys.state.lost");
    }
    return words.say("duties.keys.state." + (key.keeper().isEmpty() ? "cabinet" : "kept"));
  }

  private static KeysDesk.Details details(Form form) {
    return new KeysDesk.Details(form.value("name"), form.value("opens"), form.value("remarks"));
  }

  private void add(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      ArchiveKey key = desk.add(Requests.by(ctx), details(form));
      ctx.redirect(PATH + "#key-" + key.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      list(ctx, form.refused(frame.words(ctx), refusal));
    }
  }

  /** Which of a key's forms was refused, and how. */
  private record Said(Optional<Form> hand, Optional<Form> change, Form lost) {
    static final Said NOTHING = new Said(Optional.empty(), Optional.empty(), Form.of(Map.of()));
  }

  private void show(Context ctx, Said said) {
    ArchiveKey key = desk.key(Sent.id(ctx, "key"));
    Shell shell = MonthPage.shell(frame, ctx);
    Words words = shell.words();
    DutyWords names = new DutyWords(backend, words);
    KeysView.One view =
        new KeysView.One(
            key.id(),
            key.name(),
            key.opens(),
            keeper(words, key.keeper()),
            chip(key),
            icon(key),
            state(words, key),
            key.lost(),
            said.hand.orElseGet(() -> Form.of(Map.of())).with("version", version(key)),
            said.change.orElseGet(() -> Form.of(values(key))).with("version", version(key)),
            lost(words, key).sent(said.lost.value("form"), said.lost),
            new PlanMaker(backend, names).people(),
            desk.handovers(key.id()).stream().map(it -> handed(names, it)).toList());
    Frame.page(ctx, KeysPage.class, "key", shell, view);
  }

  private static String version(ArchiveKey key) {
    return String.valueOf(key.version());
  }

  private static Map<String, String> values(ArchiveKey key) {
    Map<String, String> values = new HashMap<>();
    values.put("name", key.name());
    values.put("opens", key.opens());
    values.put("remarks", key.remarks());
    return values;
  }

  private static Confirm lost(Words words, ArchiveKey key) {
    String text = "duties.keys." + (key.lost() ? "found" : "lost");
    return new Confirm(
        "lost",
        PATH + "/" + key.id() + "/lost",
        words.say(text),
        key.name(),
        words.say(text + ".says", key.name()),
        Optional.empty());
  }

  /** What is said when a key is lost or found stands among its handovers, from and to the same. */
  private static KeysView.Handed handed(DutyWords names, KeyHandover handover) {
    Words words = names.words();
    return new KeysView.Handed(
        words.stamp(handover.by().at()),
        words.say(
            "duties.keys.handed", keeper(words, handover.from()), keeper(words, handover.to())),
        handover.note(),
        names.person(handover.by().name()));
  }

  private void change(Context ctx) {
    long id = Sent.id(ctx, "key");
    Form form = Form.sent(ctx, FIELDS);
    try {
      desk.change(Requests.by(ctx), id, Sent.version(form), details(form));
      ctx.redirect(PATH + "/" + id, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = form.refused(frame.words(ctx), refusal);
      show(ctx, new Said(Optional.empty(), Optional.of(refused), Form.of(Map.of())));
    }
  }

  private void handOver(Context ctx) {
    long id = Sent.id(ctx, "key");
    Form form = Form.sent(ctx, List.of("version", "to", "note"));
    try {
      desk.handOver(Requests.by(ctx), id, Sent.version(form), form.value("to"), form.value("note"));
      ctx.redirect(PATH + "/" + id, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = form.refused(frame.words(ctx), refusal);
      show(ctx, new Said(Optional.of(refused), Optional.empty(), Form.of(Map.of())));
    }
  }

  private void lost(Context ctx) {
    long id = Sent.id(ctx, "key");
    Form form = Form.sent(ctx, List.of("form", "version", "reason"));
    try {
      if (desk.key(id).lost()) {
        desk.find(Requests.by(ctx), id, Sent.version(form), form.value("reason"));
      } else {
        desk.lose(Requests.by(ctx), id, Sent.version(form), form.value("reason"));
      }
      ctx.redirect(PATH + "/" + id, HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = form.refused(frame.words(ctx), refusal);
      show(ctx, new Said(Optional.empty(), Optional.empty(), refused));
    }
  }

  private TableFiles.Content<KeyHandover> history(Context ctx) {
    Words words = frame.words(ctx);
    DutyWords names = new DutyWords(backend, words);
    ArchiveKey key = desk.key(Sent.id(ctx, "key"));
    Table<KeyHandover> table =
        Table.<KeyHandover>of(HISTORY, words.say("duties.keys.history"))
            .savedAs("key_" + key.id())
            .time("at", words.say("duties.keys.time"), it -> Optional.of(it.by().at()))
            .text("from", words.say("duties.keys.from"), it -> keeper(words, it.from()))
            .text("to", words.say("duties.keys.receiver"), it -> keeper(words, it.to()))
            .text("note", words.say("log.remark"), KeyHandover::note)
            .text("by", words.say("duties.column.by"), it -> names.person(it.by().name()));
    return new TableFiles.Content<>(words, table, desk.handovers(key.id()));
  }
}
