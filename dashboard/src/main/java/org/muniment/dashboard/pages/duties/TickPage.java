package org.muniment.dashboard.pages.duties;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.upload.PictureForm;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.DutiesDesk;
import org.muniment.desk.rounds.DutyView;
import org.muniment.desk.rounds.PhotosDesk.Picture;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.finding.Photo;

/** A duty on one of its due dates: ticked on a phone, or shown as it was done. */
public final class TickPage implements Slice {
  private static final String ONE = MonthPage.PATH + "/{id}";
  private static final String PHOTO = MonthPage.PATH + "/photos/{id}";

  private final Backend backend;
  private final DutiesDesk duties;
  private final Frame frame;

  public TickPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.duties = backend.rounds().duties();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PHOTO, Access.PAGE_READ, this::photo),
        Route.get(ONE, Access.PAGE_READ, this::page),
        Route.post(ONE, Access.PAGE_SCAN, Takes.FORM_WITH_PICTURES, this::tick));
  }

  private void page(Context ctx) {
    Words words = frame.words(ctx);
    DutyPlan plan = duties.plan(Sent.id(ctx, "duty"));
    LocalDate today = words.today();
    Optional<LocalDate> asked = Sent.date(ctx.queryParam("due"));
    Optional<LocalDate> due = asked.or(() -> duties.next(plan, today));
    if (due.isEmpty()) {
      ctx.redirect(PlansPage.PATH + "/" + plan.id());
      return;
    }
    DutyView view = duties.view(plan.id(), due.get());
    show(ctx, view, Form.of(Map.of("date", today.toString())));
  }

  private void tick(Context ctx) throws IOException {
    long id = Sent.id(ctx, "duty");
    LocalDate due =
        Sent.date(ctx.queryParam("due"))
            .orElseThrow(() -> Sent.wrong("due", "duties.sheet.date.wrong"));
    DutyView view = duties.view(id, due);
    PictureForm sent = PictureForm.of(ctx);
    Words words = frame.words(ctx);
    try {
      duties.done(
          Requests.by(ctx), id, new SheetForm(words, new DutyWords(backend, words)).of(view, sent));
      ctx.redirect(DutyWords.href(view), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sent.status(ctx, refusal);
      Form refused = sent.form().refused(words, refusal);
      show(ctx, duties.view(id, due), sent.pictures().isEmpty() ? refused : again(words, refused));
    }
  }

  /** A browser does not send a page's files back to it. */
  private static Form again(Words words, Form form) {
    Map<String, String> problems = new HashMap<>(form.problems());
    problems.putIfAbsent("photo", words.say("duties.sheet.again"));
    return new Form(form.values(), problems, form.sentence());
  }

  private void show(Context ctx, DutyView view, Form form) {
    Shell shell = MonthPage.shell(frame, ctx);
    TickMaker maker =
        new TickMaker(backend, new DutyWords(backend, shell.words()), shell.may(Access.PAGE_SCAN));
    Frame.page(ctx, TickPage.class, "duty", shell, maker.of(view, form));
  }

  /** Photographs of findings and loans have pages of their own. */
  private void photo(Context ctx) {
    long id = Sent.id(ctx, "photo");
    Picture picture = backend.rounds().photos().picture(id);
    if (picture.photo().subject() != Photo.Subject.DUTY) {
      throw Refusal.notFound("photo", String.valueOf(id));
    }
    ctx.contentType(picture.photo().type()).result(picture.content());
  }
}
