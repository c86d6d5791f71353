package org.muniment.pipeline.notify;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongFunction;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.notice.Delivery;
import org.muniment.domain.notice.Dispatch.Due;
import org.muniment.domain.notice.Letter;
import org.muniment.domain.notice.Receiver;
import org.muniment.domain.reminder.Pending;
import org.muniment.domain.reminder.Reminder;
import org.muniment.domain.reminder.Reminders;
import org.muniment.domain.text.Visible;

/**
 * Writes letters at the moment they go, so that a late one says whether what it tells of still
 * holds. Any thread.
 */
final class LetterWriter {
  /** Of a mail; what shows less cuts it. */
  private static final int MAX_SUBJECT = 300;

  private final Facts facts;
  private final LongFunction<Optional<Alarm>> alarms;
  private final OpenWork work;

  /**
   * @param alarms as they stand, by their numbers
   * @param work what reminders are about, as it stands
   */
  LetterWriter(Facts facts, LongFunction<Optional<Alarm>> alarms, OpenWork work) {
    this.facts = facts;
    this.alarms = alarms;
    this.work = work;
  }

  /** In the language of the first who receives it. */
  Letter write(String id, Due due, Instant now) {
    List<Delivery> deliveries = due.deliveries();
    Receiver to = deliveries.get(0).receiver();
    Names names = facts.names();
    Words words = new Words(to.language(), facts.zone(), names);
    if (deliveries.get(0).tidings().isAllWell()) {
      return well(id, to, words);
    }
    if (deliveries.get(0).tidings().isReminder()) {
      return reminder(id, to, deliveries, words, now);
    }
    List<Story> stories = Story.of(deliveries, alarms);
    if (stories.size() == 1 && stories.get(0).alarm().isPresent()) {
      return one(id, to, stories.get(0), new AlarmLetter(words, facts, names, now));
    }
    DigestLetter digest = new DigestLetter(words, facts, names, now);
    return letter(
        id,
        to,
        digest.subject(stories),
        digest.text(stories),
        DigestLetter.worst(stories),
        digest.data(stories));
  }

  private static Letter one(String id, Receiver to, Story story, AlarmLetter words) {
    Alarm alarm = story.alarm().orElseThrow();
    return letter(
        id,
        to,
        words.subject(story, alarm),
        words.text(story, alarm),
        story.isOver() ? Severity.NONE : alarm.severity(),
        words.data(story, alarm));
  }

  private Letter well(String id, Receiver to, Words words) {
    Facts.Condition condition = facts.condition().get();
    WellLetter letter = new WellLetter(words, facts);
    return letter(
        id,
        to,
        letter.subject(condition),
        letter.text(condition),
        WellLetter.severity(condition),
        letter.data(condition));
  }

  private Letter reminder(
      String id, Receiver to, List<Delivery> deliveries, Words words, Instant now) {
    Pending pending = work.at(now);
    LocalDate today = now.atZone(facts.zone()).toLocalDate();
    ReminderWords said = new ReminderWords(words, facts.office());
    List<Reminder.About> about =
        deliveries.stream().flatMap(one -> Reminder.about(one.tidings()).stream()).toList();
    boolean isForReader = about.stream().anyMatch(one -> one.kind().isForReader());
    if (isForReader) {
      ReaderLetter letter = new ReaderLetter(said, pending, about, today);
      return letter(id, to, letter.subject(), letter.text(to.name()), Severity.NONE, letter.data());
    }
    LocalTime digestAt = facts.digestAt();
    DutyLetter letter =
        new DutyLetter(said, pending, about, new Reminders(digestAt, facts.zone()), today);
    return letter(
        id, to, letter.subject(), letter.text(facts.page("/today")), Severity.NONE, letter.data());
  }

  /** What the button of a channel sends. */
  Letter test(String id, Receiver to) {
    Words words = new Words(to.language(), facts.zone(), facts.names());
    return letter(
        id,
        to,
        words.say("letter.subject.test"),
        words.say("letter.test.text", to.channel()),
        Severity.NONE,
        Map.of("test", "true"));
  }

  private static Letter letter(
      String id,
      Receiver to,
      String subject,
      String text,
      Severity severity,
      Map<String, String> data) {
    String oneLine = Visible.brief(subject, MAX_SUBJECT);
    return new Letter(id, to.address(), to.language(), oneLine, text, severity, data);
  }
}
