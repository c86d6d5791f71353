package org.muniment.dashboard.api.duties;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.rounds.DutiesDesk;
import org.muniment.desk.rounds.NewDuty;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Recurrences;
import org.muniment.domain.duty.Shift;
import org.muniment.domain.text.Code;
import org.muniment.text.Texts;

/** What is checked again and again, and how often. */
final class DutyPlansApi {
  private static final String PATH = "/api/v1/duty-plans";
  private static final String ONE = PATH + "/{id}";
  private static final List<String> FIELDS =
      List.of(
          "kind",
          "name",
          "room",
          "equipment",
          "from",
          "recurrence",
          "shift",
          "checklist",
          "signature",
          "photo",
          "remindAt",
          "responsible");

  private final DutiesDesk duties;

  DutyPlansApi(Backend backend) {
    this.duties = backend.rounds().duties();
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_WRITE, this::add),
        Route.post(PATH + "/usual", Access.API_WRITE, this::addUsual),
        Route.patch(ONE, Access.API_WRITE, this::change),
        Route.post(ONE + "/end", Access.API_WRITE, this::end));
  }

  private void list(Context ctx) {
    Params.of(ctx).check();
    answer(ctx, duties.plans());
  }

  private static void answer(Context ctx, List<DutyPlan> plans) {
    Texts texts = Requests.caller(ctx).texts();
    Paging.answer(ctx, plans, Optional.empty(), (json, plan) -> DutyJson.plan(json, texts, plan));
  }

  private static void answer(Context ctx, int status, DutyPlan plan) {
    Texts texts = Requests.caller(ctx).texts();
    Json.answer(ctx, status, json -> DutyJson.plan(json, texts, plan));
  }

  private void add(Context ctx) {
    Body body = Body.read(ctx, FIELDS.toArray(String[]::new));
    NewDuty asked = read(body, Optional.empty());
    body.check();
    answer(ctx, 201, duties.add(Requests.by(ctx), asked));
  }

  private void addUsual(Context ctx) {
    answer(ctx, duties.addUsual(Requests.by(ctx)));
  }

  /** What is not sent stays as it is. */
  private void change(Context ctx) {
    long id = Ids.id(ctx, "duty");
    Body body = Body.read(ctx, with("version"));
    DutyPlan before = duties.plan(id);
    NewDuty asked = read(body, Optional.of(before));
    OptionalLong seen = BoxAsked.version(ctx, body);
    body.check();
    // What was not sent is what was read just now, so nobody may have changed it since.
    OptionalLong version = seen.isPresent() ? seen : OptionalLong.of(before.version());
    answer(ctx, 200, duties.change(Requests.by(ctx), id, version, asked));
  }

  private static String[] with(String more) {
    return java.util.stream.Stream.concat(FIELDS.stream(), java.util.stream.Stream.of(more))
        .toArray(String[]::new);
  }

  private static NewDuty read(Body body, Optional<DutyPlan> before) {
    Optional<DutyPlan.Terms> terms = before.map(plan -> plan.terms().get(plan.terms().size() - 1));
    List<String> checklist = body.texts("checklist");
    NewDuty.AskedTerms asked =
        new NewDuty.AskedTerms(
            body.optionalDate("from"),
            body.optionalText("recurrence")
                .or(() -> terms.map(it -> Recurrences.text(it.recurrence())))
                .orElse(""),
            body.optionalText("shift")
                .or(() -> terms.map(it -> it.shift().key()))
                .orElse(Shift.STAYS.key()),
            body.has("checklist") ? checklist : terms.map(it -> it.checklist()).orElse(List.of()),
            body.optionalFlag("signature").or(() -> terms.map(it -> it.signature())).orElse(false),
            body.optionalFlag("photo").or(() -> terms.map(it -> it.photo())).orElse(false),
            body.textOr("remindAt", terms.flatMap(it -> it.remindAt()).map(Object::toString)),
            body.textOr("responsible", terms.map(it -> it.responsible())).orElse(""));
    return new NewDuty(
        body.optionalText("kind").or(() -> before.map(it -> it.kind().key())).orElse(""),
        body.textOr("name", before.map(DutyPlan::name)).orElse(""),
        body.textOr("room", before.flatMap(DutyPlan::room).map(Code::value)),
        equipment(body, before),
        asked);
  }

  private static OptionalLong equipment(Body body, Optional<DutyPlan> before) {
    Optional<Integer> given = body.optionalInteger("equipment");
    if (given.isPresent()) {
      return OptionalLong.of(given.get());
    }
    return body.isNull("equipment")
        ? OptionalLong.empty()
        : before.map(DutyPlan::equipment).orElse(OptionalLong.empty());
  }

  private void end(Context ctx) {
    long id = Ids.id(ctx, "duty");
    Body body = Body.read(ctx, "on", "reason", "version");
    var on = body.optionalDate("on");
    String reason = body.optionalText("reason").orElse("");
    OptionalLong version = BoxAsked.version(ctx, body);
    body.check();
    answer(ctx, 200, duties.end(Requests.by(ctx), id, version, on, reason));
  }
}
