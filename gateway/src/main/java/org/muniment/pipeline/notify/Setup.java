package org.muniment.pipeline.notify;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.notice.Duty;
import org.muniment.domain.notice.Roster;
import org.muniment.port.Office;
import org.muniment.port.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Roster and channels as people set them up, read anew every few seconds; while the office cannot
 * be read, as they were.
 */
final class Setup {
  static final Duration GOOD_FOR = Duration.ofSeconds(5);
  private static final Logger LOG = LoggerFactory.getLogger(Setup.class);

  private final Office office;
  private final List<Channel> fixed;
  private final ZoneId zone;
  private final String language;
  private List<Channel> all;
  private Duty duty;
  private Instant readAt = Instant.MIN;

  /**
   * @param fixed channels that come from the configuration file
   * @param language of channels that are told as a whole
   */
  Setup(Office office, List<Channel> fixed, ZoneId zone, String language) {
    this.office = office;
    this.fixed = List.copyOf(fixed);
    this.zone = zone;
    this.language = language;
    this.all = this.fixed;
    this.duty = new Duty(Roster.NEW, this.fixed, zone, language);
  }

  /** Also one that is switched off. */
  synchronized Optional<Channel> anyChannel(String id) {
    return all.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  synchronized Duty duty(Instant now) {
    boolean isFresh = !now.isBefore(readAt) && now.isBefore(readAt.plus(GOOD_FOR));
    if (!readAt.equals(Instant.MIN) && isFresh) {
      return duty;
    }
    return read(now);
  }

  /** As it is at this moment. */
  synchronized Duty read(Instant now) {
    try {
      List<Channel> channels = new ArrayList<>(office.notificationSetup().channels());
      channels.addAll(fixed);
      all = List.copyOf(channels);
      duty = new Duty(office.notificationSetup().roster(), channels, zone, language);
    } catch (StoreException failing) {
      LOG.warn("roster and channels cannot be read, the last ones hold: {}", failing.getMessage());
    }
    readAt = now;
    return duty;
  }
}
