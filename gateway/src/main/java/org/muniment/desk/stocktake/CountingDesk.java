package org.muniment.desk.stocktake;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.ShelfRuns.Run;
import org.muniment.desk.stocktake.ShelfRuns.Shelf;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.stocktake.Closing;
import org.muniment.domain.stocktake.Expected;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Progress;
import org.muniment.domain.stocktake.Reckoning;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Scan;
import org.muniment.domain.stocktake.ShelfCell;
import org.muniment.domain.stocktake.Spoken;
import org.muniment.domain.stocktake.Stock;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Tally;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/**
 * Scanning, and what follows from it. An answer is given when the scan is on disk; what is kept in
 * memory never knows more than the store. Any thread.
 */
public final class CountingDesk {
  /** More are sent in parts. */
  public static final int MAX_SCANS = 1_000;

  /** No label of ours is as long: of a longer one the beginning is kept. */
  private static final int MAX_CODE = 200;

  private static final int MAX_NAME = 200;

  private final StocktakeBook book;
  private final Results results;
  private final Sessions sessions;
  private final PlaceClosing closing;
  private final ScannerFiles files;
  private final Pulse pulse;

  CountingDesk(StocktakeBook book, Sessions sessions, PlaceClosing closing, Pulse pulse) {
    this.files = new ScannerFiles(book::zone);
    this.book = book;
    this.results = new Results(book.office);
    this.sessions = sessions;
    this.closing = closing;
    this.pulse = pulse;
  }

  /**
   * Takes down what was scanned; what is there already stays as it is and is answered again.
   *
   * @param isAdministrator who may count although others are named
   * @return for each in the order given
   * @throws Refusal when one of them is wrong; then none is kept
   */
  public List<Answer> scan(By by, boolean isAdministrator, long id, List<NewScan> asked) {
    if (asked.size() > MAX_SCANS) {
      throw Refusal.unacceptable("refusal.stocktake.scans-many", MAX_SCANS, asked.size());
    }
    List<Answer> answers =
        sessions.open(
            id,
            session -> {
              List<Scan> scans = scans(by, isAdministrator, session.stocktake(), asked);
              List<Scan> stored = book.office.together(() -> book.stocktakes().addScans(id, scans));
              return answers(session, scans, stored);
            });
    pulse.beat(id);
    return answers;
  }

  static List<Scan> scans(
      By by, boolean isAdministrator, Stocktake stocktake, List<NewScan> asked) {
    Fields fields = new Fields();
    List<Scan> scans = new ArrayList<>(asked.size());
    for (int i = 0; i < asked.size(); i++) {
      NewScan one = asked.get(i);
      Pass pass = Members.pass(stocktake, by, isAdministrator, one.pass());
      scans.add(fields.make("[" + i + "]", one, it -> scan(stocktake, by, pass, it)));
    }
    fields.check();
    return scans;
  }

  /** A device with a wrong clock cannot have scanned before it was asked to. */
  private static Scan scan(Stocktake stocktake, By by, Pass pass, NewScan asked) {
    Instant at = asked.at().orElse(by.at());
    Instant possible = at.isBefore(stocktake.opened().at()) ? stocktake.opened().at() : at;
    Optional<String> code =
        asked.code().filter(it -> !it.isBlank()).map(it -> Visible.brief(it.strip(), MAX_CODE));
    return new Scan(
        0, asked.id(), asked.device(), pass, code, asked.undoes(), possible, by.at(), by);
  }

  private static List<Answer> answers(Session session, List<Scan> asked, List<Scan> stored) {
    List<Answer> answers = new ArrayList<>(stored.size());
    for (int i = 0; i < stored.size(); i++) {
      Scan scan = stored.get(i);
      boolean isRepeat = !session.isNew(scan);
      Spoken spoken = isRepeat ? session.spoken(scan) : session.take(scan);
      boolean isConflict = isRepeat && !isSame(asked.get(i), scan);
      answers.add(new Answer(scan, session.told(spoken), isRepeat, isConflict));
    }
    return answers;
  }

  private static boolean isSame(Scan asked, Scan stored) {
    return asked.code().equals(stored.code())
        && asked.undoes().equals(stored.undoes())
        && asked.device().equals(stored.device());
  }

  /**
   * Takes down what a scanner kept: one code a line, perhaps with its time. The same file once more
   * is the same scans.
   *
   * @param name of the file, for the trail
   * @throws Refusal naming the line that is not understood; then nothing is kept
   */
  public Counted file(By by, boolean isAdministrator, long id, String name, byte[] bytes) {
    return file(by, isAdministrator, id, name, bytes, false);
  }

  /**
   * The same.
   *
   * @param leavesOut whether lines that are not understood are left out
   */
  public Counted file(
      By by, boolean isAdministrator, long id, String name, byte[] bytes, boolean leavesOut) {
    Counted taken = files.take(bytes, leavesOut, scans -> scan(by, isAdministrator, id, scans));
    Deed deed =
        Deed.of(by, "stocktake.file", id)
            .after("file", Visible.brief(name, MAX_NAME))
            .after("device", taken.device())
            .after("scans", taken.scans())
            .after("repeats", taken.repeats())
            .after("leftOut", taken.leftOut());
    book.office.together(() -> book.office.trail().add(deed));
    return taken;
  }

