package org.muniment.port;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import org.muniment.domain.holding.Attachment;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.text.Code;

/**
 * Boxes, their contents and their events, plans and labels. Part of the {@link Office} and of its
 * transactions: what must hold together (a number is free, a place is free, a version is the one
 * that was seen) is asked and written inside one {@link Office#together}. Any thread.
 */
public interface Holdings {
  /** A box that begins, with its first event and what is in it. */
  record Registration(Box box, BoxEvent event, List<Item> items) {
    public Registration {
      items = List.copyOf(items);
    }
  }

  /** In which order a list comes. */
  enum Order {
    /** The order of walking: cabinet, shelf, position; what has no place comes last. */
    PLACE,
    BARCODE,
    ARCHIVAL_CODE,
    /** The newest registration first. */
    NEWEST
  }

  /**
   * Which boxes. Empty collections mean: any; of levels: none.
   *
   * @param words each must occur in title, codes, remarks, or contents; empty for all boxes
   * @param levels of secrecy whose text may be looked through; a box above them is only found by
   *     its exact barcode, or where no words are asked for
   * @param shelf only together with one cabinet
   */
  record Query(
      String words,
      Set<String> levels,
      Set<Code> cabinets,
      OptionalInt shelf,
      Set<BoxStatus> statuses,
      Set<Carrier> carriers,
      Optional<String> category,
      Optional<Retention> retention,
      OptionalInt year,
      Order order) {
    public Query {
      levels = Set.copyOf(levels);
      cabinets = Set.copyOf(cabinets);
      statuses = Set.copyOf(statuses);
      carriers = Set.copyOf(carriers);
    }

    /** The same boxes in another order. */
    public Query in(Order other) {
      return new Query(
          words, levels, cabinets, shelf, statuses, carriers, category, retention, year, other);
    }
  }

  /**
   * A piece of a list.
   *
   * @param next what to ask for the piece behind it; empty at the end
   */
  record Page(List<Box> boxes, Optional<String> next) {
    public Page {
      boxes = List.copyOf(boxes);
    }
  }

  /**
   * How many boxes of a kind a cabinet has.
   *
   * @param cabinet empty for boxes without a place
   */
  record Count(Optional<Code> cabinet, Carrier carrier, BoxStatus status, long boxes) {}

  /**
   * A label that was printed; all before the newest of a code are void.
   *
   * @param issue 1 for the first of this code
   */
  record Label(String code, int issue, Instant printedAt, String by) {}

  // Boxes

  /** By the number that it has now. */
  Optional<Box> box(Barcode barcode);

  Optional<Box> byId(long id);

  /** Several at once, by their ids; those that are not there are left out. */
  Map<Long, Box> byIds(Collection<Long> ids);

  /** The box that had a number before it was renumbered. */
  Optional<Box> formerly(Barcode barcode);

  /** What stands at a place, or has it kept. */
  Optional<Box> at(Spot spot);

  /** All boxes of a cabinet from the first place to the last. */
  List<Box> in(Code cabinet);

  /** Numbers whose {@link org.muniment.domain.holding.Lookalike} form is the same; at most ten. */
  List<Barcode> alike(String form);

  /**
   * A piece of at most {@code limit} boxes.
   *
   * @throws org.muniment.domain.text.BadInput for a cursor that was not given out for this order
   */
  Page search(Query query, Optional<String> cursor, int limit);

  /** How many there are, counted up to {@code most}. */
  long count(Query query, long most);

  /** All boxes that are held, by cabinet, carrier and status: a few rows even for a million. */
  List<Count> counts();

  /** The taken positions of each shelf of a cabinet that has any. */
  Map<Integer, BitSet> taken(Code cabinet);

  /**
   * Stores a box under a new id.
   *
   * @return empty, and nothing changed, when its number or its place is taken
   */
  Optional<Box> register(Registration registration);

  /**
   * The same for many at once, faster.
   *
   * @throws IllegalStateException when a number or a place is taken: the caller has looked before
   */
  void registerAll(List<Registration> registrations);

  /**
   * Stores what an event has made of a box. Takes a new number into the one namespace of codes and
   * leaves the old one in it as void.
   *
   * @param after with the version that was seen, plus one
   * @return the event with its number; empty, and nothing changed, when the version is another, or
   *     the new number or the place is taken
   */
  Optional<BoxEvent> change(Box after, BoxEvent event);

  /** The events of a box, the oldest first. */
  List<BoxEvent> history(long box);

  Optional<BoxEvent> event(long number);

  /** The newest events over all boxes, the newest first. */
  List<BoxEvent> latest(int limit);

  // Contents

  /** The contents of boxes, in the order of their numbers. */
  Map<Long, List<Item>> items(Collection<Long> boxes);

  /** Stores it under a new id, which the answer carries. */
  Item addItem(Item withoutId);

  boolean updateItem(Item item);

  boolean removeItem(long id);

  List<Attachment> attachments(long box);

  Attachment addAttachment(Attachment withoutId, byte[] content);

  /** The bytes of a picture. */
  Optional<byte[]> content(long attachment);

  boolean removeAttachment(long id);

  // Rules that the archive sets

  /** The shipped categories and those that were added, in their order. */
  List<Category> categories();

  /** False when there is one with this key. */
  boolean addCategory(Category category);

  /** What the archive has set, by key; what is not set is absent. */
  Map<String, String> rules();

  void saveRule(String key, String value);

  // Codes and labels

  /** The place that a label from elsewhere stands for. */
  Optional<Code> placeOf(Barcode foreign);

  /** Says that a label from elsewhere stands for a place; false when the code is taken. */
  boolean addForeign(Barcode foreign, Code place);

  /** Notes that a label was printed, and its issue. */
  Label addLabel(Barcode code, Instant at, String by);

  /** The labels that were printed of a code, the newest first. */
  List<Label> labels(Barcode code);

  // Plans

  Optional<FloorPlan> plan(Code room);

  /** False when the version that was seen is not the one before this. */
  boolean savePlan(FloorPlan plan);

  /** The last event's number: grows when anything about boxes changes. */
  OptionalLong head();
}
