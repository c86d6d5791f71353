package org.muniment.dashboard.pages.presets;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.muniment.desk.GeneralRulesDesk;
import org.muniment.desk.GeneralRulesDesk.NewGeneralRules;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;

/** The presets with their limits, which place is kept by which, and the general rules. */
public final class PresetsPage implements Slice {
  static final String PATH = "/settings/presets";

  private static final List<String> CHOICE = List.of("place", "preset", "reason");
  private static final List<String> GENERAL =
      List.of(
          "staleIntervals",
          "staleAtLeastMinutes",
          "batteryLowPct",
          "diskLowMib",
          "maxShelvingMinutes",
          "reason");

  private final PresetsDesk presets;
  private final PlacesDesk places;
  private final GeneralRulesDesk general;
  private final Frame frame;

  public PresetsPage(Backend backend, Frame frame) {
    this.presets = backend.presets();
    this.places = backend.places();
    this.general = backend.generalRules();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_READ, ctx -> show(ctx, choice(), general())),
        Route.post(PATH + "-of-places", Access.PAGE_WRITE, this::choose),
        Route.post(PATH + "-general", Access.PAGE_WRITE, this::saveGeneral));
  }

  private static Form choice() {
    return Form.of(Map.of("preset", Presets.DEFAULT_KEY));
  }

  private Form general() {
    return PresetWords.general(NewGeneralRules.of(general.rules()));
  }

  private void choose(Context ctx) {
    Form form = Form.sent(ctx, CHOICE);
    String place = form.value("place");
    try {
      if (presets.isCabinet(place)) {
        presets.chooseForCabinet(
            Requests.by(ctx), place, form.given("preset"), form.value("reason"));
      } else {
        presets.chooseForRoom(Requests.by(ctx), place, form.value("preset"), form.value("reason"));
      }
      ctx.redirect(PATH + "#places", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, form.refused(frame.words(ctx), refusal), general());
    }
  }

  private void saveGeneral(Context ctx) {
    Form form = Form.sent(ctx, GENERAL);
    try {
      general.change(
          Requests.by(ctx),
          new NewGeneralRules(
              whole(form, "staleIntervals"),
              whole(form, "staleAtLeastMinutes"),
              percent(form),
              whole(form, "diskLowMib"),
              whole(form, "maxShelvingMinutes"),
              form.value("reason")));
      ctx.redirect(PATH + "#general", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      show(ctx, choice(), form.refused(frame.words(ctx), refusal));
    }
  }

  /** What is no number is one that the desk refuses. */
  private static int whole(Form form, String field) {
    return form.value(field).matches("[0-9]{1,9}") ? Integer.parseInt(form.value(field)) : -1;
  }

  private static double percent(Form form) {
    String text = form.value("batteryLowPct");
    return text.matches("[0-9]{1,3}([.][0-9]{1,4})?") ? Double.parseDouble(text) : -1;
  }

  private void show(Context ctx, Form choice, Form generalForm) {
    Shell shell =
        frame.shell(
            ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css", "presets.css");
    Words words = shell.words();
    List<Preset> all = presets.presets();
    Map<String, String> presetChoices = new LinkedHashMap<>();
    presetChoices.putAll(PresetChoices.of(words, all));
    presetChoices.put("", words.say("presets.by-room"));
    PresetsView view =
        new PresetsView(
            all.stream().map(preset -> PresetWords.line(words, presets, preset)).toList(),
            placeLines(words),
            choice,
            placeChoices(),
            presetChoices,
            generalForm);
    Frame.page(ctx, PresetsPage.class, "presets", shell, view);
  }

  private List<PresetsView.PlaceLine> placeLines(Words words) {
    List<PresetsView.PlaceLine> lines = new ArrayList<>();
    for (Room room : places.rooms()) {
      lines.add(
          PresetWords.place(
              words,
              room.code().value(),
              room.name(),
              Optional.of(room.preset()),
              room.formerPresets()));
    }
    for (Cabinet cabinet : places.cabinets()) {
      // Hundreds of cabinets go by their room; those that do not, or did not, are worth a line.
      if (cabinet.preset().isPresent() || !cabinet.formerPresets().isEmpty()) {
        lines.add(
            PresetWords.place(
                words,
                cabinet.code().value(),
                cabinet.name(),
                cabinet.preset(),
                cabinet.formerPresets()));
      }
    }
    return lines;
  }

  private Map<String, String> placeChoices() {
    Map<String, String> choices = new LinkedHashMap<>();
    places.rooms().forEach(room -> choices.put(room.code().value(), room.name()));
    places
        .cabinets()
        .forEach(
            cabinet ->
                choices.put(cabinet.code().value(), cabinet.name() + " · " + cabinet.room()));
    return choices;
  }
}
