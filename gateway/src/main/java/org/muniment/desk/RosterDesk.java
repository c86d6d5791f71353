package org.muniment.desk;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.Duty;
import org.muniment.domain.notice.DutyWeek;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.NotificationSetup;
import org.muniment.port.Office;

/** Who is told of an alarm, when. */
public final class RosterDesk {
  /**
   * A roster as a person asks for it; times of day are {@code HH:MM} of the site.
   *
   * @param quiet empty for no quiet hours
   * @param allWellAt empty for never
   */
  public record NewRoster(
      List<NewContact> contacts,
      List<NewShift> shifts,
      int secondAfterMinutes,
      int thirdAfterMinutes,
      Optional<NewHours> quiet,
      Optional<String> allWellAt) {
    public NewRoster {
      contacts = List.copyOf(contacts);
      shifts = List.copyOf(shifts);
    }
  }

  public record NewContact(String id, String name, String language, List<Contact.Reach> reaches) {
    public NewContact {
      reaches = List.copyOf(reaches);
    }
  }

  public record NewHours(String from, String to) {}

  /**
   * @param days {@code monday} … {@code sunday}, on which it begins
   */
  public record NewShift(List<String> days, NewHours hours, int step, String contact) {
    public NewShift {
      days = List.copyOf(days);
    }
  }

  private final Office office;
  private final NotificationSetup setup;
  private final ChannelsDesk channels;

  public RosterDesk(Office office, ChannelsDesk channels) {
    this.office = office;
    this.setup = office.notificationSetup();
    this.channels = channels;
  }

  public Roster roster() {
    return setup.roster();
  }

  /** Why nobody would be told of an alarm now, if so. */
  public enum Silence {
    NO_CHANNEL,
    /** There are channels, and all are switched off. */
    NO_CHANNEL_ON,
    /** There are contacts, and no way to any of them is switched on. */
    NO_WAY_TO_CONTACTS,
    /** Nobody is named, and the channels that are on need an address. */
    NO_CONTACT
  }

  /** Empty when somebody would be told at this moment. */
  public Optional<Silence> silence(Instant now) {
    Duty duty = new Duty(roster(), channels.all(), ZoneOffset.UTC, "");
    if (duty.reachesAnybody(now)) {
      return Optional.empty();
    }
    if (duty.channels().isEmpty()) {
      return Optional.of(channels.all().isEmpty() ? Silence.NO_CHANNEL : Silence.NO_CHANNEL_ON);
    }
    return Optional.of(
        roster().contacts().isEmpty() ? Silence.NO_CONTACT : Silence.NO_WAY_TO_CONTACTS);
  }

  /** The roster as a week to be read. */
  public DutyWeek week() {
    return new DutyWeek(roster(), channels.all());
  }

  public Roster replace(By by, NewRoster asked) {
    return change(by, before -> asked);
  }

  /**
   * Changes what the roster is at that moment, so that two people do not undo each other's work.
   */
  public Roster change(By by, UnaryOperator<NewRoster> how) {
    return office.together(
        () -> {
          Roster old = setup.roster();
          Roster now = RosterCheck.checked(how.apply(RosterWords.asked(old)), channels.channels());
          if (!now.equals(old)) {
            setup.saveRoster(now);
            office.trail().add(told(by, old, now));
          }
          return now;
        });
  }

  private static Deed told(By by, Roster old, Roster now) {
    return Deed.of(by, "roster.change", "-")
        .change("contacts", RosterWords.contacts(old), RosterWords.contacts(now))
        .change("shifts", RosterWords.shifts(old), RosterWords.shifts(now))
        .change("secondAfterMinutes", old.secondAfter().toMinutes(), now.secondAfter().toMinutes())
        .change("thirdAfterMinutes", old.thirdAfter().toMinutes(), now.thirdAfter().toMinutes())
        .change("quietHours", RosterWords.quiet(old), RosterWords.quiet(now))
        .change("allWellAt", RosterWords.allWell(old), RosterWords.allWell(now));
  }
}
