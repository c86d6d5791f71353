package org.muniment.dashboard.pages.rooms;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.PresetChoices;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.PlacesDesk.NewRoom;
import org.muniment.desk.Refusal;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.place.Room;

/** Lists the rooms and adds one. */
public final class RoomsPage implements Slice {
  private static final String PATH = "/settings/rooms";
  private static final String LIST = "rooms";
  private static final List<String> FIELDS = List.of("code", "name", "preset");

  private final Backend backend;
  private final Frame frame;

  public RoomsPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes =
        new ArrayList<>(
            List.of(
                Route.get(PATH, Access.PAGE_READ, this::page),
                Route.post(PATH, Access.PAGE_WRITE, this::add)));
    routes.addAll(
        TableFiles.routes(
            PATH, LIST, Access.PAGE_READ, backend.spreadsheets(), ctx -> file(frame.words(ctx))));
    return routes;
  }

  private void page(Context ctx) {
    show(ctx, Form.of(Map.of("preset", Presets.DEFAULT_KEY)));
  }

  private void add(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    try {
      backend
          .places()
          .addRoom(
              Requests.by(ctx),
              new NewRoom(
                  form.value("code"), form.value("name"), form.given("preset"), Optional.empty()));
      ctx.redirect(PATH);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, form.refused(frame.words(ctx), refusal));
    }
  }

  private void show(Context ctx, Form form) {
    Shell shell = frame.shell(ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css");
    Words words = shell.words();
    Shown<RoomsView.Line> rooms = table(words).show(ctx, words, PATH, "list", lines(words));
    Map<String, String> presets = PresetChoices.of(words, backend.places().presets());
    Frame.page(ctx, RoomsPage.class, "rooms", shell, new RoomsView(rooms, form, presets));
  }

  private TableFiles.Content<RoomsView.Line> file(Words words) {
    return new TableFiles.Content<>(words, table(words), lines(words));
  }

  private List<RoomsView.Line> lines(Words words) {
    return backend.places().rooms().stream().map(room -> line(words, room)).toList();
  }

  private static Table<RoomsView.Line> table(Words words) {
    return Table.<RoomsView.Line>of(LIST, words.say("rooms.title"))
        .text("code", words.say("common.code"), RoomsView.Line::code)
        .text("name", words.say("common.name"), RoomsView.Line::name)
        .text("preset", words.say("rooms.preset"), RoomsView.Line::preset)
        .text("limits", words.say("rooms.limits"), RoomsView.Line::limits);
  }

  private RoomsView.Line line(Words words, Room room) {
    Preset preset = backend.places().preset(room.preset());
    return new RoomsView.Line(
        room.code().value(),
        room.name(),
        words.preset(preset),
        PresetChoices.limits(words, preset));
  }
}
