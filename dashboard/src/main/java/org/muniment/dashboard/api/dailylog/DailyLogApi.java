package org.muniment.dashboard.api.dailylog;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.json.Times;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.LogCheck;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.daylog.HandReading;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.Message;
import org.muniment.port.Progress;

/** The daily log: read, sign, amend, enter readings by hand, annotate, verify. */
public final class DailyLogApi implements Slice {
  private static final String PATH = "/api/v1/daily-log";
  private static final String DAY = PATH + "/{place}/{date}";
  private static final String ANNOTATIONS = PATH + "/{place}/annotations";
  private static final int USUAL_DAYS = 31;
  private static final int MAX_DAYS = 400;

  private final Backend backend;
  private final DailyLogDesk log;
  private final LogCheck check;

  public DailyLogApi(Backend backend) {
    this.backend = backend;
    this.log = backend.logDesks().days();
    this.check = backend.logDesks().check();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.API_READ, this::list),
        Route.get(PATH + "/verify", Access.API_READ, this::verify),
        Route.get(ANNOTATIONS, Access.API_READ, this::annotations),
        Route.post(ANNOTATIONS, Access.API_WRITE, this::annotate),
        Route.get(DAY, Access.API_READ, this::one),
        Route.post(DAY + "/sign", Access.API_WRITE, this::sign),
        Route.post(DAY + "/manual-readings", Access.API_WRITE, this::enterByHand),
        Route.post(DAY + "/amendments", Access.API_WRITE, this::amend));
  }

  /** What was asked for: the days from {@code from} on, at most {@code limit} of them. */
  private record Query(String place, LocalDate from, LocalDate to, int limit) {}

  private void list(Context ctx) {
    Query query = query(ctx);
    DailyLogDesk.LogPlace place = log.place(query.place());
    LocalDate from = query.from().isBefore(place.begins()) ? place.begins() : query.from();
    LocalDate end = from.plusDays(query.limit() - 1L);
    boolean isPart = end.isBefore(query.to());
    List<Day> days =
        from.isAfter(query.to())
            ? List.of()
            : log.days(query.place(), from, isPart ? end : query.to());
    Optional<String> next =
        isPart && !days.isEmpty() ? Optional.of(end.plusDays(1).toString()) : Optional.empty();
    Paging.answer(ctx, days, next, (json, day) -> DayJson.write(json, day, log.fingerprint(day)));
  }

  private Query query(Context ctx) {
    Params params = Params.of(ctx, "place", "room", "from", "to", "limit", "cursor");
    String place = params.text("room").orElseGet(() -> params.required("place"));
    LocalDate to = params.date("to").orElseGet(this::today);
    LocalDate from = params.date("from").orElse(to.minusDays(USUAL_DAYS - 1L));
    if (from.isAfter(to)) {
      params.wrong("from", Message.of("api.daily-log.order", from.toString(), to.toString()));
    } else if (!to.isBefore(from.plusDays(MAX_DAYS))) {
      params.wrong("to", Message.of("api.daily-log.many", MAX_DAYS));
    }
    int limit = params.count("limit", MAX_DAYS, MAX_DAYS);
    Optional<LocalDate> cursor = params.date("cursor");
    params.check();
    return new Query(place, cursor.filter(from::isBefore).orElse(from), to, limit);
  }

  private LocalDate today() {
    Site site = backend.registry().site();
    return backend.clock().instant().atZone(site.timeZone()).toLocalDate();
  }

  private void verify(Context ctx) {
    Params.of(ctx).check();
    LogCheck.Verdict verdict = check.verify(Progress.NOBODY);
    Json.answer(ctx, 200, json -> VerdictJson.write(json, verdict, Requests.caller(ctx).texts()));
  }

  private void one(Context ctx) {
    answer(ctx, log.day(ctx.pathParam("place"), date(ctx)));
  }

  private void sign(Context ctx) {
    WordsBody body = WordsBody.read(ctx, "seen");
    Optional<String> seen = body.text("seen");
    body.check();
    answer(
        ctx,
        log.sign(
            Requests.by(ctx),
            ctx.pathParam("place"),
            date(ctx),
            body.words(org.muniment.domain.daylog.Words.NONE),
            seen));
  }

  /** What is not sent stays as it is. */
  private void amend(Context ctx) {
    WordsBody body = WordsBody.read(ctx, "reason");
    String reason = body.text("reason").orElse(null);
    body.check();
    LocalDate date = date(ctx);
    Day before = log.day(ctx.pathParam("place"), date);
    answer(
        ctx,
        log.amend(
            Requests.by(ctx), ctx.pathParam("place"), date, body.words(before.words()), reason));
  }

  private void enterByHand(Context ctx) {
    Body body = Body.read(ctx, "at", "temperature", "humidity", "illuminance", "instrument");
    Instant at = body.optionalTime("at").orElse(null);
    if (!body.has("at")) {
      body.wrong("at", Message.of("api.daily-log.at"));
    }
    Map<Quantity, Double> values = new java.util.EnumMap<>(Quantity.class);
    for (Quantity quantity :
        List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY, Quantity.ILLUMINANCE)) {
      body.optionalNumber(quantity.key()).ifPresent(value -> values.put(quantity, value));
    }
    String instrument = body.text("instrument");
    body.check();
    HandReading reading =
        log.enterByHand(
            Requests.by(ctx), ctx.pathParam("place"), date(ctx), at, values, instrument);
    Json.answer(ctx, 201, json -> DayJson.write(json, reading));
  }

  private void annotations(Context ctx) {
    Params params = Params.of(ctx, "from", "to");
    Instant to = params.time("to").orElseGet(() -> backend.clock().instant());
    Instant from = params.time("from").orElse(to.minus(java.time.Duration.ofDays(USUAL_DAYS)));
    if (!from.isBefore(to)) {
      params.wrong("from", Message.of("api.readings.stretch", from.toString(), to.toString()));
    }
    params.check();
    String place = ctx.pathParam("place");
    Paging.answer(ctx, log.annotations(place, from, to), Optional.empty(), DailyLogApi::write);
  }

  private void annotate(Context ctx) {
    Body body = Body.read(ctx, "kind", "from", "until", "text");
    Annotation.Kind kind = kind(body);
    Instant from = body.optionalTime("from").orElse(null);
    Instant until = body.optionalTime("until").orElse(null);
    for (String field : List.of("from", "until")) {
      if (!body.has(field)) {
        body.wrong(field, Message.of("api.daily-log.at"));
      }
    }
    String text = body.text("text");
    body.check();
    Annotation made =
        log.annotate(Requests.by(ctx), ctx.pathParam("place"), kind, from, until, text);
    Json.answer(ctx, 201, json -> write(json, made));
  }

  private static Annotation.Kind kind(Body body) {
    String wanted = body.optionalText("kind").orElse(Annotation.Kind.OTHER.key());
    for (Annotation.Kind kind : Annotation.Kind.values()) {
      if (kind.key().equals(wanted)) {
        return kind;
      }
    }
    body.wrong("kind", Message.of("api.parameter.word", wanted, "airing, repair, other"));
    return Annotation.Kind.OTHER;
  }

  private static void write(JsonGenerator json, Annotation annotation) throws IOException {
    json.writeStartObject();
    json.writeNumberField("id", annotation.id());
    json.writeStringField("place", annotation.place().value());
    json.writeStringField("kind", annotation.kind().name().toLowerCase(Locale.ROOT));
    Json.time(json, "from", annotation.from());
    Json.time(json, "until", annotation.until());
    json.writeStringField("text", annotation.text());
    json.writeStringField("by", annotation.by());
    Json.time(json, "enteredAt", annotation.enteredAt());
    json.writeEndObject();
  }

  private void answer(Context ctx, Day day) {
    Json.answer(ctx, 200, json -> DayJson.write(json, day, log.fingerprint(day)));
  }

  /** What is no date is no day of the log. */
  private static LocalDate date(Context ctx) {
    String text = ctx.pathParam("date");
    return Times.date(text)
        .orElseThrow(
            () -> new Refusal(Refusal.Kind.NOT_FOUND, Message.of("api.date", text), List.of()));
  }
}
