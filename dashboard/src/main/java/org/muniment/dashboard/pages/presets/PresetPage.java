package org.muniment.dashboard.pages.presets;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.limits.Presets;

/** One preset: its versions and other limits from an instant on; or a copy under a new name. */
public final class PresetPage implements Slice {
  private static final String ONE = PresetsPage.PATH + "/{key}";
  private static final String ADD = "/settings/add-preset";

  private final PresetsDesk desk;
  private final Frame frame;

  public PresetPage(Backend backend, Frame frame) {
    this.desk = backend.presets();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(ADD, Access.PAGE_WRITE, this::copy),
        Route.post(ADD, Access.PAGE_WRITE, this::add),
        Route.get(ONE, Access.PAGE_READ, this::one),
        Route.post(ONE, Access.PAGE_WRITE, this::change));
  }

  private void copy(Context ctx) {
    String of = Optional.ofNullable(ctx.queryParam("copy")).orElse(Presets.DEFAULT_KEY);
    Map<String, String> values = new LinkedHashMap<>();
    values.putAll(PresetWords.filled(desk.preset(of).at(frame.words(ctx).now())));
    show(ctx, Optional.empty(), Form.of(values));
  }

  private void add(Context ctx) {
    Form form = Form.sent(ctx, PresetForm.FIELDS);
    Words words = frame.words(ctx);
    tryOr(
        ctx,
        Optional.empty(),
        form,
        () ->
            desk.add(
                    Requests.by(ctx),
                    form.value("key"),
                    form.given("rule"),
                    PresetForm.version(form, words.zone()))
                .key());
  }

  private void one(Context ctx) {
    Preset preset = desk.preset(ctx.pathParam("key"));
    Map<String, String> values = new LinkedHashMap<>();
    values.putAll(PresetWords.filled(preset.at(frame.words(ctx).now())));
    values.put("rule", preset.rule());
    show(ctx, Optional.of(preset), Form.of(values));
  }

  private void change(Context ctx) {
    Preset preset = desk.preset(ctx.pathParam("key"));
    Form form = Form.sent(ctx, PresetForm.FIELDS);
    Words words = frame.words(ctx);
    tryOr(
        ctx,
        Optional.of(preset),
        form,
        () ->
            desk.change(
                    Requests.by(ctx),
                    preset.key(),
                    Optional.of(form.value("rule")),
                    PresetForm.version(form, words.zone()))
                .key());
  }

  private void tryOr(Context ctx, Optional<Preset> preset, Form form, Supplier<String> work) {
    try {
      ctx.redirect(PresetsPage.PATH + "/" + work.get(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, preset, form.refused(frame.words(ctx), refusal, PresetForm::field));
    }
  }

  private void show(Context ctx, Optional<Preset> preset, Form form) {
    Shell shell =
        frame.shell(
            ctx, Shell.Section.SETTINGS, "shell.nav.settings", "settings.css", "presets.css");
    Words words = shell.words();
    PresetView view =
        new PresetView(
            preset.map(one -> PresetWords.line(words, desk, one)),
            preset.map(one -> PresetsPage.PATH + "/" + one.key()).orElse(ADD),
            form,
            PresetWords.fields(words),
            preset.map(one -> PresetWords.versions(words, one)).orElse(List.of()));
    Frame.page(ctx, PresetPage.class, "preset", shell, view);
  }
}
