package org.muniment.desk.holdings.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.Executor;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.intake.UploadShelf.Kept;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.domain.holding.intake.Row;
import org.muniment.domain.text.Message;
import org.muniment.domain.trail.By;
import org.muniment.port.HoldingLists.Choice;
import org.muniment.port.StoreException;

/**
 * Lists that people look at, check and import from a page: what was said about each, how far it is,
 * what came out. Any thread.
 */
public final class ImportJobs implements AutoCloseable {
  /** How far a check or an import is; {@code stage} is the key of a text. */
  public record Running(String stage, double share) {}

  /**
   * A list and what was said about it.
   *
   * @param wish what was last asked for
   * @param report what came out last; empty before a check, and while one runs
   * @param refused why the last one did not come to an end
   */
  public record State(
      Kept kept,
      OpenList list,
      Mapping mapping,
      ImportWish wish,
      Optional<Running> running,
      Optional<ImportReport> report,
      Optional<Message> refused) {
    private State with(Optional<Running> now, Optional<ImportReport> came, Optional<Message> why) {
      return new State(kept, list, mapping, wish, now, came, why);
    }
  }

  private final ImportDesk desk;
  private final UploadShelf uploads;
  private final Executor background;
  private final Map<String, State> states = new HashMap<>();
  private final Map<String, Boolean> cancelled = new HashMap<>();
  private boolean isEnding;

  /**
   * @param background does it on another thread
   */
  public ImportJobs(ImportDesk desk, UploadShelf uploads, Executor background) {
    this.desk = desk;
    this.uploads = uploads;
    this.background = background;
  }

  /**
   * Looks at a list that was sent, and proposes.
   *
   * @throws Refusal when it cannot be read so; what was known of it stays
   */
  public State look(Kept kept, Choice choice) {
    OpenList list = desk.open(kept.file(), kept.name(), choice);
    State state =
        new State(
            kept,
            list,
            list.proposal(),
            ImportWish.DRY_RUN,
            Optional.empty(),
            Optional.empty(),
            Optional.empty());
    synchronized (this) {
      refuseWhileRunning(kept.id());
      states.keySet().removeIf(id -> uploads.find(states.get(id).kept().person(), id).isEmpty());
      states.put(kept.id(), state);
    }
    return state;
  }

  /** Empty when the list is not there any more, or another person's. */
  public synchronized Optional<State> find(String person, String id) {
    return Optional.ofNullable(states.get(id))
        .filter(state -> state.kept().person().equals(person));
  }

  /** Begins a check or an import; {@link #find} says how far it is. */
  public synchronized void begin(By by, State asked, Mapping mapping, ImportWish wish) {
    String id = asked.kept().id();
    refuseWhileRunning(id);
    State state =
        new State(
            asked.kept(),
            asked.list(),
            mapping,
            wish,
            Optional.of(new Running("import.stage.reading", 0)),
            Optional.empty(),
            Optional.empty());
    states.put(id, state);
    cancelled.remove(id);
    background.execute(() -> run(by, state));
  }

  private void refuseWhileRunning(String id) {
    if (Optional.ofNullable(states.get(id)).flatMap(State::running).isPresent()) {
      throw Refusal.conflict("refusal.import.running");
    }
  }

  /** At its next step. */
  public synchronized void cancel(String id) {
    cancelled.put(id, true);
  }

  private void run(By by, State state) {
    Optional<ImportReport> report = Optional.empty();
    Optional<Message> refused = Optional.empty();
    String id = state.kept().id();
    try {
      report =
          Optional.of(
              desk.run(
                  by,
                  state.list(),
                  state.mapping(),
                  state.wish(),
                  (stage, share) -> follow(id, stage, share)));
    } catch (CancellationException given) {
      refused = Optional.of(Message.of("refusal.import.cancelled"));
    } catch (Refusal no) {
      refused = Optional.of(no.sentence());
    } catch (StoreException failed) {
      refused = Optional.of(Message.of("health.failing", String.valueOf(failed.getMessage())));
    } catch (RuntimeException unexpected) {
      refused = Optional.of(Message.of("health.failing", unexpected.toString()));
      throw unexpected;
    } finally {
      synchronized (this) {
        states.put(id, state.with(Optional.empty(), report, refused));
      }
    }
  }

  private synchronized void follow(String id, String stage, double share) {
    if (isEnding || cancelled.containsKey(id)) {
      throw new CancellationException();
    }
    State state = states.get(id);
    states.put(
        id, state.with(Optional.of(new Running(stage, share)), Optional.empty(), Optional.empty()));
  }

  /** Gives up what is running. */
  @Override
  public synchronized void close() {
    isEnding = true;
  }

  /** The rows that people see before they check: what they say, and what is wrong with them. */
  public List<Row> preview(State state) {
    return desk.preview(state.list(), state.mapping());
  }
}
