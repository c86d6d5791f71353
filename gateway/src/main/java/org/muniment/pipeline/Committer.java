package org.muniment.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Alarm;
import org.muniment.pipeline.alarm.AlarmBook;
import org.muniment.pipeline.alarm.Change;
import org.muniment.pipeline.alarm.Outlets;
import org.muniment.pipeline.alarm.SystemCheck;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.Outcome;
import org.muniment.port.StoreException;

/**
 * Commits batches together with what they did to alarms, and tells everybody in order. When the
 * store fails, readings are not acknowledged, and alarms go out all the same.
 */
final class Committer {
  /** After a crash the gateway was at work up to so long before. */
  static final Duration SIGN_OF_LIFE = Duration.ofMinutes(1);

  private final ReadingStore store;
  private final Line line;
  private final Board board;
  private final AlarmBook alarms;
  private final SystemCheck system;
  private final Outlets outlets;
  private final Counters counters;
  private final CommitLog log;
  private final InstantSource clock;
  private Instant aliveAt = Instant.MIN;

  Committer(
      ReadingStore store,
      Line line,
      Board board,
      AlarmBook alarms,
      SystemCheck system,
      Outlets outlets,
      Counters counters,
      CommitLog log,
      InstantSource clock) {
    this.store = store;
    this.line = line;
    this.board = board;
    this.alarms = alarms;
    this.system = system;
    this.outlets = outlets;
    this.counters = counters;
    this.log = log;
    this.clock = clock;
  }

  /**
   * The readings of the batch that are newer than all before; empty when the store failed, and then
   * nothing of it is shown as stored.
   */
  Optional<List<Entry.Reading>> write(Batch batch) {
    List<Entry> entries = new ArrayList<>(batch.entries());
    entries.addAll(alarms.entries());
    signOfLife().ifPresent(entries::add);
    List<Outcome> outcomes;
    try {
      outcomes = entries.isEmpty() ? List.of() : append(entries);
    } catch (StoreException failure) {
      line.done(batch.weight(), batch.bytes());
      batch.shares().forEach(share -> Answers.failed(share, failure));
      look();
      tell(alarms.failed());
      return Optional.empty();
    }
    tell(alarms.committed());
    List<Entry.Reading> newer = board.commit(batch, outcomes);
    line.done(batch.weight(), batch.bytes());
    batch.shares().forEach(share -> Answers.committed(share, outcomes));
    return Optional.of(newer);
  }

  /** Judges the gateway itself. */
  void look() {
    Instant now = clock.instant();
    system
        .look(now, log.failure().isPresent(), alarms.general())
        .forEach(judged -> alarms.observe(judged, now));
    system.names().ifPresent(names -> alarms.parts(names, now));
    alarms.lostPorts(system.lostPorts(), now);
  }

  /** What a person does: all of it on disk, or nothing of it happened. */
  void act(Parcel.Action parcel) {
    try {
      AlarmAction action = parcel.action();
      parcel
          .done()
          .complete(
              action instanceof AlarmAction.Change change
                  ? change(change)
                  : comment((AlarmAction.Comment) action));
    } catch (RuntimeException failure) {
      parcel.done().completeExceptionally(failure);
    }
  }

  private Optional<Alarm> change(AlarmAction.Change action) {
    Instant now = clock.instant();
    Optional<AlarmBook.Act> act =
        alarms.plan(action.alarmId(), action.event(), action.by(), action.words(), now);
    if (act.isEmpty()) {
      return Optional.empty();
    }
    keep(act.get().entries());
    alarms.act(act.get());
    List<Change> changes = alarms.committed();
    tell(changes);
    return changes.stream()
        .map(Change::alarm)
        .filter(alarm -> alarm.id() == action.alarmId())
        .reduce((before, last) -> last);
  }

  private Optional<Alarm> comment(AlarmAction.Comment action) {
    Optional<Alarm> active = alarms.open(action.alarmId());
    Optional<Alarm> alarm = active.or(() -> store.alarms().alarm(action.alarmId()));
    if (alarm.isPresent()) {
      Entry.AlarmStep step =
          alarms.comment(alarm.get(), action.by(), action.words(), clock.instant());
      keep(List.of(step));
      tell(alarms.committed());
      active.ifPresent(of -> tell(List.of(new Change(of, step.notes(), List.of()))));
    }
    return alarm;
  }

  private void keep(List<Entry.AlarmStep> steps) {
    List<Entry> entries = new ArrayList<>(alarms.entries());
    entries.addAll(steps);
    append(entries);
  }

  private void tell(List<Change> changes) {
    counters.alarmChanges.add(changes.size());
    outlets.tell(changes);
  }

  private Optional<Entry> signOfLife() {
    Instant now = clock.instant();
    return aliveAt.plus(SIGN_OF_LIFE).isAfter(now)
        ? Optional.empty()
        : Optional.of(new Entry.Alive(now));
  }

  /** Whatever goes wrong in the store is a failure of this batch, never the end of the writer. */
  private List<Outcome> append(List<Entry> entries) {
    try {
      List<Outcome> outcomes = store.append(entries);
      log.committed(clock.instant());
      counters.commits.increment();
      counters.committedEntries.add(entries.size());
      for (int i = 0; i < entries.size(); i++) {
        if (entries.get(i) instanceof Entry.Reading) {
          counters.reading(outcomes.get(i));
        } else if (entries.get(i) instanceof Entry.Alive alive) {
          aliveAt = alive.at();
        }
      }
      return outcomes;
    } catch (RuntimeException | Error fault) {
      counters.failedCommits.increment();
      log.failed(clock.instant(), fault);
      throw fault instanceof StoreException known
          ? known
          : new StoreException("the store failed: " + fault.getMessage(), fault);
    }
  }

  /** The last sign of life of an orderly end. */
  void end() {
    aliveAt = Instant.MIN;
    write(Batch.EMPTY);
  }
}
