package org.muniment.dashboard.reports.climateyear;

import io.javalin.http.Context;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.Year;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Params;
import org.muniment.dashboard.web.look.Templates;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.paper.Paper;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.Step;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.desk.daylog.DailyLogDesk.LogPlace;
import org.muniment.domain.climate.AirHour;
import org.muniment.domain.measure.PeriodSum;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;
import org.muniment.port.PdfPrinter;
import org.muniment.port.Registry;

/** The yearly analysis of a place as PDF. */
public final class ClimateYearReport implements Slice {
  private static final String PATH = "/api/v1/reports/climate-year.pdf";

  /** Years beside the one that is asked for. */
  private static final int EARLIER = 3;

  private static final int FIRST = 1970;
  private static final int LAST = 2999;

  private final DailyLogDesk log;
  private final ClimateDesk climate;
  private final Registry registry;
  private final PdfPrinter printer;

  public ClimateYearReport(Backend backend) {
    this.log = backend.logDesks().days();
    this.climate = backend.climate();
    this.registry = backend.registry();
    this.printer = backend.pdf();
  }

  @Override
  public List<Route> routes() {
    return List.of(Route.get(PATH, Access.API_READ, this::pdf));
  }

  private void pdf(Context ctx) throws IOException {
    Params params = Params.of(ctx, "place", "room", "year");
    Optional<String> code = params.text("place").or(() -> params.text("room"));
    if (code.isEmpty()) {
      params.wrong("place", Message.of("api.parameter.missing", "place"));
    }
    Optional<Year> asked = year(params);
    params.check();
    LogPlace place = log.place(code.orElseThrow());
    Year year = asked.orElseThrow();
    Words words =
        new Words(Requests.caller(ctx).texts(), registry.site().timeZone(), Requests.at(ctx));
    YearForm form =
        YearForm.of(
            words,
            registry.site().name(),
            place,
            year,
            years(place, year),
            hours(place, year, words),
            log.head());
    Paper.answer(
        ctx,
        printer,
        "climate-year_" + place.code().value() + "_" + year,
        lacking ->
            Templates.fill(
                ClimateYearReport.class, "year", Map.of("form", form, "lacking", lacking)));
  }

  /** The year's finished days, and before them those of earlier years that the log has. */
  private List<List<Day>> years(LogPlace place, Year year) {
    List<List<Day>> years = new ArrayList<>();
    for (int back = EARLIER; back >= 0; back--) {
      Year one = year.minusYears(back);
      if (back == 0 || one.getValue() >= place.begins().getYear()) {
        List<Day> days = log.days(place.code().value(), one.atDay(1), one.atDay(one.length()));
        years.add(days.stream().filter(day -> day.figures().isOver()).toList());
      }
    }
    return years;
  }

  private List<AirHour> hours(LogPlace place, Year year, Words words) {
    ZoneId zone = words.zone();
    Instant from = start(max(year.atDay(1), place.begins()), zone);
    Instant end = start(year.plusYears(1).atDay(1), zone);
    Instant to = end.isBefore(words.now()) ? end : words.now();
    if (!from.isBefore(to)) {
      return List.of();
    }
    Map<Quantity, List<PeriodSum>> sums = new EnumMap<>(Quantity.class);
    for (ClimateDesk.Bucket bucket : climate.placeSteps(place.code(), from, to, Step.PT1H)) {
      bucket
          .sums()
          .forEach(
              (quantity, sum) -> sums.computeIfAbsent(quantity, q -> new ArrayList<>()).add(sum));
    }
    return AirHour.of(
        sums.getOrDefault(Quantity.TEMPERATURE, List.of()),
        sums.getOrDefault(Quantity.HUMIDITY, List.of()));
  }

  private static LocalDate max(LocalDate a, LocalDate b) {
    return a.isAfter(b) ? a : b;
  }

  private static Instant start(LocalDate date, ZoneId zone) {
    return date.atStartOfDay(zone).toInstant();
  }

  private static Optional<Year> year(Params params) {
    String text = params.required("year");
    if (text.matches("[0-9]{4}")) {
      int year = Integer.parseInt(text);
      if (year >= FIRST && year <= LAST) {
        return Optional.of(Year.of(year));
      }
    }
    if (!text.isEmpty()) {
      params.wrong("year", Message.of("report.year.wrong", text));
    }
    return Optional.empty();
  }
}
