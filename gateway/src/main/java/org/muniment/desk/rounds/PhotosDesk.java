package org.muniment.desk.rounds;

import java.util.HexFormat;
import java.util.List;
import org.muniment.desk.Fields;
import org.muniment.desk.PictureCheck;
import org.muniment.desk.Refusal;
import org.muniment.domain.finding.Photo;
import org.muniment.domain.finding.Photo.Subject;
import org.muniment.domain.text.Sha256;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Findings;

/** Photographs of findings, of duties that were done, of what was lent. */
public final class PhotosDesk {
  /**
   * @param name of the file, for people
   */
  public record NewPhoto(String name, byte[] bytes) {}

  /** A photograph with its bytes. */
  public record Picture(Photo photo, byte[] content) {}

  private final RoundsBook book;

  PhotosDesk(RoundsBook book) {
    this.book = book;
  }

  private Findings findings() {
    return book.office.findings();
  }

  public List<Photo> of(Subject subject, long of) {
    return findings().photos(subject, of);
  }

  /**
   * @throws Refusal when there is no such photograph
   */
  public Picture picture(long id) {
    Photo photo = findings().photo(id).orElseThrow(() -> none(id));
    return new Picture(photo, findings().content(id).orElseThrow(() -> none(id)));
  }

  private static Refusal none(long id) {
    return Refusal.notFound("photo", String.valueOf(id));
  }

  /** Whatever the name says, a photograph is what begins like a JPEG or PNG. */
  public Photo add(By by, Subject subject, long of, NewPhoto asked) {
    Fields fields = new Fields();
    String name = fields.name("name", asked.name());
    String type = PictureCheck.type(fields, "photo", asked.bytes());
    fields.check();
    return book.office.together(
        () -> {
          checkThere(subject, of);
          if (findings().photos(subject, of).size() >= Photo.MAX_OF_ONE) {
            throw Refusal.conflict("refusal.photo.many", Photo.MAX_OF_ONE);
          }
          String sha256 = HexFormat.of().formatHex(Sha256.of(asked.bytes()));
          Photo photo =
              new Photo(
                  0, subject, of, name, type, asked.bytes().length, sha256, by.name(), by.at());
          Photo stored = findings().addPhoto(photo, asked.bytes());
          Deed deed = Deed.of(by, "photo.add", subject.key() + '#' + of);
          book.office.trail().add(deed.after("sha256", sha256));
          return stored;
        });
  }

  private void checkThere(Subject subject, long of) {
    boolean isThere =
        switch (subject) {
          case FINDING -> findings().finding(of).isPresent();
          case DUTY -> book.duties().entry(of).isPresent();
          case LOAN -> book.office.loans().loan(of).isPresent();
        };
    if (!isThere) {
      throw Refusal.notFound(
          switch (subject) {
            case FINDING -> "finding";
            case DUTY -> "duty-entry";
            case LOAN -> "loan";
          },
          String.valueOf(of));
    }
  }
}
