package org.muniment.dashboard.pages.environment.analysis;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.Stream;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Known;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.pages.environment.around.Statistics;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Step;
import org.muniment.domain.climate.Air;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.climate.Psychrometrics;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.measure.Quantity;

/** Temperature against humidity by the hour: a season as a cloud, the limits as a box. */
public final class AirPage implements Slice {
  private static final String PATH = "/environment/{place}/air";
  private static final double DECIMALS = 100;
  private static final List<String> CHART_WORDS =
      List.of("outdoor", "temperature", "humidity", "inside", "outside", "limits");

  private final Backend backend;
  private final Frame frame;

  public AirPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.add(Route.get(PATH + "/data", Access.PAGE_READ, this::data));
    routes.addAll(
        TableFiles.routes(PATH, "hours", Access.PAGE_READ, backend.spreadsheets(), this::file));
    return routes;
  }

  private void page(Context ctx) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css",
            "echarts.min.js",
            "charts.js",
            "air.js",
            "picture.js");
    Words words = shell.words();
    List<Place> places = Place.all(backend);
    Place place = Place.of(places, ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.SEASON);
    Known known = Known.of(backend, words, place, period);
    List<Judged> hours = Judged.of(known);
    double coverage = known.coverage(known.air());
    String query = "?" + period.query();
    AirView view =
        new AirView(
            Around.of(words, places, place, Part.AIR, period),
            place.name() + " · " + period.label(words),
            inside(words, hours),
            box(words, known.limits().at(known.end())),
            words.percent(coverage),
            coverage < Statistics.ENOUGH,
            hours.isEmpty(),
            ctx.path() + "/data" + query,
            ctx.path() + "/hours.csv" + query,
            ctx.path() + "/hours.xlsx" + query);
    Frame.page(ctx, AirPage.class, "air", shell, view);
  }

  private static String inside(Words words, List<Judged> hours) {
    OptionalDouble percent = Judged.share(hours).percent();
    return percent.isPresent() ? words.percent(percent.getAsDouble() / 100) : "—";
  }

  private static String box(Words words, Preset.Version limits) {
    return limits.of(Quantity.TEMPERATURE).map(range -> range(words, range) + " °C").orElse("—")
        + " · "
        + limits.of(Quantity.HUMIDITY).map(range -> range(words, range) + " %RH").orElse("—");
  }

  private static String range(Words words, Limits limits) {
    return words.plain(limits.low()) + "–" + words.plain(limits.high());
  }

  private TableFiles.Content<Judged> file(Context ctx) {
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.SEASON);
    Table<Judged> table =
        Table.<Judged>of("hours", words.say("environment.part.air"))
            .time(
                "time",
                words.say("environment.time"),
                one -> Optional.of(Instant.ofEpochMilli(one.hour().fromMillis())))
            .number(
                "temperature",
                title(words, Quantity.TEMPERATURE),
                2,
                one -> air(one).temperatureC())
            .number("humidity", title(words, Quantity.HUMIDITY), 2, one -> air(one).humidityPct())
            .number(
                "dew-point",
                words.say("environment.chart.dewPoint") + " (°C)",
                2,
                one -> Psychrometrics.dewPointC(air(one).temperatureC(), air(one).humidityPct()))
            .text(
                "inside",
                words.say("environment.in-limits"),
                one ->
                    one.inside()
                        .map(in -> words.say(in ? "environment.yes" : "environment.no"))
                        .orElse(""))
            .savedAs("air_" + place.code() + "_" + period.first() + "_" + period.last());
    return new TableFiles.Content<>(
        words, table, Judged.of(Known.of(backend, words, place, period)));
  }

  private static String title(Words words, Quantity quantity) {
    return words.quantity(quantity) + " (" + quantity.unit() + ")";
  }

  private static Air air(Judged one) {
    return one.hour().air();
  }

  private void data(Context ctx) {
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.SEASON);
    Known known = Known.of(backend, words, place, period);
    List<Judged> hours = Judged.of(known);
    List<AirHour> outdoor = outdoor(known);
    Json.answer(
        ctx,
        200,
        json -> {
          json.writeStartObject();
          points(json, "inside", hours.stream().filter(AirPage::isInside).map(AirPage::air));
          points(json, "outside", hours.stream().filter(one -> !isInside(one)).map(AirPage::air));
          points(json, "outdoor", outdoor.stream().map(AirHour::air));
          Preset.Version limits = known.limits().at(known.end());
          limits(json, "temperature", limits.of(Quantity.TEMPERATURE));
          limits(json, "humidity", limits.of(Quantity.HUMIDITY));
          json.writeObjectFieldStart("words");
          for (String word : CHART_WORDS) {
            json.writeStringField(word, words.say("environment.chart." + word));
          }
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  private List<AirHour> outdoor(Known known) {
    if (!known.from().isBefore(known.end())) {
      return List.of();
    }
    return Known.air(backend.climate().outdoorSteps(known.from(), known.end(), Step.PT1H));
  }

  /** Without limits nothing is outside. */
  private static boolean isInside(Judged one) {
    return one.inside().orElse(true);
  }

  private static void points(JsonGenerator json, String name, Stream<Air> points)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Air air : points.toList()) {
      json.writeStartArray();
      json.writeNumber(Math.round(air.temperatureC() * DECIMALS) / DECIMALS);
      json.writeNumber(Math.round(air.humidityPct() * DECIMALS) / DECIMALS);
      json.writeEndArray();
    }
    json.writeEndArray();
  }

  private static void limits(JsonGenerator json, String name, Optional<Limits> limits)
      throws IOException {
    json.writeArrayFieldStart(name);
    if (limits.isPresent()) {
      json.writeNumber(limits.get().low());
      json.writeNumber(limits.get().high());
    }
    json.writeEndArray();
  }
}
