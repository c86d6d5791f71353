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
import org.muniment.dashboard.web.Ids;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.rounds.DutiesDesk;
import org.muniment.desk.rounds.Ticked;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.text.Message;
import org.muniment.port.Registry;
import org.muniment.text.Texts;

/** What is due on a day, and that it was done; with it what is planned, and the calendar. */
public final class DutiesApi implements Slice {
  private static final String PATH = "/api/v1/duties";

  private final DutiesDesk duties;
  private final Registry registry;
  private final InstantSource clock;
  private final DutyPlansApi plans;
  private final CalendarDaysApi calendar;

  public DutiesApi(Backend backend) {
    this.duties = backend.rounds().duties();
    this.registry = backend.registry();
    this.clock = backend.clock();
    this.plans = new DutyPlansApi(backend);
    this.calendar = new CalendarDaysApi(backend);
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.API_READ, this::list));
    routes.add(Route.post(PATH + "/{id}/done", Access.API_SCAN, this::done));
    routes.addAll(plans.routes());
    routes.addAll(calendar.routes());
    return routes;
  }

  private void list(Context ctx) {
    Params params = Params.of(ctx, "date");
    Optional<LocalDate> asked = params.date("date");
    params.check();
    LocalDate date = asked.orElseGet(this::today);
    Texts texts = Requests.caller(ctx).texts();
    Paging.answer(
        ctx, duties.on(date), Optional.empty(), (json, view) -> DutyJson.write(json, texts, view));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), registry.site().timeZone());
  }

  private void done(Context ctx) {
    long id = Ids.id(ctx, "duty");
    Body body = Body.read(ctx, "date", "due", "checklist", "remark", "signature");
    LocalDate date = body.optionalDate("date").orElseGet(this::today);
    Optional<LocalDate> due = body.optionalDate("due");
    List<JsonNode> given = body.list("checklist");
    String remark = body.optionalText("remark").orElse("");
    String strokes = body.optionalText("signature").orElse("");
    Texts texts = Requests.caller(ctx).texts();
    List<String> lines = duties.checklist(id, due, date).stream().map(texts::say).toList();
    List<Answer> answers = answers(body, given, lines);
    body.check();
    Ticked ticked = new Ticked(date, due, answers, remark, strokes, List.of());
    DutyEntry entry = duties.done(Requests.by(ctx), id, ticked);
    Json.answer(ctx, 201, json -> write(json, entry));
  }

  /**
   * As flags in the order of the lines, or as objects that name the line by its number from 1 or by
   * its words; a line that is not named has no answer.
   */
  private static List<Answer> answers(Body body, List<JsonNode> given, List<String> lines) {
    Answer[] answers = new Answer[Math.max(lines.size(), given.size())];
    for (int i = 0; i < given.size(); i++) {
      JsonNode node = given.get(i);
      if (node.isBoolean()) {
        String line = i < lines.size() ? lines.get(i) : String.valueOf(i + 1);
        answers[i] = new Answer(line, node.booleanValue(), "");
      } else if (node.isObject()) {
        answer(body, i, node, lines, answers);
      } else {
        body.wrong("checklist[" + i + "]", Message.of("api.type.object"));
      }
    }
    return inOrder(answers);
  }

  private static void answer(
      Body whole, int index, JsonNode node, List<String> lines, Answer[] answers) {
    List<org.muniment.desk.Refusal.Field> problems = new ArrayList<>();
    Body body = Body.of(node, "checklist[" + index + "].", problems, "line", "ok", "remark");
    Optional<Boolean> isRight = body.optionalFlag("ok");
    String remark = body.optionalText("remark").orElse("");
    int at = body.has("line") ? line(node.get("line"), lines) : index;
    if (isRight.isEmpty() && problems.isEmpty()) {
      body.wrong("ok", Message.of("api.type.flag"));
    }
    if (at < 0 || at >= answers.length || answers[at] != null) {
      body.wrong("line", Message.of("api.duties.line", lines.size()));
    }
    problems.forEach(problem -> whole.wrong(problem.field(), problem.message()));
    if (problems.isEmpty()) {
      String words = at < lines.size() ? lines.get(at) : String.valueOf(at + 1);
      answers[at] = new Answer(words, isRight.orElseThrow(), remark);
    }
  }

  private static int line(JsonNode line, List<String> lines) {
    return line.isInt() ? line.intValue() - 1 : lines.indexOf(line.asText());
  }

  /** Up to the first line that has no answer: the desk names that one. */
  private static List<Answer> inOrder(Answer[] answers) {
    List<Answer> ordered = new ArrayList<>();
    for (Answer answer : answers) {
      if (answer == null) {
        return ordered;
      }
      ordered.add(answer);
    }
    return ordered;
  }

  private static void write(JsonGenerator json, DutyEntry entry) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", entry.id());
    DutyJson.entry(json, entry);
    json.writeEndObject();
  }
}
