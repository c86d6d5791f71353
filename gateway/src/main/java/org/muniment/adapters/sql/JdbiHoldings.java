package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.domain.holding.Attachment;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.plan.FloorPlan;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings;

/** The holdings on any database. */
record JdbiHoldings(Transactions transactions) implements Holdings {
  @Override
  public Optional<Box> box(Barcode barcode) {
    return transactions.read(handle -> BoxTable.byBarcode(handle, barcode));
  }

  @Override
  public Optional<Box> byId(long id) {
    return transactions.read(handle -> BoxTable.byId(handle, id));
  }

  @Override
  public Map<Long, Box> byIds(Collection<Long> ids) {
    return transactions.read(handle -> BoxTable.byIds(handle, ids));
  }

  @Override
  public Optional<Box> formerly(Barcode barcode) {
    return transactions.read(
        handle -> CodeTable.formerly(handle, barcode).flatMap(id -> BoxTable.byId(handle, id)));
  }

  @Override
  public Optional<Box> at(Spot spot) {
    return transactions.read(handle -> BoxTable.at(handle, spot));
  }

  @Override
  public List<Box> in(Code cabinet) {
    return transactions.read(handle -> BoxTable.in(handle, cabinet));
  }

  @Override
  public List<Barcode> alike(String form) {
    return transactions.read(handle -> BoxTable.alike(handle, form));
  }

  @Override
  public Page search(Query query, Optional<String> cursor, int limit) {
    return transactions.read(handle -> BoxSearch.page(handle, query, cursor, limit));
  }

  @Override
  public long count(Query query, long most) {
    return transactions.read(handle -> BoxSearch.count(handle, query, most));
  }

  @Override
  public List<Count> counts() {
    return transactions.read(BoxCountTable::held);
  }

  @Override
  public Map<Integer, BitSet> taken(Code cabinet) {
    return transactions.read(handle -> BoxTable.taken(handle, cabinet));
  }

  @Override
  public Optional<Box> register(Registration registration) {
    return transactions.write(handle -> BoxWriting.register(handle, registration));
  }

  @Override
  public void registerAll(List<Registration> registrations) {
    transactions.write(
        handle -> {
          BoxWriting.registerAll(handle, registrations);
          return null;
        });
  }

  @Override
  public Optional<BoxEvent> change(Box after, BoxEvent event) {
    return transactions.write(handle -> BoxWriting.change(handle, after, event));
  }

  @Override
  public List<BoxEvent> history(long box) {
    return transactions.read(handle -> BoxEventTable.of(handle, box));
  }

  @Override
  public Optional<BoxEvent> event(long number) {
    return transactions.read(handle -> BoxEventTable.one(handle, number));
  }

  @Override
  public List<BoxEvent> latest(int limit) {
    return transactions.read(handle -> BoxEventTable.latest(handle, limit));
  }

  @Override
  public Map<Long, List<Item>> items(Collection<Long> boxes) {
    return transactions.read(handle -> ItemTable.of(handle, boxes));
  }

  @Override
  public Item addItem(Item withoutId) {
    return transactions.write(
        handle -> {
          Item added = ItemTable.add(handle, withoutId);
          BoxWords.replace(handle, added.box());
          return added;
        });
  }

  @Override
  public boolean updateItem(Item item) {
    return transactions.write(
        handle -> {
          boolean isThere = ItemTable.update(handle, item);
          if (isThere) {
            BoxWords.replace(handle, item.box());
          }
          return isThere;
        });
  }

  @Override
  public boolean removeItem(long id) {
    return transactions.write(
        handle -> {
          OptionalLong box = ItemTable.remove(handle, id);
          if (box.isPresent()) {
            BoxWords.replace(handle, box.getAsLong());
          }
          return box.isPresent();
        });
  }

  @Override
  public List<Attachment> attachments(long box) {
    return transactions.read(handle -> AttachmentTable.of(handle, box));
  }

  @Override
  public Attachment addAttachment(Attachment withoutId, byte[] content) {
    return transactions.write(handle -> AttachmentTable.add(handle, withoutId, content));
  }

  @Override
  public Optional<byte[]> content(long attachment) {
    return transactions.read(handle -> AttachmentTable.content(handle, attachment));
  }

  @Override
  public boolean removeAttachment(long id) {
    return transactions.write(handle -> AttachmentTable.remove(handle, id));
  }

  @Override
  public List<Category> categories() {
    return transactions.read(HoldingRuleTable::categories);
  }

  @Override
  public boolean addCategory(Category category) {
    return transactions.write(handle -> HoldingRuleTable.addCategory(handle, category));
  }

  @Override
  public Map<String, String> rules() {
    return transactions.read(HoldingRuleTable::all);
  }

  @Override
  public void saveRule(String key, String value) {
    transactions.write(
        handle -> {
          HoldingRuleTable.save(handle, key, value);
          return null;
        });
  }

  @Override
  public Optional<Code> placeOf(Barcode foreign) {
    return transactions.read(handle -> CodeTable.placeOf(handle, foreign));
  }

  @Override
  public boolean addForeign(Barcode foreign, Code place) {
    return transactions.write(handle -> CodeTable.addForeign(handle, foreign, place));
  }

  @Override
  public Label addLabel(Barcode code, Instant at, String by) {
    return transactions.write(handle -> LabelTable.add(handle, code, at, by));
  }

  @Override
  public List<Label> labels(Barcode code) {
    return transactions.read(handle -> LabelTable.of(handle, code));
  }

  @Override
  public Optional<FloorPlan> plan(Code room) {
    return transactions.read(handle -> PlanTable.of(handle, room));
  }

  @Override
  public boolean savePlan(FloorPlan plan) {
    return transactions.write(handle -> PlanTable.save(handle, plan));
  }

  @Override
  public OptionalLong head() {
    return transactions.read(BoxEventTable::head);
  }
}
