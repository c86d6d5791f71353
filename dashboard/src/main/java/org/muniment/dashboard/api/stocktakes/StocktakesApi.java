package org.muniment.dashboard.api.stocktakes;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.BoxAsked;
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.stocktake.Opening;
import org.muniment.desk.stocktake.StocktakesDesk;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Message;
import org.muniment.port.Stocktakes;

/** Stock-takes: begun, looked at, changed, given up. */
public final class StocktakesApi implements Slice {
  private static final String PATH = "/api/v1/stocktakes";
  private static final String ONE = PATH + "/{id}";

  private final StocktakesDesk stocktakes;
  private final StocktakeAnswer answer;

  /** Of the same noun, each theme in a file of its own. */
  private final List<Route> more = new ArrayList<>();

  public StocktakesApi(Backend backend) {
    this.stocktakes = backend.stocktakes().stocktakes();
    this.answer = new StocktakeAnswer(backend.stocktakes().counting());
    more.addAll(new ScansApi(backend).routes());
    more.addAll(new ExpectedApi(backend).routes());
    more.addAll(new StocktakePlacesApi(backend).routes());
    more.addAll(new DiscrepanciesApi(backend).routes());
    more.addAll(new ResolutionsApi(backend).routes());
    more.addAll(new ClosingApi(backend).routes());
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>(more);
    routes.add(Route.get(PATH, Access.API_READ, this::list));
    routes.add(Route.post(PATH, Access.API_WRITE, this::open));
    routes.add(Route.get(ONE, Access.API_READ, this::one));
    routes.add(Route.patch(ONE, Access.API_WRITE, this::change));
    routes.add(Route.post(ONE + "/abandon", Access.API_WRITE, this::abandon));
    return routes;
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "state", "limit", "cursor");
    Set<Stocktake.State> states = states(params);
    int limit = params.count("limit", Paging.DEFAULT_LIMIT, Paging.MAX_LIMIT);
    Optional<String> cursor = params.text("cursor");
    params.check();
    Stocktakes.Page page = stocktakes.list(states, cursor, limit);
    Paging.answer(ctx, page.stocktakes(), page.next(), StocktakeJson::brief);
  }

  private static Set<Stocktake.State> states(Params params) {
    Set<Stocktake.State> states = EnumSet.noneOf(Stocktake.State.class);
    params
        .text("state")
        .ifPresent(
            text ->
                Arrays.stream(text.split(",", -1))
                    .forEach(
                        word ->
                            Stocktake.State.of(word.strip())
                                .ifPresentOrElse(
                                    states::add,
                                    () ->
                                        params.wrong(
                                            "state",
                                            Message.of("api.parameter.word", word, words())))));
    return states;
  }

  private static String words() {
    return Arrays.stream(Stocktake.State.values())
        .map(Stocktake.State::key)
        .collect(Collectors.joining(", "));
  }

  private void open(Context ctx) {
    Body body = Body.read(ctx, "name", "scope", "blind", "counts", "members", "handover");
    Optional<Opening> asked = OpeningBody.read(body);
    body.check();
    Stocktake made = stocktakes.open(Requests.by(ctx), asked.orElseThrow());
    ctx.header("Location", PATH + "/" + made.id());
    answer(ctx, 201, made);
  }

  private void one(Context ctx) {
    Params.of(ctx).check();
    answer(ctx, 200, stocktakes.stocktake(Ids.id(ctx, "stocktake")));
  }

  private void change(Context ctx) {
    long id = Ids.id(ctx, "stocktake");
    Body body = Body.read(ctx, "name", "members", "version");
    OptionalLong version = BoxAsked.version(ctx, body);
    Optional<String> name = body.optionalText("name");
    List<Stocktake.Member> members = OpeningBody.members(body);
    body.check();
    Stocktake before = stocktakes.stocktake(id);
    answer(
        ctx,
        200,
        stocktakes.change(
            Requests.by(ctx),
            id,
            version,
            name.orElse(before.name()),
            body.has("members") ? members : before.members()));
  }

  private void abandon(Context ctx) {
    long id = Ids.id(ctx, "stocktake");
    Body body = Body.read(ctx, "reason", "version");
    OptionalLong version = BoxAsked.version(ctx, body);
    String reason = body.text("reason");
    body.check();
    answer(ctx, 200, stocktakes.abandon(Requests.by(ctx), id, version, reason));
  }

  private void answer(Context ctx, int status, Stocktake stocktake) {
    answer.answer(ctx, status, stocktake);
  }
}
