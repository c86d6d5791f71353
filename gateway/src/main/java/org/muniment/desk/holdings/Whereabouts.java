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
import java.util.stream.Collectors;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.ExposureDesk.Exposure;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxHistory;
import org.muniment.domain.holding.BoxHistory.Stay;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;
import org.muniment.port.Office;

/** What boxes went through where they stood (rules E3, N3). */
public final class Whereabouts {
  private static final Duration YEAR = Duration.ofDays(365);

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
   * @param boxes that stand there or have their place there, by carrier
   * @param lastYear hours out of limits; empty when there never was a reading
   */
  public record CabinetExposure(Code place, Map<Carrier, Long> boxes, Optional<Exposure> lastYear) {
    public CabinetExposure {
      boxes = Collections.unmodifiableMap(new EnumMap<>(boxes));
    }
  }

  private final Office office;
  private final BoxBook book;
  private final LogDesks logs;
  private final InstantSource clock;

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
    List<Cabinet> all = office.cabinets();
    Set<Code> cabinets =
        all.stream()
            .filter(it -> it.code().equals(place) || it.room().equals(place))
            .map(Cabinet::code)
            .collect(Collectors.toSet());
    if (cabinets.isEmpty() && office.rooms().stream().noneMatch(it -> it.code().equals(place))) {
      throw Refusal.notFound("place", place.value());
    }
    EnumMap<Carrier, Long> boxes = new EnumMap<>(Carrier.class);
    for (Holdings.Count count : office.holdings().counts()) {
      if (count.cabinet().filter(cabinets::contains).isPresent()) {
        boxes.merge(count.carrier(), count.boxes(), Long::sum);
      }
    }
    return new CabinetExposure(place, boxes, lastYear(judge(all, place)));
  }

  /** A cabinet without a log of its own has its room's air. */
  private Code judge(List<Cabinet> all, Code place) {
    Optional<Code> room =
        all.stream().filter(it -> it.code().equals(place)).map(Cabinet::room).findFirst();
    return logged().contains(place) ? place : room.orElse(place);
  }

  private Optional<Exposure> lastYear(Code place) {
    Instant now = clock.instant();
    return logged().contains(place)
        ? Optional.of(logs.exposure().hours(place.value(), now.minus(YEAR), now))
        : Optional.empty();
  }
}
