package org.muniment.dashboard.api.readings;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.HandedInDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.Step;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Message;
import org.muniment.port.SubmitReport;

/** Readings: hand in, read back. Values read back are calibrated. */
public final class ReadingsApi implements Slice {
  static final int DEFAULT_RAW_LIMIT = 10_000;
  static final int MAX_RAW_LIMIT = 100_000;

  private static final Duration DEFAULT_STRETCH = Duration.ofDays(1);

  /** A reading may be this much ahead of our clock and is kept with its own time. */
  private static final Duration CLOCK_AHEAD = Duration.ofMinutes(5);

  private final SensorsDesk sensors;
  private final ClimateDesk climate;
  private final Submission submission;
  private final HandedInDesk handedIn;
  private final InstantSource clock;

  /** What was asked for. */
  private record Query(
      Sensor sensor, Instant from, Instant to, Step step, boolean csv, Optional<Integer> limit) {}

  public ReadingsApi(Backend backend) {
    this.sensors = backend.sensors();
    this.climate = backend.climate();
    this.submission = new Submission(backend.ingest());
    this.handedIn = new HandedInDesk(backend.office().trail());
    this.clock = backend.clock();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.post("/api/v1/readings", Access.API_WRITE, this::submit),
        Route.get("/api/v1/readings", Access.API_READ, this::read));
  }

  @Override
  public void close() {
    handedIn.close();
  }

  private void submit(Context ctx) {
    SubmitReport report = submission.submit(ctx);
    handedIn.handedIn(Requests.by(ctx), report);
    Json.answer(ctx, 200, json -> Submission.write(json, report, Requests.caller(ctx).texts()));
  }

  private void read(Context ctx) throws IOException {
    Query query = query(ctx);
    if (query.csv()) {
      csv(ctx, query);
    } else if (query.step() == Step.RAW) {
      raw(ctx, query);
    } else {
      steps(ctx, query);
    }
  }

  private Query query(Context ctx) {
    Params params = Params.of(ctx, "sensor", "from", "to", "step", "format", "limit", "cursor");
    String code = params.required("sensor");
    Instant to = params.time("to").orElseGet(() -> clock.instant().plus(CLOCK_AHEAD));
    Instant from = params.time("from").orElse(to.minus(DEFAULT_STRETCH));
    String step =
        params.word("step", Arrays.stream(Step.values()).map(Step::key).toArray(String[]::new));
    boolean csv = params.word("format", "json", "csv").equals("csv");
    Optional<Integer> limit =
        params.text("limit").map(t -> params.count("limit", 1, MAX_RAW_LIMIT));
    Optional<Instant> cursor = params.time("cursor");
    if (!from.isBefore(to)) {
      params.wrong("from", Message.of("api.readings.stretch", from.toString(), to.toString()));
    }
    params.check();
    return new Query(
        sensors.sensor(code).sensor(),
        cursor.filter(at -> at.isAfter(from)).orElse(from),
        to,
        Step.byKey(step).orElseThrow(),
        csv,
        limit);
  }

  private void raw(Context ctx, Query query) throws IOException {
    int limit = query.limit().orElse(DEFAULT_RAW_LIMIT);
    Map<Quantity, Series> series = page(query.sensor(), query.from(), query.to(), limit);
    Json.stream(ctx, json -> new RawJson(series).write(json, limit));
  }

  private void steps(Context ctx, Query query) throws IOException {
    List<ClimateDesk.Bucket> buckets =
        climate.steps(query.sensor(), query.from(), query.to(), query.step());
    int limit = query.limit().orElse(ClimateDesk.MAX_STEPS + 1);
    Json.stream(ctx, json -> new StepsJson(buckets).write(json, limit));
  }

  private void csv(Context ctx, Query query) throws IOException {
    Sensor sensor = query.sensor();
    boolean raw = query.step() == Step.RAW;
    List<ClimateDesk.Bucket> buckets =
        raw ? List.of() : climate.steps(sensor, query.from(), query.to(), query.step());
    ctx.contentType(Csv.TYPE);
    ctx.header(
        "Content-Disposition",
        "attachment; filename=\"%s-%s.csv\"".formatted(sensor.code(), query.step().key()));
    try (Csv csv = new Csv(ctx.outputStream())) {
      if (raw) {
        rawCsv(csv, query);
      } else {
        ReadingsCsv.steps(csv, buckets, query.limit().orElse(Integer.MAX_VALUE));
      }
    }
  }

  /** All of the stretch, in pages: a long read would hold up the store. */
  private void rawCsv(Csv csv, Query query) throws IOException {
    int left = query.limit().orElse(Integer.MAX_VALUE);
    List<Quantity> columns =
        List.copyOf(climate.raw(query.sensor(), query.from(), query.to(), 1).keySet());
    ReadingsCsv.rawHeader(csv, columns);
    Optional<Instant> from = Optional.of(query.from());
    while (from.isPresent() && left > 0) {
      int limit = Math.min(left, DEFAULT_RAW_LIMIT);
      Merged merged = new Merged(page(query.sensor(), from.get(), query.to(), limit));
      from = ReadingsCsv.raw(csv, columns, merged, limit);
      left -= limit;
    }
  }

  /** One more than the limit, so that the next page's begin is known; calibrated. */
  private Map<Quantity, Series> page(Sensor sensor, Instant from, Instant to, int limit) {
    Map<Quantity, Series> series = climate.raw(sensor, from, to, limit + 1);
    series.replaceAll(sensor::calibrated);
    return series;
  }
}
