package org.muniment.dashboard.pages.duties;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.upload.PictureForm;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.PhotosDesk;
import org.muniment.desk.rounds.Ticked;
import org.muniment.domain.duty.DutyEntry.Answer;
import org.muniment.domain.finding.Photo;
import org.muniment.domain.text.Message;

/** What somebody ticked, as it was sent. */
final class SheetForm {
  static final String RIGHT = "right";
  static final String WRONG = "wrong";
  private static final String NAME_OF_PHOTO = "photo.jpg";

  private final Words words;
  private final DutyWords names;

  SheetForm(Words words, DutyWords names) {
    this.words = words;
    this.names = names;
  }

  static String line(int number) {
    return "line-" + number;
  }

  static String remark(int number) {
    return "remark-" + number;
  }

  /**
   * @throws Refusal that names every line without an answer
   */
  Ticked of(DutyView view, PictureForm sent) {
    Form form = sent.form();
    List<Answer> answers = new ArrayList<>();
    List<Refusal.Field> problems = new ArrayList<>();
    for (int i = 0; i < view.checklist().size(); i++) {
      String answer = form.value(line(i));
      boolean isRight = answer.equals(RIGHT);
      if (!isRight && !answer.equals(WRONG)) {
        problems.add(new Refusal.Field(line(i), Message.of("duties.sheet.unanswered")));
      }
      String remark = isRight ? "" : form.value(remark(i));
      answers.add(new Answer(names.line(view.checklist().get(i)), isRight, remark));
    }
    if (!problems.isEmpty()) {
      throw new Refusal(
          Refusal.Kind.UNACCEPTABLE, Message.of("duties.sheet.unanswered.some"), problems);
    }
    return new Ticked(
        Sent.date(form, "date").orElse(words.today()),
        Optional.of(view.due()),
        answers,
        form.value("remark"),
        form.value("signature"),
        photos(sent));
  }

  private static List<PhotosDesk.NewPhoto> photos(PictureForm sent) {
    if (sent.pictures().size() > Photo.MAX_OF_ONE) {
      throw Sent.wrong("photo", "duties.sheet.photo.many");
    }
    return sent.pictures().stream()
        .map(
            it ->
                new PhotosDesk.NewPhoto(
                    it.name().isBlank() ? NAME_OF_PHOTO : it.name(), it.content()))
        .toList();
  }
}
