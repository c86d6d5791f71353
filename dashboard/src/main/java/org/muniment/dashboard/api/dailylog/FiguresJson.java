package org.muniment.dashboard.api.dailylog;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalDouble;
import org.muniment.dashboard.web.json.Json;
import org.muniment.domain.daylog.DayFigures;
import org.muniment.domain.daylog.LogDay;
import org.muniment.domain.daylog.Share;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;

/** The figures of a day in JSON: time-weighted, calibrated, null where nothing is covered. */
final class FiguresJson {
  private FiguresJson() {}

  /** {@code temperature, humidity, illuminance?, inLimitsPct, coveragePct}. */
  static void fields(JsonGenerator json, LogDay day) throws IOException {
    quantities(json, day.figures());
    json.writeObjectFieldStart("inLimitsPct");
    inLimits(json, Quantity.TEMPERATURE, day.figures());
    inLimits(json, Quantity.HUMIDITY, day.figures());
    percent(json, "both", day.both());
    json.writeEndObject();
    percent(json, "coveragePct", day.coverage());
  }

  static void quantities(JsonGenerator json, Map<Quantity, DayFigures> figures) throws IOException {
    for (Quantity quantity : LogDay.LOGGED) {
      DayFigures of = figures.get(quantity);
      if (of != null && !of.sum().isEmpty()) {
        write(json, quantity, of);
      } else if (quantity.isClimate()) {
        json.writeNullField(quantity.key());
      }
    }
  }

  private static void write(JsonGenerator json, Quantity quantity, DayFigures figures)
      throws IOException {
    PeriodSum sum = figures.sum();
    json.writeObjectFieldStart(quantity.key());
    Json.number(json, "min", sum.min());
    Json.number(json, "mean", sum.mean());
    Json.number(json, "max", sum.max());
    Json.time(json, "minAt", Instant.ofEpochMilli(sum.minAtMillis()));
    Json.time(json, "maxAt", Instant.ofEpochMilli(sum.maxAtMillis()));
    if (figures.largestChange().isPresent()) {
      json.writeObjectFieldStart("largestChange");
      Json.number(json, "span", figures.largestChange().get().span());
      Json.time(json, "end", Instant.ofEpochMilli(figures.largestChange().get().endMillis()));
      json.writeEndObject();
    } else {
      json.writeNullField("largestChange");
    }
    percent(json, "inLimitsPct", figures.inLimits());
    json.writeNumberField("coveredSeconds", sum.coveredMillis() / 1_000);
    json.writeEndObject();
  }

  private static void inLimits(
      JsonGenerator json, Quantity quantity, Map<Quantity, DayFigures> figures) throws IOException {
    DayFigures of = figures.get(quantity);
    percent(json, quantity.key(), of == null ? Share.NONE : of.inLimits());
  }

  /** To one decimal, never rounded up to 100; null where there is no whole. */
  private static void percent(JsonGenerator json, String field, Share share) throws IOException {
    OptionalDouble percent = share.shownPercent();
    if (percent.isPresent()) {
      json.writeNumberField(field, percent.getAsDouble());
    } else {
      json.writeNullField(field);
    }
  }
}
