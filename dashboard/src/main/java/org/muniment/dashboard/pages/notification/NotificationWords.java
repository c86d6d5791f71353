package org.muniment.dashboard.pages.notification;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Confirm;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.ChannelsDesk.Known;
import org.muniment.desk.RosterWords;
import org.muniment.domain.notice.Contact;
import org.muniment.domain.notice.DutyWeek;
import org.muniment.domain.notice.Roster;
import org.muniment.port.Notifier;

/** Channels, contacts and the roster in the words of the page. */
final class NotificationWords {
  static final String PATH = "/settings/notification";

  /** A minute before midnight's other name. */
  private static final String END_OF_DAY = "24:00";

  private NotificationWords() {}

  static String type(Words words, String key) {
    return words.say("notification.type." + key);
  }

  static Map<String, String> languages(Words words) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (String tag : List.of("zh-CN", "zh-TW", "en")) {
      choices.put(tag, words.say("notification.language." + tag));
    }
    return choices;
  }

  static NotificationView.ChannelLine channel(
      Words words, Known channel, Optional<Outcome> tested, Form form) {
    String where =
        channel.settings().getOrDefault("host", channel.settings().getOrDefault("from", ""));
    boolean isSet = !channel.secretsSet().isEmpty();
    String shown =
        channel.fromFile()
            ? words.say("notification.channel.file")
            : where.isEmpty() && isSet ? words.say("notification.channel.secret") : where;
    Confirm remove =
        new Confirm(
                "remove-" + channel.id(),
                PATH + "/channel/" + channel.id() + "/remove",
                words.say("notification.remove"),
                channel.name(),
                words.say("notification.channel.remove.says", channel.name()),
                Optional.empty())
            .sent(form.value("form"), form);
    return new NotificationView.ChannelLine(
        channel.id(),
        channel.name(),
        type(words, channel.type().key()),
        channel.enabled() ? Chip.OK : Chip.NO_DATA,
        words.say(channel.enabled() ? "notification.on" : "notification.off"),
        shown,
        tested,
        channel.fromFile() ? Optional.empty() : Optional.of(remove));
  }

  static Outcome outcome(Words words, Notifier.Outcome outcome) {
    if (outcome instanceof Notifier.Outcome.Delivered delivered) {
      return new Outcome(true, words.say("notification.test.delivered", delivered.receipt()));
    }
    if (outcome instanceof Notifier.Outcome.TryLater later) {
      return new Outcome(false, words.say("notification.test.later", words.say(later.why())));
    }
    Notifier.Outcome.Refused refused = (Notifier.Outcome.Refused) outcome;
    return new Outcome(false, words.say("notification.test.refused", words.say(refused.why())));
  }

  static NotificationView.ContactLine contact(
      Words words, Contact contact, List<Known> channels, Form form) {
    List<String> reaches = new ArrayList<>();
    for (Contact.Reach reach : contact.reaches()) {
      String channel =
          channels.stream()
              .filter(known -> known.id().equals(reach.channel()))
              .map(Known::name)
              .findFirst()
              .orElse(reach.channel());
      reaches.add(reach.address().isEmpty() ? channel : channel + ": " + reach.address());
    }
    Confirm remove =
        new Confirm(
                "remove-contact-" + contact.id(),
                PATH + "/contact/" + contact.id() + "/remove",
                words.say("notification.remove"),
                contact.name(),
                words.say("notification.contact.remove.says", contact.name()),
                Optional.empty())
            .sent(form.value("form"), form);
    return new NotificationView.ContactLine(
        contact.id(),
        contact.name(),
        words.say("notification.language." + contact.language()),
        String.join(words.say("common.list"), reaches),
        remove);
  }

  static List<NotificationView.Step> steps(Words words, Roster roster, List<List<String>> names) {
    List<NotificationView.Step> steps = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      if (!names.get(i).isEmpty()) {
        steps.add(new NotificationView.Step(when(words, roster, i + 1), list(words, names.get(i))));
      }
    }
    return steps;
  }

  /** {@code at once}, {@code after 15 min unacknowledged}. */
  static String when(Words words, Roster roster, int step) {
    return switch (step) {
      case 1 -> words.say("notification.step.first");
      case 2 -> words.say("notification.step.later", words.duration(roster.secondAfter()));
      default -> words.say("notification.step.later", words.duration(roster.thirdAfter()));
    };
  }

  static Map<String, String> stepChoices(Words words, Roster roster) {
    Map<String, String> choices = new LinkedHashMap<>();
    for (int step = 1; step <= Roster.STEPS; step++) {
      choices.put(String.valueOf(step), step + " · " + when(words, roster, step));
    }
    return choices;
  }

  static List<NotificationView.Day> week(Words words, Map<DayOfWeek, List<DutyWeek.Stretch>> week) {
    return Arrays.stream(DayOfWeek.values())
        .map(
            day ->
                new NotificationView.Day(
                    day(words, day),
                    week.get(day).stream().map(one -> stretch(words, one)).toList()))
        .toList();
  }

  private static NotificationView.Stretch stretch(Words words, DutyWeek.Stretch stretch) {
    String to = stretch.to().equals(LocalTime.MIDNIGHT) ? END_OF_DAY : stretch.to().toString();
    return new NotificationView.Stretch(
        stretch.from() + "–" + to,
        stretch.steps().stream().map(names -> names.isEmpty() ? "—" : list(words, names)).toList());
  }

  private static String list(Words words, List<String> names) {
    return String.join(words.say("common.list"), names);
  }

  static Map<String, String> days(Words words) {
    Map<String, String> days = new LinkedHashMap<>();
    for (DayOfWeek day : DayOfWeek.values()) {
      days.put(day.name().toLowerCase(Locale.ROOT), day(words, day));
    }
    return days;
  }

  private static String day(Words words, DayOfWeek day) {
    return day.getDisplayName(TextStyle.SHORT, Locale.forLanguageTag(words.lang()));
  }

  static NotificationView.ShiftLine shift(Words words, Roster roster, Roster.Shift shift) {
    List<String> days =
        Arrays.stream(DayOfWeek.values())
            .filter(shift.days()::contains)
            .map(day -> day(words, day))
            .toList();
    Roster.Hours hours = shift.hours();
    String contact =
        roster.contacts().stream()
            .filter(one -> one.id().equals(shift.contact()))
            .map(Contact::name)
            .findFirst()
            .orElse(shift.contact());
    return new NotificationView.ShiftLine(
        RosterWords.shift(shift),
        days.size() == DayOfWeek.values().length
            ? words.say("notification.days.all")
            : list(words, days),
        hours.from().equals(hours.to())
            ? words.say("notification.hours.all")
            : hours.from() + "–" + hours.to(),
        shift.step() + " · " + when(words, roster, shift.step()),
        contact);
  }

  static Form times(Roster roster) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("secondAfterMinutes", String.valueOf(roster.secondAfter().toMinutes()));
    values.put("thirdAfterMinutes", String.valueOf(roster.thirdAfter().toMinutes()));
    values.put("quietFrom", roster.quiet().map(q -> q.from().toString()).orElse(""));
    values.put("quietTo", roster.quiet().map(q -> q.to().toString()).orElse(""));
    values.put("allWellAt", roster.allWellAt().map(LocalTime::toString).orElse(""));
    return Form.of(values);
  }
}