  /** What would be said of each line of such a file; nothing is kept. */
  public FilePreview preview(By by, boolean isAdministrator, long id, byte[] bytes) {
    List<ScannerText.Row> rows = files.rows(bytes);
    String device = ScannerFiles.device(bytes);
    return sessions.trial(id, trial -> FilePreviews.of(trial, rows, device, by, isAdministrator));
  }

  /** In which count somebody scans who does not say. */
  public Pass passOf(Stocktake stocktake, By by) {
    return Members.pass(stocktake, by, true, Optional.empty());
  }

  /** How far it is; cheap. */
  public Progress progress(long id) {
    return with(id, Tally::progress);
  }

  /** What follows from all facts; of a closed one what was sealed. */
  public Reckoning reckoning(long id) {
    return sealed(id).orElseGet(() -> sessions.reckoning(id));
  }

  /** The same, perhaps a little old, so that those who scan do not wait for those who watch. */
  public Reckoning lately(long id) {
    return sealed(id).orElseGet(() -> sessions.lately(id));
  }

  private Optional<Reckoning> sealed(long id) {
    return results.of(id).map(Result::reckoning);
  }

  /** The newest first. */
  public List<Answer> latest(long id, int limit) {
    List<Scan> scans = book.stocktakes().latest(id, limit);
    return sessions.with(
        id,
        session ->
            scans.stream()
                .map(scan -> new Answer(scan, session.told(session.spoken(scan)), false, false))
                .toList());
  }

  /**
   * Somebody has gone through a place to its end; once more changes nothing.
   *
   * @param code of a room, a cabinet or a shelf, or of a label that stands for one
   */
  public Closing closePlace(By by, boolean isAdministrator, long id, String code) {
    return closePlace(by, isAdministrator, id, code, Optional.empty());
  }

  /**
   * @param pass empty for the one that the person counts in
   */
  public Closing closePlace(
      By by, boolean isAdministrator, long id, String code, Optional<Pass> pass) {
    Closing made = closing.close(by, isAdministrator, id, code, pass);
    pulse.beat(id);
    return made;
  }

  /** There is more to scan at a place that was closed. */
  public Closing reopenPlace(By by, boolean isAdministrator, long id, String code, String reason) {
    return reopenPlace(by, isAdministrator, id, code, Optional.empty(), reason);
  }

  /**
   * @param pass empty for the one that the person counts in
   */
  public Closing reopenPlace(
      By by, boolean isAdministrator, long id, String code, Optional<Pass> pass, String reason) {
    Closing made = closing.reopen(by, isAdministrator, id, code, pass, reason);
    pulse.beat(id);
    return made;
  }

  /** In the order of their numbers. */
  public List<Closing> closings(long id) {
    return book.stocktakes().closings(book.stocktake(id).id());
  }

  /** A shelf from the left to the right. */
  public List<ShelfCell> shelf(long id, Code cabinet, int shelf, Pass pass) {
    return with(id, tally -> tally.shelf(cabinet, shelf, pass));
  }

  /** Boxes as the register has them now, by their ids. */
  public Map<Long, Box> boxes(Collection<Long> ids) {
    return book.office.holdings().byIds(ids);
  }

  /**
   * Whether somebody may see what is expected while others count: in a blind count only who began
   * it and administrators.
   */
  public static boolean maySee(Stocktake stocktake, String name, boolean isAdministrator) {
    boolean isVeiled = stocktake.isBlind() && stocktake.isOpen();
    return !isVeiled || isAdministrator || stocktake.opened().name().equals(name);
  }

  /**
   * A piece of what was expected, in the order of places.
   *
   * @param cabinet empty for all
   * @param from number in that order where it begins, from 0
   */
  public ExpectedPage expected(long id, Optional<Code> cabinet, int from, int limit) {
    Stock stock = sessions.with(id, Session::stock);
    List<Expected> boxes = new ArrayList<>();
    int next = from;
    for (; next < stock.size() && boxes.size() < limit; next++) {
      Expected box = stock.at(next);
      if (cabinet.isEmpty() || box.spot().map(Spot::cabinet).equals(cabinet)) {
        boxes.add(box);
      }
    }
    return new ExpectedPage(
        boxes, next < stock.size() ? OptionalInt.of(next) : OptionalInt.empty());
  }

  /** Calls for each box that was expected, in the order of places. */
  public void expected(long id, Consumer<Expected> reader) {
    Stock stock = sessions.with(id, Session::stock);
    for (int i = 0; i < stock.size(); i++) {
      reader.accept(stock.at(i));
    }
  }

  /** Works with the tally of all facts while nobody else scans; transactions begin inside. */
  <T> T with(long id, Function<Tally, T> work) {
    return sessions.with(id, session -> work.apply(session.tally()));
  }

  /** What settling asks of the counting. */
  Counts counts() {
    return new Counts() {
      @Override
      public <T> T alone(long id, Supplier<T> work) {
        return sessions.alone(id, work);
      }

      @Override
      public Reckoning reckoning(long id) {
        return sessions.reckoning(id);
      }

      @Override
      public Map<Shelf, List<Run>> runs(long id, Set<Shelf> shelves) {
        return sessions.with(
            id, session -> ShelfRuns.of(book.stocktakes(), id, shelves, session::thing));
      }

      @Override
      public String expectedDigest(long id) {
        return sessions.with(id, Session::stock).digest();
      }

      @Override
      public void ended(long id) {
        sessions.forget(id);
      }
    };
  }
}
