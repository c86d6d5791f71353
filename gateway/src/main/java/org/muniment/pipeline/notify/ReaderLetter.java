package org.muniment.pipeline.notify;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;
import org.muniment.domain.loan.Loan;
import org.muniment.domain.reminder.Pending;
import org.muniment.domain.reminder.Reminder;
import org.muniment.domain.text.Visible;

/** What a reader reads about what they have borrowed, as it stands when the letter goes. */
final class ReaderLetter {
  private final ReminderWords words;
  private final List<Loan> loans;
  private final LocalDate today;

  ReaderLetter(ReminderWords words, Pending pending, List<Reminder.About> about, LocalDate today) {
    Set<Long> ids = about.stream().map(Reminder.About::of).collect(Collectors.toSet());
    this.words = words;
    this.loans = pending.loans().stream().filter(loan -> ids.contains(loan.id())).toList();
    this.today = today;
  }

  private long overdue() {
    return loans.stream().filter(loan -> loan.isOverdue(today)).count();
  }

  String subject() {
    return overdue() > 0
        ? words.say("letter.subject.called-in", overdue())
        : words.say("letter.subject.due-soon", loans.size());
  }

  String text(String name) {
    StringJoiner lines = new StringJoiner("\n");
    lines.add(words.say("letter.reader.greeting", Visible.of(name))).add("");
    if (loans.isEmpty()) {
      return lines.add(words.say("letter.reader.back")).toString();
    }
    lines.add(words.say(overdue() > 0 ? "letter.reader.overdue" : "letter.reader.tomorrow"));
    for (Loan loan : loans) {
      lines.add("  " + words.thing(loan) + " · " + words.when(loan.due().orElse(today), today));
    }
    return lines.add("").add(words.say("letter.reader.ask")).toString();
  }

  Map<String, String> data() {
    return Map.of(
        "loans",
        loans.stream().map(loan -> Long.toString(loan.id())).collect(Collectors.joining(",")),
        "overdue",
        Long.toString(overdue()));
  }
}
