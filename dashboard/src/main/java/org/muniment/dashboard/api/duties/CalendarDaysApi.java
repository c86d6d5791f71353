package org.muniment.dashboard.api.duties;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.problem.Problem;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.CalendarDesk;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.text.Message;
import org.muniment.port.Registry;

/** Days that are not as their weekday says. */
final class CalendarDaysApi {
  private static final String PATH = "/api/v1/calendar-days";
  private static final int MAX_DAYS = 1_000;
  private static final int MAX_YEAR = 9_999;

  private final CalendarDesk calendar;
  private final Registry registry;
  private final InstantSource clock;

  CalendarDaysApi(Backend backend) {
    this.calendar = backend.rounds().calendar();
    this.registry = backend.registry();
    this.clock = backend.clock();
  }

  List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.put(PATH, Access.API_WRITE, this::save),
        Route.delete(PATH + "/{date}", Access.API_WRITE, this::remove));
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "year");
    int thisYear = LocalDate.ofInstant(clock.instant(), registry.site().timeZone()).getYear();
    int year = params.count("year", thisYear, MAX_YEAR);
    params.check();
    answer(ctx, calendar.days(year));
  }

  private static void answer(Context ctx, List<CalendarDay> days) {
    Paging.answer(ctx, days, Optional.empty(), CalendarDaysApi::write);
  }

  private static void write(JsonGenerator json, CalendarDay day) throws IOException {
    json.writeStartObject();
    json.writeStringField("date", day.date().toString());
    json.writeStringField("kind", day.kind().key());
    json.writeStringField("name", day.name());
    json.writeEndObject();
  }

  /** A list of days; those of the same date are replaced, others stay. */
  private void save(Context ctx) {
    JsonNode tree = Body.tree(ctx);
    if (!tree.isArray() || tree.size() > MAX_DAYS) {
      throw Problem.badRequest("", Message.of("api.calendar.list", MAX_DAYS));
    }
    List<Refusal.Field> problems = new ArrayList<>();
    List<CalendarDay> days = new ArrayList<>();
    for (int i = 0; i < tree.size(); i++) {
      day(tree.get(i), "[" + i + "]", problems).ifPresent(days::add);
    }
    if (!problems.isEmpty()) {
      throw Problem.badRequest(problems);
    }
    calendar.save(Requests.by(ctx), days);
    answer(ctx, days);
  }

  private static Optional<CalendarDay> day(
      JsonNode node, String path, List<Refusal.Field> problems) {
    if (!node.isObject()) {
      problems.add(new Refusal.Field(path, Message.of("api.type.object")));
      return Optional.empty();
    }
    Body body = Body.of(node, path + ".", problems, "date", "kind", "name");
    Optional<LocalDate> date = body.optionalDate("date");
    if (!body.has("date")) {
      body.wrong("date", Message.of("api.date", ""));
    }
    String word = body.optionalText("kind").orElse("");
    Optional<CalendarDay.Kind> kind = CalendarDay.Kind.of(word);
    if (kind.isEmpty()) {
      body.wrong("kind", Message.of("api.parameter.word", word, "free, working"));
    }
    String name = body.optionalText("name").orElse("");
    return date.isEmpty() || kind.isEmpty()
        ? Optional.empty()
        : Optional.of(new CalendarDay(date.get(), kind.get(), name));
  }

  private void remove(Context ctx) {
    Params.of(ctx).check();
    String text = ctx.pathParam("date");
    LocalDate date =
        org.muniment.dashboard.web.json.Times.date(text)
            .orElseThrow(() -> Refusal.notFound("calendar-day", text));
    calendar.remove(Requests.by(ctx), date);
    ctx.status(204);
  }
}
