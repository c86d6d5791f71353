package org.muniment.desk.holdings;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.ExposureDesk.Exposure;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.desk.holdings.Stocks.Stock;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxHistory;
import org.muniment.domain.holding.BoxHistory.Stay;
import org.muniment.domain.limits.Limits;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.port.Office;

/** What boxes went through where they stood (rules E3, N3). */
public final class Whereabouts {
  private static final Duration YEAR = Duration.ofDays(365);

  /** A year's sum says the same a few minutes later, and pages ask for it often. */
  private static final Duration FRESH = Duration.ofMinutes(5);

  /**
   * A stay with the hours out of limits during it.
   *
   * @param judgedBy the cabinet if it has a log, else its room
   */
  public record StayHour(Stay stay, Code judgedBy, Exposure exposure) {}

  /**
   * All stays of a box, the earliest first, and their sums.
   *
   * @param covered time with readings
   * @param stood the whole time on shelves; what is not covered is not known
   */
  public record StayHours(
      List<StayHour> stays,
      Map<Quantity, Duration> above,
      Map<Quantity, Duration> below,
      Duration covered,
      Duration stood) {
    public StayHours {
      stays = List.copyOf(stays);
      above = Collections.unmodifiableMap(above);
      below = Collections.unmodifiableMap(below);
    }
  }

  /**
   * What is in a room or cabinet.
   *
   * @param stocks boxes that stand there or have their place there, by carrier
   * @param limits that are in force now where it is judged; may have been others in the year
   * @param lastYear hours out of limits; empty when there never was a reading
   */
  public record CabinetExposure(
      Code place, List<Stock> stocks, Map<Quantity, Limits> limits, Optional<Exposure> lastYear) {
    public CabinetExposure {
      stocks = List.copyOf(stocks);
      limits = Map.copyOf(limits);
    }
  }

  private record Summed(Instant at, Exposure exposure) {}

  private final Office office;
  private final BoxBook book;
  private final LogDesks logs;
  private final InstantSource clock;

  /** As many as there are places with a log. */
  private final Map<Code, Summed> lastYears = new ConcurrentHashMap<>();

  Whereabouts(Office office, BoxBook book, LogDesks logs, InstantSource clock) {
    this.office = office;
    this.book = book;
    this.logs = logs;
    this.clock = clock;
  }

  StayHours hours(String barcode) {
    Box box = book.box(barcode);
    List<Stay> stays = BoxHistory.stays(book.holdings().history(box.id()), clock.instant());
    Set<Code> logged = logged();
    Map<Code, Code> rooms =
        office.cabinets().stream().collect(Collectors.toMap(Cabinet::code, Cabinet::room));
    List<StayHour> hours = new ArrayList<>();
    for (Stay stay : stays) {
      Code cabinet = stay.spot().cabinet();
      Code judge = logged.contains(cabinet) ? cabinet : rooms.get(cabinet);
      for (Stay part : parts(stay)) {
        Exposure exposure = logs.exposure().hours(judge.value(), part.from(), part.to());
        hours.add(new StayHour(part, judge, exposure));
      }
    }
    return summed(hours);
  }

  private Set<Code> logged() {
    return logs.days().places().stream().map(it -> it.code()).collect(Collectors.toSet());
  }

  /** No longer than the log sums up at once. */
  private static List<Stay> parts(Stay stay) {
    List<Stay> parts = new ArrayList<>();
    Instant from = stay.from();
    while (from.isBefore(stay.to())) {
      Instant most = from.plus(org.muniment.desk.daylog.ExposureDesk.MAX_STRETCH);
      Instant to = most.isBefore(stay.to()) ? most : stay.to();
      parts.add(new Stay(stay.spot(), from, to));
      from = to;
    }
    return parts;
  }

  private static StayHours summed(List<StayHour> hours) {
    EnumMap<Quantity, Duration> above = new EnumMap<>(Quantity.class);
    EnumMap<Quantity, Duration> below = new EnumMap<>(Quantity.class);
    Duration covered = Duration.ZERO;
    Duration stood = Duration.ZERO;
    for (StayHour hour : hours) {
      hour.exposure()
          .above()
          .forEach((quantity, time) -> above.merge(quantity, time, Duration::plus));
      hour.exposure()
          .below()
          .forEach((quantity, time) -> below.merge(quantity, time, Duration::plus));
      covered = covered.plus(hour.exposure().covered());
      stood = stood.plus(hour.exposure().asked());
    }
    return new StayHours(hours, above, below, covered, stood);
  }

  CabinetExposure affected(Code place) {
    Stocks stocks = Stocks.of(office);
    if (stocks.preset(place).isEmpty()) {
      throw Refusal.notFound("place", place.value());
    }
    return affected(stocks, logged(), place);
  }

  /** Cabinets with boxes that do not belong there, the most of them first. */
  List<CabinetExposure> unsuitable(int limit) {
    Stocks stocks = Stocks.of(office);
    Set<Code> logged = logged();
    return stocks.unsuitable().stream()
        .limit(limit)
        .map(cabinet -> affected(stocks, logged, cabinet))
        .toList();
  }

  /** A cabinet without a log of its own has its room's air. */
  private CabinetExposure affected(Stocks stocks, Set<Code> logged, Code place) {
    Code judge = logged.contains(place) ? place : stocks.room(place);
    Optional<Exposure> lastYear =
        logged.contains(judge) ? Optional.of(lastYear(judge)) : Optional.empty();
    Map<Quantity, Limits> limits = stocks.preset(judge).orElseThrow().at(clock.instant()).limits();
    return new CabinetExposure(place, stocks.in(place), limits, lastYear);
  }

  private Exposure lastYear(Code judge) {
    Instant now = clock.instant();
    return lastYears
        .compute(
            judge,
            (code, known) ->
                known != null && !known.at().isBefore(now.minus(FRESH)) && !known.at().isAfter(now)
                    ? known
                    : new Summed(now, logs.exposure().hours(code.value(), now.minus(YEAR), now)))
        .exposure();
  }
}
