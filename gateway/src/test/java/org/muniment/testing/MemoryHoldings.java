package org.muniment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.domain.holding.Attachment;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Lookalike;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;

/** Boxes and what belongs to them in maps. */
final class MemoryHoldings implements Holdings {
  private static final int MAX_ALIKE = 10;

  /** The one namespace, which belongs to the office. */
  private final Map<String, String> kinds;

  private final Undo undo;
  private final Map<Long, Box> boxes;
  private final Map<Long, BoxEvent> events;
  private final Map<Long, Item> items;
  private final Map<Long, Attachment> attachments;
  private final Map<Long, byte[]> contents;
  private final Map<String, Long> former;
  private final Map<String, Code> foreign;
  private final Map<String, Category> categories;
  private final Map<String, String> rules;
  private final Map<String, List<Label>> labels;
  private final Map<Code, FloorPlan> plans;
  private long lastItem;
  private long lastAttachment;

  MemoryHoldings(Undo undo, Map<String, String> kinds) {
    this.undo = undo;
    this.kinds = kinds;
    boxes = undo.covers(new TreeMap<>());
    events = undo.covers(new TreeMap<>());
    items = undo.covers(new TreeMap<>());
    attachments = undo.covers(new TreeMap<>());
    contents = undo.covers(new TreeMap<>());
    former = undo.covers(new TreeMap<>());
    foreign = undo.covers(new TreeMap<>());
    categories = undo.covers(new LinkedHashMap<>());
    rules = undo.covers(new TreeMap<>());
    labels = undo.covers(new TreeMap<>());
    plans = undo.covers(new TreeMap<>());
  }

  /** A place is gone, and with it the labels that stood for it. */
  synchronized void forget(Code place) {
    foreign.entrySet().stream()
        .filter(entry -> entry.getValue().equals(place))
        .map(Map.Entry::getKey)
        .toList()
        .forEach(
            code -> {
              foreign.remove(code);
              kinds.remove(code);
            });
  }

  @Override
  public synchronized Optional<Box> box(Barcode barcode) {
    return boxes.values().stream().filter(box -> box.barcode().equals(barcode)).findFirst();
  }

  @Override
  public synchronized Optional<Box> byId(long id) {
    return Optional.ofNullable(boxes.get(id));
  }

  @Override
  public synchronized Map<Long, Box> byIds(Collection<Long> ids) {
    Map<Long, Box> found = new TreeMap<>(boxes);
    found.keySet().retainAll(ids);
    return found;
  }

  @Override
  public synchronized Optional<Box> formerly(Barcode barcode) {
    return Optional.ofNullable(former.get(barcode.value())).map(boxes::get);
  }

  @Override
  public synchronized Optional<Box> at(Spot spot) {
    return boxes.values().stream()
        .filter(box -> box.state().spot().equals(Optional.of(spot)))
        .findFirst();
  }

  @Override
  public synchronized List<Box> in(Code cabinet) {
    return standing(cabinet).sorted(Comparator.comparing(MemoryHoldings::spot)).toList();
  }

  private Stream<Box> standing(Code cabinet) {
    return boxes.values().stream()
        .filter(box -> box.state().spot().filter(at -> at.cabinet().equals(cabinet)).isPresent());
  }

  private static Spot spot(Box box) {
    return box.state().spot().orElseThrow();
  }

  @Override
  public synchronized List<Barcode> alike(String form) {
    return boxes.values().stream()
        .map(Box::barcode)
        .filter(barcode -> Lookalike.form(barcode.value()).equals(form))
        .sorted()
        .limit(MAX_ALIKE)
        .toList();
  }

  @Override
  public synchronized Page search(Query query, Optional<String> cursor, int limit) {
    return MemorySearch.page(found(query), query, cursor, limit);
  }

  @Override
  public synchronized long count(Query query, long most) {
    return Math.min(found(query).size(), most);
  }

  private List<Box> found(Query query) {
    return boxes.values().stream()
        .filter(box -> MemorySearch.isWanted(query, box, itemsOf(box.id())))
        .toList();
  }

