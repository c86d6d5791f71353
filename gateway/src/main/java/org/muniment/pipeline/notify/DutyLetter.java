package org.muniment.pipeline.notify;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.function.Function;
import org.muniment.domain.reminder.Pending;
import org.muniment.domain.reminder.Pending.DutyToDo;
import org.muniment.domain.reminder.Reminder;
import org.muniment.domain.reminder.Reminder.Kind;
import org.muniment.domain.reminder.Reminders;
import org.muniment.domain.visit.Visit;

/** What whoever is on duty reads of what stands open, as it stands when the letter goes. */
final class DutyLetter {
  /** Listed one by one of each kind; the pages show all. */
  private static final int LISTED = 30;

  private final ReminderWords words;
  private final LocalDate today;
  private final List<Part> parts = new ArrayList<>();

  /**
   * @param key of its heading, {@code letter.reminder.<key>}
   */
  private record Part(String key, int count, List<String> lines) {}

  /**
   * @param about what was ordered: with the digest, everything is said
   */
  DutyLetter(
      ReminderWords words,
      Pending pending,
      List<Reminder.About> about,
      Reminders reminders,
      LocalDate today) {
    this.words = words;
    this.today = today;
    boolean isDigest = about.stream().anyMatch(one -> one.kind() == Kind.DIGEST);
    boolean isForVisitors = about.stream().anyMatch(one -> one.kind() == Kind.VISITORS);
    Reminders.Digest all = reminders.digest(pending, today);
    List<Visit> inside = isForVisitors ? pending.inside() : isDigest ? all.inside() : List.of();
    part("inside", inside, words::visit);
    if (isDigest) {
      part("missed", all.missed(), duty -> words.duty(duty, today));
      part("overdue", all.overdue(), loan -> words.loan(loan, today));
      part("findings", all.findings(), finding -> words.finding(finding, today));
      part("duties", all.duties(), duty -> words.duty(duty, today));
      part("requests", all.requests(), words::request);
      part(
          "certificates", all.certificates(), certificate -> words.certificate(certificate, today));
      part("due", all.dueSoon(), loan -> words.loan(loan, today));
    } else {
      List<Long> ids =
          about.stream().filter(one -> one.kind() == Kind.DUTY).map(Reminder.About::of).toList();
      List<DutyToDo> due =
          all.duties().stream().filter(duty -> ids.contains(duty.plan().id())).toList();
      part("duties", due, duty -> words.duty(duty, today));
    }
  }

  private <T> void part(String key, List<T> things, Function<T, String> line) {
    if (!things.isEmpty()) {
      parts.add(new Part(key, things.size(), things.stream().limit(LISTED).map(line).toList()));
    }
  }

  String subject() {
    if (parts.isEmpty()) {
      return words.say("letter.subject.reminder-done");
    }
    StringJoiner counts = new StringJoiner(words.say("letter.reminder.between"));
    parts.forEach(part -> counts.add(words.say("letter.reminder." + part.key, part.count)));
    return words.say("letter.subject.reminder", counts.toString());
  }

  String text(Optional<String> link) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(
        words.say(
            parts.isEmpty() ? "letter.reminder.done" : "letter.reminder.opening",
            today.toString()));
    for (Part part : parts) {
      lines.add("").add(words.say("letter.reminder." + part.key, part.count));
      part.lines.forEach(line -> lines.add("  " + line));
      if (part.count > part.lines.size()) {
        lines.add("  " + words.say("letter.reminder.more", part.count - part.lines.size()));
      }
    }
    link.ifPresent(address -> lines.add("").add(address));
    return lines.toString();
  }

  Map<String, String> data() {
    Map<String, String> data = new TreeMap<>();
    parts.forEach(part -> data.put(part.key, Integer.toString(part.count)));
    return data;
  }
}
