package org.muniment.domain.notice;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.domain.notice.Roster.Hours;
import org.muniment.domain.notice.Roster.Shift;

/**
 * Who is on duty, by the roster and the channels that are enabled. An alarm is never lost for want
 * of a shift: where none covers a moment it goes to every contact, and without a contact that can
 * be reached to every channel that is an address by itself.
 *
 * @param language of channels that are told as a whole
 */
public record Duty(Roster roster, List<Channel> channels, ZoneId zone, String language) {
  /** These send to an address of each contact; the others are one. */
  private static final Set<ChannelType> ADDRESSED = EnumSet.of(ChannelType.EMAIL);

  public Duty {
    Objects.requireNonNull(roster);
    Objects.requireNonNull(zone);
    Objects.requireNonNull(language);
    channels = channels.stream().filter(Channel::enabled).toList();
  }

  /** Whom an alarm reaches first; empty only when nobody can be told at all. */
  public List<Receiver> first(Instant now) {
    for (int step = 1; step <= Roster.STEPS; step++) {
      List<Receiver> there = on(step, now);
      if (!there.isEmpty()) {
        return there;
      }
    }
    List<Receiver> everybody = reaching(roster.contacts());
    return everybody.isEmpty() ? wholeChannels() : everybody;
  }

  /** Whose shift of this step covers the moment; maybe nobody's. */
  public List<Receiver> on(int step, Instant now) {
    Set<String> ids =
        roster.shifts().stream()
            .filter(shift -> shift.step() == step && covers(shift, now.atZone(zone)))
            .map(Shift::contact)
            .collect(Collectors.toSet());
    return reaching(roster.contacts().stream().filter(one -> ids.contains(one.id())).toList());
  }

  /** What is over midnight belongs to the day on which it began. */
  private static boolean covers(Shift shift, ZonedDateTime now) {
    Hours hours = shift.hours();
    if (!hours.cover(now.toLocalTime())) {
      return false;
    }
    boolean sinceYesterday =
        !hours.from().isBefore(hours.to()) && now.toLocalTime().isBefore(hours.from());
    LocalDate began = now.toLocalDate().minusDays(sinceYesterday ? 1 : 0);
    return shift.days().contains(began.getDayOfWeek());
  }

  private List<Receiver> reaching(List<Contact> contacts) {
    List<Receiver> all = new ArrayList<>();
    for (Contact contact : contacts) {
      for (Contact.Reach reach : contact.reaches()) {
        if (isUsable(reach)) {
          all.add(
              new Receiver(
                  contact.id(),
                  contact.name(),
                  reach.channel(),
                  reach.address(),
                  contact.language()));
        }
      }
    }
    return all.stream().distinct().toList();
  }

  private boolean isUsable(Contact.Reach reach) {
    return channel(reach.channel())
        .filter(it -> !ADDRESSED.contains(it.type()) || !reach.address().isBlank())
        .isPresent();
  }

  private List<Receiver> wholeChannels() {
    return channels.stream()
        .filter(channel -> !ADDRESSED.contains(channel.type()))
        .map(channel -> new Receiver("", channel.name(), channel.id(), "", language))
        .toList();
  }

  /** One that is enabled. */
  public Optional<Channel> channel(String id) {
    return channels.stream().filter(channel -> channel.id().equals(id)).findFirst();
  }

  /** The way to an address that is no contact's; empty when there is none. */
  public Optional<Channel> mail() {
    return channels.stream().filter(channel -> ADDRESSED.contains(channel.type())).findFirst();
  }

  /** When an advisory of now may be told: at once, or when the quiet hours end. */
  public Instant advisoriesFrom(Instant now) {
    ZonedDateTime local = now.atZone(zone);
    return roster
        .quiet()
        .filter(quiet -> !quiet.from().equals(quiet.to()) && quiet.cover(local.toLocalTime()))
        .map(quiet -> endOf(quiet, local))
        .orElse(now);
  }

  private Instant endOf(Hours quiet, ZonedDateTime now) {
    boolean tomorrow = !now.toLocalTime().isBefore(quiet.to());
    return now.toLocalDate().plusDays(tomorrow ? 1 : 0).atTime(quiet.to()).atZone(zone).toInstant();
  }

  /** Whether an alarm would reach anybody. */
  public boolean reachesAnybody(Instant now) {
    return !first(now).isEmpty();
  }
}
