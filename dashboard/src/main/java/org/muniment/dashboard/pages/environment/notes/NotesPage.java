package org.muniment.dashboard.pages.environment.notes;

import io.javalin.http.Context;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.pages.environment.around.Around;
import org.muniment.dashboard.pages.environment.around.Part;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.dashboard.web.table.Shown;
import org.muniment.dashboard.web.table.Table;
import org.muniment.dashboard.web.table.TableFiles;
import org.muniment.desk.Refusal;
import org.muniment.domain.daylog.Annotation;
import org.muniment.domain.text.Visible;

/** What people noted about a place's curve, and the form to note more. */
public final class NotesPage implements Slice {
  private static final String PATH = "/environment/{place}/notes";

  private final Backend backend;
  private final Frame frame;

  public NotesPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    List<Route> routes = new ArrayList<>();
    routes.add(Route.get(PATH, Access.PAGE_READ, this::page));
    routes.add(Route.post(PATH, Access.PAGE_WRITE, this::annotate));
    routes.addAll(
        TableFiles.routes(PATH, "list", Access.PAGE_READ, backend.spreadsheets(), this::file));
    return routes;
  }

  private void page(Context ctx) {
    show(ctx, Form.of(Map.of()));
  }

  private void annotate(Context ctx) {
    Form form = NoteForm.sent(ctx);
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    ZoneId zone = words.zone();
    try {
      backend
          .logDesks()
          .days()
          .annotate(
              Requests.by(ctx),
              place.code().value(),
              NoteForm.kind(form),
              NoteForm.moment(form.value("from"), zone).orElse(null),
              NoteForm.moment(form.value("until"), zone).orElse(null),
              form.value("text"));
      Period period = Period.asked(ctx, words.today(), Span.MONTH);
      ctx.redirect(
          (place.isCabinet() ? Part.NOTES : Part.CURVES).href(place.code().value(), period));
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, form.refused(words, refusal));
    }
  }

  private void show(Context ctx, Form form) {
    Shell shell =
        frame.shell(
            ctx,
            Shell.Section.ENVIRONMENT,
            "shell.nav.environment",
            "environment.css",
            "analysis.css",
            "settings.css");
    Words words = shell.words();
    List<Place> places = Place.all(backend);
    Place place = Place.of(places, ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.MONTH);
    String path = "/environment/" + place.code() + "/notes";
    Shown<NotesView.Row> rows =
        table(words, place, period)
            .show(ctx, words, path, "notes-card", notes(words, place, period))
            .map(note -> row(words, note));
    Optional<NoteForm> noteForm =
        shell.may(Access.PAGE_WRITE)
            ? Optional.of(NoteForm.of(words, place.code().value(), form, period))
            : Optional.empty();
    Frame.page(
        ctx,
        NotesPage.class,
        "notes",
        shell,
        new NotesView(Around.of(words, places, place, Part.NOTES, period), rows, noteForm));
  }

  private TableFiles.Content<Annotation> file(Context ctx) {
    Words words = frame.words(ctx);
    Place place = Place.of(Place.all(backend), ctx.pathParam("place"));
    Period period = Period.asked(ctx, words.today(), Span.MONTH);
    return new TableFiles.Content<>(
        words, table(words, place, period), notes(words, place, period));
  }

  /** The newest first. */
  private List<Annotation> notes(Words words, Place place, Period period) {
    List<Annotation> notes =
        new ArrayList<>(
            backend
                .logDesks()
                .days()
                .annotations(
                    place.code().value(), period.from(words.zone()), period.to(words.zone())));
    Collections.reverse(notes);
    return notes;
  }

  private static Table<Annotation> table(Words words, Place place, Period period) {
    return Table.<Annotation>of("list", words.say("environment.part.notes"))
        .time("from", words.say("environment.note.from"), note -> Optional.of(note.from()))
        .time("until", words.say("environment.note.until"), note -> Optional.of(note.until()))
        .text(
            "kind",
            words.say("environment.note.kind"),
            note -> words.say(NoteForm.kindKey(note.kind())))
        .text("text", words.say("environment.note.text"), Annotation::text)
        .text("by", words.say("environment.note.by"), Annotation::by)
        .savedAs("notes_" + place.code() + "_" + period.first() + "_" + period.last());
  }

  private static NotesView.Row row(Words words, Annotation note) {
    Icon icon =
        switch (note.kind()) {
          case AIRING -> Icon.WIND;
          case REPAIR -> Icon.TOOLS;
          case OTHER -> Icon.MESSAGE;
        };
    return new NotesView.Row(
        icon,
        words.say(NoteForm.kindKey(note.kind())),
        words.moment(note.from()),
        words.moment(note.until()),
        Visible.of(note.text()),
        Visible.of(note.by()));
  }
}
