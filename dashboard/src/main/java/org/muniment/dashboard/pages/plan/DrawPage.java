package org.muniment.dashboard.pages.plan;

import io.javalin.http.Context;
import java.nio.charset.StandardCharsets;
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
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.PlanJson;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.PlansDesk;
import org.muniment.domain.place.Room;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.plan.FloorPlan.Facing;
import org.muniment.domain.plan.FloorPlan.Fixture;
import org.muniment.domain.plan.FloorPlan.FixtureKind;
import org.muniment.domain.plan.FloorPlan.Standing;
import org.muniment.domain.text.BadInput;

/**
 * Draws a plan: the script sends the whole of it, forms send one thing at a time. What was drawn is
 * shown again when it cannot be kept.
 */
public final class DrawPage implements Slice {
  private static final String PATH = PlanPage.PATH + "/{room}/edit";

  private final Backend backend;
  private final PlansDesk plans;
  private final Frame frame;

  public DrawPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.plans = backend.holdings().plans();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_WRITE, this::page),
        Route.post(PATH, Access.PAGE_WRITE, this::save),
        Route.post(PATH + "/thing", Access.PAGE_WRITE, this::saveThing));
  }

  private void page(Context ctx) {
    show(ctx, plans.plan(ctx.pathParam("room")), List.of(), ctx.queryParam("kept") != null);
  }

  private void save(Context ctx) {
    Room room = backend.places().room(ctx.pathParam("room"));
    String text = Optional.ofNullable(ctx.formParam("plan")).orElse("");
    FloorPlan drawn;
    try {
      drawn = PlanJson.read(text, room.code());
    } catch (Refusal refusal) {
      refused(ctx, plans.plan(room.code().value()), refusal);
      return;
    } catch (Problem malformed) {
      ctx.status(malformed.status());
      String sentence = frame.words(ctx).say(malformed.sentence());
      show(ctx, plans.plan(room.code().value()), List.of(sentence), false);
      return;
    }
    keep(ctx, drawn);
  }

  private void saveThing(Context ctx) {
    FloorPlan now = plans.plan(ctx.pathParam("room"));
    FloorPlan changed;
    try {
      changed = ThingForm.applied(now, ctx::formParam);
    } catch (BadInput bad) {
      refused(
          ctx, now, Refusal.unacceptable(bad.sentence().key(), bad.sentence().args().toArray()));
      return;
    }
    keep(ctx, changed);
  }

  private void keep(Context ctx, FloorPlan drawn) {
    try {
      plans.save(Requests.by(ctx), drawn, ctx.formParam("reason"));
    } catch (Refusal refusal) {
      refused(ctx, drawn, refusal);
      return;
    }
    ctx.redirect(PlanPage.PATH + "/" + drawn.room() + "/edit?kept=1");
  }

  /**
   * With the version that is kept now: who has read that somebody else was quicker may save again.
   */
  private void refused(Context ctx, FloorPlan drawn, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND) {
      throw refusal;
    }
    Words words = frame.words(ctx);
    ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
    List<String> sentences = new ArrayList<>();
    refusal.fields().forEach(field -> sentences.add(words.say(field.message())));
    if (sentences.isEmpty()) {
      sentences.add(words.say(refusal.sentence()));
    }
    long version = plans.plan(drawn.room().value()).version();
    FloorPlan again =
        new FloorPlan(
            drawn.room(),
            drawn.widthM(),
            drawn.depthM(),
            drawn.cabinets(),
            drawn.fixtures(),
            version);
    show(ctx, again, sentences, false);
  }

  private void show(Context ctx, FloorPlan plan, List<String> problems, boolean kept) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.HOLDINGS,
            "shell.nav.holdings",
            "settings.css",
            "holdings.css",
            "plan.css",
            "plan-edit.css",
            "plan-snap.js",
            "plan-edit.js");
    Words words = shell.words();
    String json = new String(Json.bytes(out -> PlanJson.write(out, plan)), StandardCharsets.UTF_8);
    Map<String, String> sensors = new LinkedHashMap<>();
    plans.sensors(plan.room()).forEach(s -> sensors.put(s.code().value(), s.name()));
    String reason = Optional.ofNullable(ctx.formParam("reason")).orElse("");
    DrawView view =
        new DrawView(
            plan.room().value(),
            backend.places().room(plan.room().value()).name(),
            json,
            plan.version(),
            plan.widthM(),
            plan.depthM(),
            things(words, plan),
            problems,
            kept ? Optional.of(words.say("plan.kept")) : Optional.empty(),
            kinds(words, !sensors.isEmpty()),
            facings(words),
            sensors,
            reason);
    Frame.page(ctx, DrawPage.class, "draw", shell, view);
  }

  private static List<DrawView.Thing> things(Words words, FloorPlan plan) {
    List<DrawView.Thing> things = new ArrayList<>();
    for (int i = 0; i < plan.cabinets().size(); i++) {
      Standing cabinet = plan.cabinets().get(i);
      things.add(
          new DrawView.Thing(
              true,
              i,
              cabinet.cabinet().value(),
              cabinet.area().x(),
              cabinet.area().y(),
              cabinet.area().width(),
              cabinet.area().depth(),
              cabinet.front().key(),
              cabinet.columns(),
              ""));
    }
    for (int i = 0; i < plan.fixtures().size(); i++) {
      Fixture fixture = plan.fixtures().get(i);
      String sensor = fixture.sensor().map(code -> " " + code).orElse("");
      things.add(
          new DrawView.Thing(
              false,
              i,
              Drawing.label(words, fixture) + sensor,
              fixture.area().x(),
              fixture.area().y(),
              fixture.area().width(),
              fixture.area().depth(),
              "",
              0,
              fixture.label()));
    }
    return things;
  }

  private static Map<String, String> kinds(Words words, boolean hasSensors) {
    Map<String, String> kinds = new LinkedHashMap<>();
    for (FixtureKind kind : FixtureKind.values()) {
      if (kind != FixtureKind.SENSOR || hasSensors) {
        kinds.put(kind.key(), words.say("plan.fixture." + kind.key()));
      }
    }
    return kinds;
  }

  private static Map<String, String> facings(Words words) {
    Map<String, String> facings = new LinkedHashMap<>();
    for (Facing facing : Facing.values()) {
      facings.put(facing.key(), words.say("plan.facing." + facing.key()));
    }
    return facings;
  }
}
