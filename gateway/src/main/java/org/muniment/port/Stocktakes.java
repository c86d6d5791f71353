package org.muniment.port;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import org.muniment.domain.stocktake.Card;
import org.muniment.domain.stocktake.Change;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Resolution;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;

/**
 * Stock-takes and their facts. Part of the {@link Office} and of its transactions. Any thread.
 *
 * <p>What was expected is not copied: events of boxes are never changed, so that what a box was at
 * any event number can always be told.
 */
public interface Stocktakes {
  /**
   * A piece of a list.
   *
   * @param next what to ask for the piece behind it; empty at the end
   */
  record Page(List<Stocktake> stocktakes, Optional<String> next) {
    public Page {
      stocktakes = List.copyOf(stocktakes);
    }
  }

  /** Stores under a new id, with its cabinets and members. */
  Stocktake add(Stocktake withoutId);

  /**
   * Changes name, members, state, ended, reason, seal.
   *
   * @param after with the version that was seen, plus one
   * @return false, and nothing changed, when the version is another
   */
  boolean update(Stocktake after);

  Optional<Stocktake> stocktake(long id);

  /** The newest first. */
  Page search(Set<Stocktake.State> states, Optional<String> cursor, int limit);

  // What is expected

  /**
   * Calls for each box that was held at an event number, in the order of places; those without a
   * place last. Streams: a million take about two seconds.
   *
   * @param head number of the last event that counts; empty for before the first
   * @param cabinets those in which it had its place (or had one kept); empty for all boxes, also
   *     those without a place
   */
  void expected(OptionalLong head, Set<Code> cabinets, Consumer<Expected> reader);

  /**
   * Boxes as they were at an event number, also those that were gone; boxes registered later are
   * left out.
   */
  List<Expected> expected(OptionalLong head, Collection<Long> boxes);

  /** What happened to boxes behind an event number and where they are and were, in its order. */
  void changes(OptionalLong behind, Consumer<Change> reader);

  /** The cards of some boxes' loans, and the one of this code; all that were ever given out. */
  List<Card> cards(Collection<Long> boxes);

  Optional<Card> card(String code);

  /** The cards of all loans that are out, or were when the stock-take began. */
  List<Card> cardsSince(Instant from);

  // Facts

  /**
   * Stores those whose ids this stock-take does not have yet, in the order given.
   *
   * @return in the order given: as stored, or as it was stored the first time, whatever this says
   */
  List<Scan> addScans(long stocktake, List<Scan> scans);

  /** In the order of their numbers, which begin at 1, from behind one on. */
  void scans(long stocktake, long behind, Consumer<Scan> reader);

  /** The newest first, at most {@code limit}. */
  List<Scan> latest(long stocktake, int limit);

  Optional<Scan> scan(long stocktake, String id);

  /** How many there are, with those taken back. */
  long scans(long stocktake);

  Closing addClosing(long stocktake, Closing withoutNumber);

  /** In the order of their numbers. */
  List<Closing> closings(long stocktake);

  Resolution addResolution(long stocktake, Resolution withoutNumber);

  /** In the order of their numbers. */
  void resolutions(long stocktake, Consumer<Resolution> reader);

  // The end

  /** Keeps the sealed text of a result, once and for ever. */
  void saveResult(long stocktake, String text);

  Optional<String> result(long stocktake);
}