  @Override
  public synchronized List<Count> counts() {
    record Kind(Optional<Code> cabinet, Box box) {}

    return boxes.values().stream()
        .filter(box -> box.state().status().isHeld())
        .map(box -> new Kind(box.state().spot().map(Spot::cabinet), box))
        .collect(
            Collectors.groupingBy(
                kind ->
                    new Count(
                        kind.cabinet,
                        kind.box.description().carrier(),
                        kind.box.state().status(),
                        0),
                Collectors.counting()))
        .entrySet()
        .stream()
        .map(entry -> withBoxes(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparing((Count count) -> count.cabinet().map(Code::value).orElse(""))
                .thenComparing(count -> count.carrier().key())
                .thenComparing(count -> count.status().key()))
        .toList();
  }

  private static Count withBoxes(Count count, long boxes) {
    return new Count(count.cabinet(), count.carrier(), count.status(), boxes);
  }

  @Override
  public synchronized Map<Integer, BitSet> taken(Code cabinet) {
    Map<Integer, BitSet> shelves = new TreeMap<>();
    standing(cabinet)
        .map(MemoryHoldings::spot)
        .forEach(
            spot -> shelves.computeIfAbsent(spot.shelf(), s -> new BitSet()).set(spot.position()));
    return shelves;
  }

  @Override
  public synchronized Optional<Box> register(Registration registration) {
    Box box = registration.box().withId(boxes.size() + 1);
    if (!isPlaceFree(box) || kinds.putIfAbsent(box.barcode().value(), "box") != null) {
      return Optional.empty();
    }
    boxes.put(box.id(), box);
    add(registration.event(), box.id());
    registration.items().forEach(item -> addItem(with(item, 0, box.id())));
    return Optional.of(box);
  }

  private boolean isPlaceFree(Box box) {
    return box.state().spot().flatMap(this::at).filter(other -> other.id() != box.id()).isEmpty();
  }

  private BoxEvent add(BoxEvent event, long box) {
    BoxEvent stored = event.stored(events.size() + 1, box);
    events.put(stored.number(), stored);
    return stored;
  }

  @Override
  public synchronized void registerAll(List<Registration> registrations) {
    undo.unlessItThrows(() -> registerEach(registrations));
  }

  private Void registerEach(List<Registration> registrations) {
    for (Registration registration : registrations) {
      if (register(registration).isEmpty()) {
        throw new IllegalStateException("taken: " + registration.box().state());
      }
    }
    return null;
  }

  @Override
  public synchronized Optional<BoxEvent> change(Box after, BoxEvent event) {
    Box before = boxes.get(after.id());
    if (before == null
        || before.version() != after.version() - 1
        || !isPlaceFree(after)
        || !renumber(before, after)) {
      return Optional.empty();
    }
    boxes.put(
        after.id(),
        new Box(
            after.id(),
            after.state(),
            after.description(),
            after.version(),
            before.registeredAt(),
            after.changedAt()));
    return Optional.of(add(event, after.id()));
  }

  private boolean renumber(Box before, Box after) {
    String old = before.barcode().value();
    String now = after.barcode().value();
    if (old.equals(now)) {
      return true;
    }
    boolean hadItBefore = Long.valueOf(after.id()).equals(former.get(now));
    if (kinds.containsKey(now) && !hadItBefore) {
      return false;
    }
    former.remove(now);
    former.put(old, after.id());
    kinds.put(now, "box");
    kinds.put(old, "void");
    return true;
  }

  @Override
  public synchronized List<BoxEvent> history(long box) {
    return events.values().stream().filter(event -> event.box() == box).toList();
  }

  @Override
  public synchronized Optional<BoxEvent> event(long number) {
    return Optional.ofNullable(events.get(number));
  }

  @Override
  public synchronized List<BoxEvent> latest(int limit) {
    return events.values().stream()
        .sorted(Comparator.comparing(BoxEvent::number).reversed())
        .limit(limit)
        .toList();
  }

  @Override
  public synchronized Map<Long, List<Item>> items(Collection<Long> of) {
    Map<Long, List<Item>> result = new TreeMap<>();
    of.forEach(box -> result.put(box, itemsOf(box)));
    result.values().removeIf(List::isEmpty);
    return result;
  }

  private List<Item> itemsOf(long box) {
    return items.values().stream()
        .filter(item -> item.box() == box)
        .sorted(Comparator.comparing(Item::number).thenComparing(Item::id))
        .toList();
  }

  @Override
  public synchronized Item addItem(Item withoutId) {
    Item added = with(withoutId, ++lastItem, withoutId.box());
    items.put(added.id(), added);
    return added;
  }

  private static Item with(Item item, long id, long box) {
    return new Item(
        id,
        box,
        item.number(),
        item.title(),
        item.code(),
        item.author(),
        item.documentNumber(),
        item.date(),
        item.pages(),
        item.remarks());
  }

  @Override
  public synchronized boolean updateItem(Item item) {
    Item old = items.get(item.id());
    if (old == null || old.box() != item.box()) {
      return false;
    }
    items.put(item.id(), item);
    return true;
  }

  @Override
  public synchronized boolean removeItem(long id) {
    return items.remove(id) != null;
  }

  @Override
  public synchronized List<Attachment> attachments(long box) {
    return attachments.values().stream().filter(one -> one.box() == box).toList();
  }

  @Override
  public synchronized Attachment addAttachment(Attachment a, byte[] content) {
    Attachment added =
        new Attachment(
            ++lastAttachment, a.box(), a.name(), a.type(), a.bytes(), a.sha256(), a.by(), a.at());
    attachments.put(added.id(), added);
    contents.put(added.id(), content.clone());
    return added;
  }

  @Override
  public synchronized Optional<byte[]> content(long attachment) {
    return Optional.ofNullable(contents.get(attachment)).map(byte[]::clone);
  }

  @Override
  public synchronized boolean removeAttachment(long id) {
    contents.remove(id);
    return attachments.remove(id) != null;
  }

  @Override
  public synchronized List<Category> categories() {
    return Stream.concat(Category.SHIPPED.stream(), categories.values().stream()).toList();
  }

  @Override
  public synchronized boolean addCategory(Category category) {
    boolean isThere = categories().stream().anyMatch(one -> one.key().equals(category.key()));
    if (!isThere) {
      categories.put(category.key(), category);
    }
    return !isThere;
  }

  @Override
  public synchronized Map<String, String> rules() {
    return Map.copyOf(rules);
  }

  @Override
  public synchronized void saveRule(String key, String value) {
    rules.put(key, value);
  }

  @Override
  public synchronized Optional<Code> placeOf(Barcode code) {
    return Optional.ofNullable(foreign.get(code.value()));
  }

  @Override
  public synchronized boolean addForeign(Barcode code, Code place) {
    if (kinds.putIfAbsent(code.value(), "foreign") != null) {
      return false;
    }
    foreign.put(code.value(), place);
    return true;
  }

  @Override
  public synchronized Label addLabel(Barcode code, Instant at, String by) {
    List<Label> before = labels(code);
    Label label = new Label(code.value(), before.size() + 1, at, by);
    List<Label> now = new ArrayList<>(List.of(label));
    now.addAll(before);
    labels.put(code.value(), now);
    return label;
  }

  @Override
  public synchronized List<Label> labels(Barcode code) {
    return labels.getOrDefault(code.value(), List.of());
  }

  @Override
  public synchronized Optional<FloorPlan> plan(Code room) {
    return Optional.ofNullable(plans.get(room));
  }

  @Override
  public synchronized boolean savePlan(FloorPlan plan) {
    long seen = plan(plan.room()).map(FloorPlan::version).orElse(0L);
    if (plan.version() != seen + 1) {
      return false;
    }
    plans.put(plan.room(), plan);
    return true;
  }

  @Override
  public synchronized OptionalLong head() {
    return events.isEmpty() ? OptionalLong.empty() : OptionalLong.of(events.size());
  }
}
