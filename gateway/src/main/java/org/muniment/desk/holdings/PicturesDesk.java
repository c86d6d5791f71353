package org.muniment.desk.holdings;

import java.util.List;
import org.muniment.desk.Fields;
import org.muniment.desk.PictureCheck;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.Attachment;
import org.muniment.domain.holding.Box;
import org.muniment.domain.text.Sha256;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;

/** Photographs of boxes. */
public final class PicturesDesk {
  /** A picture with its bytes. */
  public record Picture(Attachment attachment, byte[] content) {}

  private final Office office;
  private final BoxBook book;

  PicturesDesk(Office office, BoxBook book) {
    this.office = office;
    this.book = book;
  }

  /**
   * @throws Refusal when there is no such box
   */
  public List<Attachment> attachments(String barcode) {
    return office.holdings().attachments(book.box(barcode).id());
  }

  /**
   * @throws Refusal when there is no such picture of this box
   */
  public Picture picture(String barcode, long id) {
    Attachment attachment = of(book.box(barcode), id);
    byte[] content = office.holdings().content(id).orElseThrow(() -> none(id));
    return new Picture(attachment, content);
  }

  private Attachment of(Box box, long id) {
    return office.holdings().attachments(box.id()).stream()
        .filter(it -> it.id() == id)
        .findFirst()
        .orElseThrow(() -> none(id));
  }

  private static Refusal none(long id) {
    return Refusal.notFound("picture", String.valueOf(id));
  }

  /**
   * Whatever the name says, a picture is what begins like a JPEG or PNG.
   *
   * @param name of the file, for people
   */
  public Attachment addPicture(By by, String barcode, String name, byte[] bytes) {
    Fields fields = new Fields();
    String called = fields.name("name", name);
    String type = PictureCheck.type(fields, "picture", bytes);
    fields.check();
    return office.together(
        () -> {
          Box box = book.box(barcode);
          if (office.holdings().attachments(box.id()).size() >= Attachment.MAX_OF_A_BOX) {
            throw Refusal.conflict(
                "refusal.picture.many", box.barcode().value(), Attachment.MAX_OF_A_BOX);
          }
          String sha256 = java.util.HexFormat.of().formatHex(Sha256.of(bytes));
          Attachment made =
              new Attachment(0, box.id(), called, type, bytes.length, sha256, by.name(), by.at());
          Attachment stored = office.holdings().addAttachment(made, bytes);
          Deed deed = Deed.of(by, "box.picture-add", box.barcode()).after("name", called);
          book.tell(box, deed.after("sha256", sha256));
          return stored;
        });
  }

  /**
   * @param reason may be empty
   */
  public void removePicture(By by, String barcode, long id, String reason) {
    Fields fields = new Fields();
    String why = fields.remark("reason", reason);
    fields.check();
    office.together(
        () -> {
          Box box = book.box(barcode);
          Attachment picture = of(box, id);
          office.holdings().removeAttachment(id);
          Deed deed = Deed.of(by, "box.picture-remove", box.barcode()).because(why);
          book.tell(box, deed.before("name", picture.name()).before("sha256", picture.sha256()));
          return picture;
        });
  }
}
