package org.muniment.desk.holdings;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.muniment.desk.Fields;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.RecordDate;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** Volumes and items in a box (卷, 件). */
public final class ItemsDesk {
  private static final int BIGGEST = 99_999_999;

  /**
   * An item as a person asks for it.
   *
   * @param number empty for the next one in the box
   */
  public record NewItem(
      Optional<String> number,
      String title,
      Optional<String> code,
      Optional<String> author,
      Optional<String> documentNumber,
      Optional<String> date,
      Optional<String> pages,
      String remarks) {
    public static NewItem titled(String title) {
      return new NewItem(
          Optional.empty(),
          title,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          "");
    }

    /** As it stands, for a form or for what a change leaves out. */
    public static NewItem of(Item item) {
      return new NewItem(
          Optional.of(String.valueOf(item.number())),
          item.title(),
          item.code(),
          Optional.of(item.author()),
          Optional.of(item.documentNumber()),
          item.date().map(RecordDate::iso),
          item.pages().isPresent()
              ? Optional.of(String.valueOf(item.pages().getAsInt()))
              : Optional.empty(),
          item.remarks());
    }
  }

  private final Office office;
  private final BoxBook book;
  private final LendingSteps lending;

  ItemsDesk(Office office, BoxBook book, LendingSteps lending) {
    this.office = office;
    this.book = book;
    this.lending = lending;
  }

  /**
   * In the order of their numbers.
   *
   * @throws Refusal when there is no such box
   */
  public List<Item> items(String barcode) {
    return of(book.box(barcode));
  }

  private List<Item> of(Box box) {
    return office.holdings().items(List.of(box.id())).getOrDefault(box.id(), List.of());
  }

  /**
   * @throws Refusal when there is no such item in the box
   */
  public Item item(String barcode, long id) {
    return of(book.box(barcode), id);
  }

  private Item of(Box box, long id) {
    return of(box).stream()
        .filter(item -> item.id() == id)
        .findFirst()
        .orElseThrow(() -> Refusal.notFound("item", String.valueOf(Math.min(id, BIGGEST))));
  }

  public Item add(By by, String barcode, NewItem asked) {
    return office.together(
        () -> {
          Box box = book.box(barcode);
          List<Item> there = of(box);
          if (there.size() >= Item.MAX_IN_A_BOX) {
            throw Refusal.conflict("refusal.item.many", box.barcode().value(), Item.MAX_IN_A_BOX);
          }
          int next = there.stream().mapToInt(Item::number).max().orElse(0) + 1;
          Item stored = office.holdings().addItem(made(0, box, asked, next));
          Deed deed = Deed.of(by, "box.item-add", box.barcode()).after("number", stored.number());
          book.tell(box, deed.after("title", stored.title()));
          return stored;
        });
  }

  public Item change(By by, String barcode, long id, NewItem asked) {
    return office.together(
        () -> {
          Box box = book.box(barcode);
          Item before = of(box, id);
          Item after = made(id, box, asked, before.number());
          office.holdings().updateItem(after);
          Deed deed = Deed.of(by, "box.item-change", box.barcode()).after("item", before.number());
          book.tell(box, changes(deed, before, after));
          return after;
        });
  }

  private static Deed changes(Deed deed, Item before, Item after) {
    return deed.change("number", before.number(), after.number())
        .change("title", before.title(), after.title())
        .change("code", before.code().orElse("-"), after.code().orElse("-"))
        .change("author", before.author(), after.author())
        .change("documentNumber", before.documentNumber(), after.documentNumber())
        .change("date", text(before.date()), text(after.date()))
        .change("pages", text(before.pages()), text(after.pages()))
        .change("remarks", before.remarks(), after.remarks());
  }

  private static String text(Optional<RecordDate> date) {
    return date.map(RecordDate::iso).orElse("-");
  }

  private static String text(OptionalInt number) {
    return number.isPresent() ? String.valueOf(number.getAsInt()) : "-";
  }

  /**
   * @param reason may be empty
   */
  public void remove(By by, String barcode, long id, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    fields.check();
    office.together(
        () -> {
          Box box = book.box(barcode);
          Item item = of(box, id);
          lending.checkNotOut(box, item);
          office.holdings().removeItem(id);
          Deed deed = Deed.of(by, "box.item-remove", box.barcode()).because(why);
          book.tell(box, deed.before("number", item.number()).before("title", item.title()));
          return item;
        });
  }

  private static Item made(long id, Box box, NewItem asked, int otherwise) {
    Fields fields = new Fields();
    OptionalInt number = Describing.number(fields, "number", asked.number());
    Optional<String> title = Describing.line(fields, "title", Optional.ofNullable(asked.title()));
    Optional<String> code = Describing.line(fields, "code", asked.code());
    Optional<String> author = Describing.line(fields, "author", asked.author());
    Optional<String> document = Describing.line(fields, "documentNumber", asked.documentNumber());
    Optional<RecordDate> date = Describing.date(fields, "date", asked.date());
    OptionalInt pages = Describing.number(fields, "pages", asked.pages());
    String remarks = Describing.lines(fields, "remarks", asked.remarks());
    fields.check();
    Item item =
        fields.make(
            "title",
            asked,
            all ->
                new Item(
                    id,
                    box.id(),
                    number.orElse(otherwise),
                    title.orElse(""),
                    code,
                    author.orElse(""),
                    document.orElse(""),
                    date,
                    pages,
                    remarks));
    fields.check();
    return item;
  }
}
