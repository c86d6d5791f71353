package org.muniment.pipeline.alarm;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.alarm.AlarmKey;
import org.muniment.domain.alarm.AlarmNote;
import org.muniment.domain.alarm.AlarmPoint;
import org.muniment.domain.alarm.Delay;
import org.muniment.domain.alarm.Happening;
import org.muniment.domain.alarm.Step;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore.Entry.AlarmStep;

/** Enters a step of the machine into the alarms that it concerns: pure. */
final class Account {
  /** Who acted, and what they said. */
  record Actor(String name, String words) {}

  /** What a new alarm is of. */
  record Subject(AlarmKey key, Optional<Code> place, Optional<Code> sensor) {}

  private final Subject subject;
  private final AlarmPoint before;
  private final AlarmPoint after;
  private final long nextId;
  private final Instant now;
  private final Optional<Actor> actor;
  private final List<AlarmStep> entries = new ArrayList<>(1);
  private List<AlarmNote> notes = new ArrayList<>(2);
  private List<AlarmNote> told = new ArrayList<>(1);
  private Draft draft;

  private Account(
      Subject subject,
      AlarmPoint before,
      AlarmPoint after,
      long nextId,
      Instant now,
      Optional<Actor> actor) {
    this.subject = subject;
    this.before = before;
    this.after = after;
    this.nextId = nextId;
    this.now = now;
    this.actor = actor;
  }

  /**
   * One entry, or two when an alarm ended and the next began in the same step; the notes of each
   * are its own.
   *
   * @param open the alarm that was open before, if one was
   */
  static List<AlarmStep> of(
      Subject subject,
      AlarmPoint before,
      Step step,
      Optional<Alarm> open,
      long nextId,
      Instant now,
      Optional<Actor> actor) {
    Account account = new Account(subject, before, step.point(), nextId, now, actor);
    account.draft = open.map(Draft::new).orElse(null);
    step.happenings().forEach(account::enter);
    account.close();
    return account.entries;
  }

  private void enter(Happening happening) {
    if (happening.what() == Happening.What.RAISED) {
      if (draft != null) {
        close();
      }
      draft = begin(happening);
    }
    if (draft == null) {
      throw new IllegalStateException(happening.what() + " of an alarm that nobody opened");
    }
    draft.enter(happening, actor.map(Actor::name), now);
    AlarmNote note = AlarmNote.of(draft.id(), happening, now);
    // What a person did comes first; what follows from it is the program's.
    boolean isTheirs = actor.isPresent() && notes.isEmpty();
    notes.add(isTheirs ? note.by(actor.get().name(), actor.get().words()) : note);
    if (happening.tell()) {
      told.add(notes.get(notes.size() - 1));
    }
  }

  private Draft begin(Happening raised) {
    return new Draft(
        nextId,
        subject.key(),
        subject.place(),
        subject.sensor(),
        after.alarmId() == nextId ? after.since() : beganAt(raised),
        now,
        raised.severity());
  }

  /** Of an alarm that began and ended in one step. */
  private Instant beganAt(Happening raised) {
    Delay delay =
        switch (raised.severity()) {
          case CRITICAL -> before.delays().critical();
          case WARNING -> before.delays().warning();
          case ADVISORY, NONE -> before.delays().advisory();
        };
    return delay.isRunning() ? delay.since() : raised.at();
  }

  private void close() {
    Optional<Alarm> alarm = Optional.ofNullable(draft).map(d -> d.asIn(after).toAlarm());
    entries.add(new AlarmStep(after, alarm, notes, told));
    notes = new ArrayList<>(2);
    told = new ArrayList<>(1);
  }
}
