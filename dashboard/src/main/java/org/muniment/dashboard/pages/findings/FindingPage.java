package org.muniment.dashboard.pages.findings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.Takes;
import org.muniment.dashboard.web.Upload;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Signers;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.desk.rounds.PhotosDesk;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.finding.FindingStep;
import org.muniment.domain.finding.Photo;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;

/** One finding: what was done about it, and what is done next. */
public final class FindingPage implements Slice {
  private static final String ONE = FindingsPage.PATH + "/{id}";
  private static final String PHOTOS = FindingsPage.PATH + "/photos";
  private static final List<String> FIELDS = List.of("version", "owner", "due", "text", "reason");

  private final Backend backend;
  private final Frame frame;

  /** Something that is said about a finding. */
  private interface Saying {
    void about(By by, long id, OptionalLong version, Form form);
  }

  public FindingPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  private FindingsDesk desk() {
    return backend.rounds().findings();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PHOTOS + "/{id}", Access.PAGE_READ, this::photo),
        Route.get(ONE, Access.PAGE_READ, ctx -> show(ctx, finding(ctx), Form.of(Map.of()))),
        Route.post(ONE + "/assign", Access.PAGE_WRITE, ctx -> say(ctx, this::assign)),
        Route.post(
            ONE + "/work",
            Access.PAGE_WRITE,
            ctx ->
                say(
                    ctx,
                    (by, id, version, form) ->
                        desk().workedOn(by, id, version, form.value("text")))),
        Route.post(
            ONE + "/handle",
            Access.PAGE_WRITE,
            ctx ->
                say(
                    ctx,
                    (by, id, version, form) -> desk().handle(by, id, version, form.value("text")))),
        Route.post(
            ONE + "/reopen",
            Access.PAGE_WRITE,
            ctx ->
                say(
                    ctx,
                    (by, id, version, form) ->
                        desk().reopen(by, id, version, form.value("reason")))),
        Route.post(ONE + "/photos", Access.PAGE_WRITE, Takes.PICTURE, this::addPhoto));
  }

  private void assign(By by, long id, OptionalLong version, Form form) {
    desk()
        .assign(
            by,
            id,
            version,
            form.value("owner"),
            form.given("due").map(text -> NewFindingForm.day("due", text)));
  }

  private static long id(Context ctx, String what) {
    String id = ctx.pathParam("id");
    if (!id.matches("[0-9]{1,18}")) {
      throw Refusal.notFound(what, id);
    }
    return Long.parseLong(id);
  }

  private Finding finding(Context ctx) {
    return desk().finding(id(ctx, "finding"));
  }

  /** Nobody writes into what they may not read (rule T3). */
  private void say(Context ctx, Saying saying) {
    Finding finding = finding(ctx);
    Form form = Form.sent(ctx, FIELDS);
    try {
      checkCleared(ctx, finding);
      String version = form.value("version");
      OptionalLong seen =
          version.matches("[0-9]{1,18}")
              ? OptionalLong.of(Long.parseLong(version))
              : OptionalLong.empty();
      saying.about(Requests.by(ctx), finding.id(), seen, form);
      ctx.redirect(FindingsPage.PATH + "/" + finding.id(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      refused(ctx, form, refusal);
    }
  }

  private void refused(Context ctx, Form form, Refusal refusal) {
    if (refusal.kind() == Refusal.Kind.NOT_FOUND || refusal.kind() == Refusal.Kind.UNAVAILABLE) {
      throw refusal;
    }
    ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
    show(ctx, finding(ctx), form.refused(frame.words(ctx), refusal));
  }

  private Lines lines(Context ctx, Words words) {
    return new Lines(backend, words, Requests.reader(ctx));
  }

  private void checkCleared(Context ctx, Finding finding) {
    Lines lines = lines(ctx, frame.words(ctx));
    if (!lines.maySee(lines.box(finding))) {
      throw Refusal.conflict(
          "holdings.not-cleared", lines.box(finding).orElseThrow().barcode().value());
    }
  }

  private void photo(Context ctx) {
    PhotosDesk.Picture picture = backend.rounds().photos().picture(id(ctx, "photo"));
    Photo photo = picture.photo();
    if (photo.subject() != Photo.Subject.FINDING) {
      throw Refusal.notFound("photo", String.valueOf(photo.id()));
    }
    checkCleared(ctx, desk().finding(photo.of()));
    ctx.contentType(photo.type()).result(picture.content());
  }

  private void addPhoto(Context ctx) throws IOException {
    Finding finding = finding(ctx);
    Words words = frame.words(ctx);
    String name = words.say("findings.photo.name", words.stamp(Requests.at(ctx)));
    try {
      checkCleared(ctx, finding);
      backend
          .rounds()
          .photos()
          .add(
              Requests.by(ctx),
              Photo.Subject.FINDING,
              finding.id(),
              new PhotosDesk.NewPhoto(name, Upload.picture(ctx)));
      ctx.redirect(FindingsPage.PATH + "/" + finding.id() + "#photos", HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      refused(ctx, Form.of(Map.of()), refusal);
    }
  }

  private void show(Context ctx, Finding finding, Form form) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.DUTIES,
            "findings.title",
            "settings.css",
            "duties.css",
            "rounds.css");
    Words words = shell.words();
    Lines lines = lines(ctx, words);
    boolean isCleared = lines.maySee(lines.box(finding));
    Signers signers = new Signers(backend.people());
    FindingView view =
        new FindingView(
            lines.line(finding),
            desk().steps(finding.id()).stream()
                .map(step -> step(words, signers, step, isCleared))
                .toList(),
            isCleared ? pictures(words, signers, finding) : List.of(),
            withToday(form, finding),
            isCleared && Requests.caller(ctx).may(Access.PAGE_WRITE),
            NewFindingForm.people(backend));
    Frame.page(ctx, FindingPage.class, "finding", shell, view);
  }

  /** As it is now, where nothing was sent. */
  private static Form withToday(Form form, Finding finding) {
    return form.values().containsKey("owner")
        ? form
        : form.with("owner", finding.owner())
            .with("due", finding.due().map(LocalDate::toString).orElse(""));
  }

  private static FindingView.Step step(
      Words words, Signers signers, FindingStep step, boolean isCleared) {
    boolean isShown = isCleared || step.kind() == FindingStep.Kind.ASSIGNED;
    return new FindingView.Step(
        words.say("finding.step." + step.kind().key()),
        words.say("findings.step.by", signers.name(step.by().name()), words.moment(step.by().at())),
        isShown ? step.text() : words.say("findings.withheld"));
  }

  private List<FindingView.Picture> pictures(Words words, Signers signers, Finding finding) {
    return backend.rounds().photos().of(Photo.Subject.FINDING, finding.id()).stream()
        .map(
            photo ->
                new FindingView.Picture(
                    PHOTOS + "/" + photo.id(),
                    Visible.of(photo.name()),
                    words.say(
                        "findings.step.by", signers.name(photo.by()), words.moment(photo.at()))))
        .toList();
  }
}
