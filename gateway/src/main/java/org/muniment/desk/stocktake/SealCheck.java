package org.muniment.desk.stocktake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.ResultForm;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.stocktake.Stocktake.State;
import org.muniment.domain.text.Message;
import org.muniment.domain.text.Sha256;
import org.muniment.domain.trail.Entry;
import org.muniment.port.Progress;
import org.muniment.port.Stocktakes;
import org.muniment.port.Trail;

/**
 * Whether the results of closed stock-takes are what was sealed (rules P3, T2): each text has its
 * seal, the trail has the same, and nothing that the trail knows is gone. Any thread.
 */
public final class SealCheck {
  private static final String STAGE = "verify.stage.stocktakes";
  private static final int PAGE = 100;

  /**
   * What became of looking through all of them.
   *
   * @param closed how many there are
   * @param firstBroken what is wrong with the first that is
   */
  public record Verdict(int closed, Optional<Message> firstBroken) {}

  private final Stocktakes stocktakes;
  private final Trail trail;

  public SealCheck(Stocktakes stocktakes, Trail trail) {
    this.stocktakes = stocktakes;
    this.trail = trail;
  }

  /** One that is closed meanwhile may be looked at or not. */
  public Verdict verify(Progress progress) {
    // The trail first: what it knows is there already, what it does not know yet came later.
    Map<String, String> seals = sealsOfTrail();
    TreeMap<Long, Stocktake> closed = closed();
    int done = 0;
    for (Stocktake stocktake : closed.values()) {
      progress.at(STAGE, done++ / (double) closed.size());
      String told = seals.remove(String.valueOf(stocktake.id()));
      Optional<Message> wrong =
          wrong(stocktake, told == null ? sealOfTrail(stocktake.id()) : Optional.of(told));
      if (wrong.isPresent()) {
        return broken(closed.size(), String.valueOf(stocktake.id()), wrong.get());
      }
    }
    return seals.keySet().stream()
        .sorted()
        .findFirst()
        .map(id -> broken(closed.size(), id, Message.of("verify.stocktakes.open")))
        .orElseGet(() -> new Verdict(closed.size(), Optional.empty()));
  }

  private static Verdict broken(int closed, String id, Message what) {
    return new Verdict(closed, Optional.of(Message.of("verify.stocktakes.broken", id, what)));
  }

  private Optional<Message> wrong(Stocktake stocktake, Optional<String> told) {
    if (!told.equals(stocktake.seal())) {
      return Optional.of(Message.of("verify.stocktakes.trail"));
    }
    Optional<String> text = stocktakes.result(stocktake.id());
    if (text.isEmpty()) {
      return Optional.of(Message.of("verify.stocktakes.gone"));
    }
    if (!stocktake.seal().equals(Optional.of(Sha256.hex(text.get())))) {
      return Optional.of(Message.of("verify.stocktakes.changed"));
    }
    return isAbout(stocktake, text.get())
        ? Optional.empty()
        : Optional.of(Message.of("verify.stocktakes.unreadable"));
  }

  private static boolean isAbout(Stocktake stocktake, String text) {
    try {
      Result result = ResultForm.read(text);
      return result.stocktake().id() == stocktake.id() && ResultForm.write(result).equals(text);
    } catch (RuntimeException senseless) {
      return false;
    }
  }

  private TreeMap<Long, Stocktake> closed() {
    TreeMap<Long, Stocktake> closed = new TreeMap<>();
    Optional<String> cursor = Optional.empty();
    do {
      Stocktakes.Page page = stocktakes.search(Set.of(State.CLOSED), cursor, PAGE);
      page.stocktakes().forEach(it -> closed.put(it.id(), it));
      cursor = page.next();
    } while (cursor.isPresent());
    return closed;
  }

  private Map<String, String> sealsOfTrail() {
    Map<String, String> seals = new HashMap<>();
    long below = Long.MAX_VALUE;
    List<Entry> entries;
    do {
      entries = closings(below, PAGE);
      for (Entry entry : entries) {
        below = entry.number();
        seals.put(entry.deed().subject(), seal(entry));
      }
    } while (entries.size() == PAGE);
    return seals;
  }

  private Optional<String> sealOfTrail(long id) {
    return closings(Long.MAX_VALUE, PAGE).stream()
        .filter(entry -> entry.deed().subject().equals(String.valueOf(id)))
        .map(SealCheck::seal)
        .findFirst();
  }

  private List<Entry> closings(long below, int limit) {
    Trail.Filter filter =
        new Trail.Filter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(ClosingDesk.ACTION));
    return trail.newest(filter, below, limit);
  }

  private static String seal(Entry entry) {
    return entry.deed().after().getOrDefault(ClosingDesk.SEAL, "");
  }
}
