package org.muniment.dashboard.api.visits;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.rounds.VisitsDesk;
import org.muniment.domain.visit.Visit;
import org.muniment.port.Registry;

/** Visitors: in, out, who is still inside. */
public final class VisitsApi implements Slice {
  private static final String PATH = "/api/v1/visits";
  private static final int USUAL_DAYS = 30;

  private final VisitsDesk visits;
  private final Registry registry;
  private final InstantSource clock;

  public VisitsApi(Backend backend) {
    this.visits = backend.rounds().visits();
    this.registry = backend.registry();
    this.clock = backend.clock();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.post(PATH, Access.API_SCAN, this::enter),
        Route.post(PATH + "/{id}/leave", Access.API_SCAN, this::leave));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "from", "to", "inside", "limit");
    boolean isInside = params.word("inside", "false", "true").equals("true");
    Optional<LocalDate> from = params.date("from");
    Optional<LocalDate> to = params.date("to");
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    params.check();
    LocalDate last =
        to.orElseGet(() -> LocalDate.ofInstant(clock.instant(), registry.site().timeZone()));
    List<Visit> found =
        isInside
            ? visits.inside().stream().limit(limit).toList()
            : visits.between(from.orElse(last.minusDays(USUAL_DAYS)), last, limit);
    Paging.answer(ctx, found, Optional.empty(), VisitsApi::write);
  }

  private void enter(Context ctx) {
    Body body = Body.read(ctx, "name", "organisation", "purpose", "rooms", "accompaniedBy");
    VisitsDesk.NewVisit asked =
        new VisitsDesk.NewVisit(
            body.text("name"),
            body.text("organisation"),
            body.text("purpose"),
            body.text("rooms"),
            body.text("accompaniedBy"));
    body.check();
    Visit visit = visits.enter(Requests.by(ctx), asked);
    Json.answer(ctx, 201, json -> write(json, visit));
  }

  private void leave(Context ctx) {
    Visit visit = visits.leave(Requests.by(ctx), Ids.id(ctx, "visit"));
    Json.answer(ctx, 200, json -> write(json, visit));
  }

  private static void write(JsonGenerator json, Visit visit) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", visit.id());
    json.writeStringField("name", visit.name());
    json.writeStringField("organisation", visit.organisation());
    json.writeStringField("purpose", visit.purpose());
    json.writeStringField("rooms", visit.rooms());
    json.writeStringField("accompaniedBy", visit.accompaniedBy());
    Json.time(json, "at", visit.at());
    json.writeStringField("enteredBy", visit.enteredBy());
    Json.time(json, "leftAt", visit.leftAt());
    json.writeEndObject();
  }
}
