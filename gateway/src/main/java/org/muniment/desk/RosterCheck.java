package org.muniment.desk;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.notice.ChannelType;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.EmailAddress;
import org.muniment.domain.notice.Roster;

/** Makes a roster of what a person asked for, or says everything that is wrong with it. */
final class RosterCheck {
  static final int MAX_CONTACTS = 100;
  static final int MAX_REACHES = 10;
  static final int MAX_SHIFTS = 300;

  /** A week: whoever waits longer has not been told. */
  static final int MAX_MINUTES = 7 * 24 * 60;

  static final List<String> LANGUAGES = List.of("zh-CN", "zh-TW", "en");

  private static final String ID = "[a-z0-9][a-z0-9-]{0,31}";
  private static final String TIME = "([01][0-9]|2[0-3]):[0-5][0-9]";

  private final Fields fields = new Fields();
  private final List<ChannelsDesk.Known> channels;

  private RosterCheck(List<ChannelsDesk.Known> channels) {
    this.channels = channels;
  }

  static boolean needsAddress(ChannelType type) {
    return type == ChannelType.EMAIL;
  }

  static Roster checked(RosterDesk.NewRoster asked, List<ChannelsDesk.Known> channels) {
    return new RosterCheck(channels).roster(asked);
  }

  private Roster roster(RosterDesk.NewRoster asked) {
    List<Contact> contacts = contacts(asked.contacts());
    List<Roster.Shift> shifts = shifts(asked.shifts(), contacts);
    checkMinutes("secondAfterMinutes", asked.secondAfterMinutes());
    checkMinutes("thirdAfterMinutes", asked.thirdAfterMinutes());
    if (asked.thirdAfterMinutes() < asked.secondAfterMinutes()) {
      fields.wrong("thirdAfterMinutes", "refusal.roster.order", asked.secondAfterMinutes());
    }
    Optional<Roster.Hours> quiet = asked.quiet().flatMap(hours -> hours("quietHours", hours));
    Optional<LocalTime> allWellAt = asked.allWellAt().flatMap(text -> time("allWellAt", text));
    fields.check();
    return new Roster(
        contacts,
        shifts,
        Duration.ofMinutes(asked.secondAfterMinutes()),
        Duration.ofMinutes(asked.thirdAfterMinutes()),
        quiet,
        allWellAt);
  }

  private void checkMinutes(String field, int minutes) {
    if (minutes < 1 || minutes > MAX_MINUTES) {
      fields.wrong(field, "refusal.roster.minutes", MAX_MINUTES, minutes);
    }
  }

  private List<Contact> contacts(List<RosterDesk.NewContact> asked) {
    if (asked.size() > MAX_CONTACTS) {
      fields.wrong("contacts", "refusal.roster.contacts", MAX_CONTACTS);
      return List.of();
    }
    Set<String> seen = new HashSet<>();
    List<Contact> contacts = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      contact("contacts[" + i + "].", asked.get(i), seen).ifPresent(contacts::add);
    }
    return contacts;
  }

  private Optional<Contact> contact(String path, RosterDesk.NewContact asked, Set<String> seen) {
    String id = asked.id() == null ? "" : asked.id();
    if (!id.matches(ID)) {
      fields.wrong(path + "id", "refusal.contact.id", id);
    } else if (!seen.add(id)) {
      fields.wrong(path + "id", "refusal.contact.taken", id);
    }
    String name = fields.name(path + "name", asked.name());
    if (!LANGUAGES.contains(asked.language())) {
      String given = asked.language() == null ? "" : asked.language();
      fields.wrong(path + "language", "refusal.contact.language", given);
    }
    List<Contact.Reach> reaches = asked.reaches();
    if (reaches.isEmpty() || reaches.size() > MAX_REACHES) {
      fields.wrong(path + "reaches", "refusal.contact.reaches", MAX_REACHES);
    }
    for (int i = 0; i < Math.min(reaches.size(), MAX_REACHES); i++) {
      check(path + "reaches[" + i + "].", reaches.get(i));
    }
    return name == null
        ? Optional.empty()
        : Optional.of(new Contact(id, name, String.valueOf(asked.language()), reaches));
  }

  private void check(String path, Contact.Reach reach) {
    Optional<ChannelsDesk.Known> channel =
        channels.stream().filter(known -> known.id().equals(reach.channel())).findFirst();
    if (channel.isEmpty()) {
      fields.wrong(path + "channel", "refusal.channel.not-found", reach.channel());
    } else if (!needsAddress(channel.get().type())) {
      if (!reach.address().isEmpty()) {
        fields.wrong(path + "address", "refusal.contact.no-address", channel.get().name());
      }
    } else if (!EmailAddress.isValid(reach.address())) {
      fields.wrong(path + "address", "refusal.contact.address", reach.address());
    }
  }

  private List<Roster.Shift> shifts(List<RosterDesk.NewShift> asked, List<Contact> contacts) {
    if (asked.size() > MAX_SHIFTS) {
      fields.wrong("shifts", "refusal.roster.shifts", MAX_SHIFTS);
      return List.of();
    }
    List<Roster.Shift> shifts = new ArrayList<>();
    for (int i = 0; i < asked.size(); i++) {
      shift("shifts[" + i + "].", asked.get(i), contacts).ifPresent(shifts::add);
    }
    return shifts;
  }

  private Optional<Roster.Shift> shift(
      String path, RosterDesk.NewShift asked, List<Contact> contacts) {
    Set<DayOfWeek> days = days(path + "days", asked.days());
    Optional<Roster.Hours> hours = hours(path, asked.hours());
    boolean step = asked.step() >= 1 && asked.step() <= Roster.STEPS;
    if (!step) {
      fields.wrong(path + "step", "refusal.shift.step", Roster.STEPS, asked.step());
    }
    String contact = asked.contact() == null ? "" : asked.contact();
    if (contacts.stream().noneMatch(one -> one.id().equals(contact))) {
      fields.wrong(path + "contact", "refusal.contact.not-found", contact);
    }
    return hours.isPresent() && step
        ? Optional.of(new Roster.Shift(days, hours.get(), asked.step(), contact))
        : Optional.empty();
  }

  private Set<DayOfWeek> days(String path, List<String> asked) {
    Set<DayOfWeek> days = EnumSet.noneOf(DayOfWeek.class);
    for (String word : asked) {
      try {
        days.add(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
      } catch (IllegalArgumentException none) {
        fields.wrong(path, "refusal.shift.day", word);
        return days;
      }
    }
    if (days.isEmpty()) {
      fields.wrong(path, "refusal.shift.days");
    }
    return days;
  }

  private Optional<Roster.Hours> hours(String path, RosterDesk.NewHours asked) {
    String prefix = path.endsWith(".") ? path : path + ".";
    Optional<LocalTime> from = time(prefix + "from", asked.from());
    Optional<LocalTime> to = time(prefix + "to", asked.to());
    return from.isPresent() && to.isPresent()
        ? Optional.of(new Roster.Hours(from.get(), to.get()))
        : Optional.empty();
  }

  private Optional<LocalTime> time(String field, String text) {
    if (text != null && text.matches(TIME)) {
      return Optional.of(LocalTime.parse(text));
    }
    fields.wrong(field, "refusal.field.time", text == null ? "" : text);
    return Optional.empty();
  }
}
