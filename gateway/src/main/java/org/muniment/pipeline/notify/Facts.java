package org.muniment.pipeline.notify;

import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.reminder.Reminders;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.port.Affected;
import org.muniment.port.Office;
import org.muniment.port.StoreException;
import org.muniment.port.Trail;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What letters tell of besides the alarm itself.
 *
 * @param sensorNames by their codes, from memory
 * @param affected what stands in a place
 * @param advice on airing, where there is any for an alarm
 * @param condition of everything, for the daily sign of life
 * @param baseUrl where the pages are reached from outside, if that is known
 */
public record Facts(
    Office office,
    Function<Code, Optional<String>> sensorNames,
    Affected affected,
    Function<Alarm, Optional<Message>> advice,
    Supplier<Condition> condition,
    Optional<String> baseUrl,
    ZoneId zone) {
  private static final Logger LOG = LoggerFactory.getLogger(Facts.class);

  /**
   * How the archive is.
   *
   * @param coveragePct of the last 24 hours; NaN when nothing was expected
   */
  public record Condition(int sensors, int sensorsOk, List<Alarm> active, double coveragePct) {
    public Condition {
      active = List.copyOf(active);
    }

    public boolean isWell() {
      return sensorsOk == sensors && active.isEmpty();
    }
  }

  public Facts {
    Objects.requireNonNull(office);
    Objects.requireNonNull(sensorNames);
    Objects.requireNonNull(affected);
    Objects.requireNonNull(advice);
    Objects.requireNonNull(condition);
    Objects.requireNonNull(baseUrl);
    Objects.requireNonNull(zone);
  }

  Names names() {
    return new Names(office, sensorNames);
  }

  /** The archive's own card for the place, else for its room, else for everywhere. */
  Optional<String> card(Alarm alarm, Names names) {
    List<Optional<Code>> places = new ArrayList<>();
    alarm.place().ifPresent(place -> places.add(Optional.of(place)));
    alarm.place().flatMap(names::roomOf).ifPresent(room -> places.add(Optional.of(room)));
    places.add(Optional.empty());
    try {
      List<InstructionCard> cards = office.notificationSetup().cards();
      return places.stream()
          .flatMap(place -> cards.stream().filter(card -> card.place().equals(place)))
          .filter(card -> card.kind() == alarm.kind())
          .map(InstructionCard::text)
          .findFirst();
    } catch (StoreException failing) {
      return Optional.empty();
    }
  }

  Optional<Message> affectedBy(Alarm alarm) {
    try {
      return alarm.place().flatMap(affected::in);
    } catch (StoreException failing) {
      return Optional.empty();
    }
  }

  /** Whatever goes wrong with it must not cost the letter. */
  Optional<Message> adviceFor(Alarm alarm) {
    try {
      return alarm.kind().isOfClimate() ? advice.apply(alarm) : Optional.empty();
    } catch (RuntimeException notNow) {
      LOG.warn("a letter goes without advice on airing: {}", notNow.toString());
      return Optional.empty();
    }
  }

  Optional<String> link(long alarm) {
    return page("/alarms/" + alarm);
  }

  Optional<String> linkToAll() {
    return page("/alarms");
  }

  /** Where a page is reached from outside, if that is known. */
  Optional<String> page(String path) {
    return baseUrl.map(base -> base.replaceAll("/+$", "") + path);
  }

  /** When whoever is on duty is reminded: with the daily sign of life. */
  LocalTime digestAt() {
    return office.notificationSetup().roster().allWellAt().orElse(Reminders.DIGEST_AT);
  }

  Optional<Trail.Head> head() {
    try {
      return office.trail().head();
    } catch (StoreException failing) {
      return Optional.empty();
    }
  }
}
