package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.domain.holding.Box;

/**
 * What is said of a box is corrected. When somebody else did so in the meantime, what was typed
 * stays, and what the register says now stands beside it.
 */
public final class EditPage implements Slice {
  private static final List<String> FIELDS =
      Stream.concat(DescribeForm.FIELDS.stream(), Stream.of("reason")).toList();

  private final HoldingsDesks desks;
  private final DescribeChoices choices;
  private final Checks checks;
  private final Frame frame;

  public EditPage(Backend backend, Frame frame) {
    this.desks = backend.holdings();
    this.choices = new DescribeChoices(backend);
    this.checks = new Checks(desks);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(Links.EDIT, Access.PAGE_WRITE, this::form),
        Route.post(Links.EDIT, Access.PAGE_WRITE, this::send));
  }

  private void form(Context ctx) {
    String code = Optional.ofNullable(ctx.queryParam("code")).orElse("").strip();
    Box box = readable(ctx, code);
    show(ctx, box, Form.of(DescribeForm.values(box.description())));
  }

  private void send(Context ctx) {
    Box box = readable(ctx, Sending.text(ctx, "code"));
    Form form = Form.sent(ctx, FIELDS);
    try {
      desks
          .boxes()
          .describe(
              Requests.by(ctx),
              box.barcode().value(),
              Sending.version(ctx),
              DescribeForm.details(form),
              form.value("reason"));
      ctx.redirect(Links.box(box.barcode()), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      Sending.status(ctx, refusal);
      show(ctx, readable(ctx, box.barcode().value()), form.refused(frame.words(ctx), refusal));
    }
  }

  private Box readable(Context ctx, String code) {
    Box box = desks.boxes().box(code);
    Clearance.check(Requests.reader(ctx), box);
    return box;
  }

  private void show(Context ctx, Box box, Form form) {
    Shell shell = HoldingsShell.of(frame, ctx);
    Words words = shell.words();
    AddView view =
        new AddView(
            form,
            Links.EDIT,
            true,
            box.barcode().value(),
            Links.box(box.barcode()),
            String.valueOf(box.version()),
            choices.of(words, Requests.reader(ctx), form),
            checks.of(words, form),
            ctx.statusCode() == HttpStatus.CONFLICT.getCode() ? now(words, box, form) : List.of());
    Frame.page(ctx, EditPage.class, "add", shell, view);
  }

  /** The fields that say something else in the register than in the form. */
  private static List<BoxView.Change> now(Words words, Box box, Form form) {
    List<BoxView.Change> changes = new ArrayList<>();
    Map<String, String> stored = DescribeForm.values(box.description());
    for (String field : DescribeForm.FIELDS) {
      if (!stored.get(field).equals(form.value(field))) {
        changes.add(
            new BoxView.Change(
                words.say("holdings.field." + key(field)), stored.get(field), form.value(field)));
      }
    }
    return changes;
  }

  /** {@code archivalCode} has the text {@code archival-code}. */
  private static String key(String field) {
    return field.replaceAll("([A-Z])", "-$1").toLowerCase(java.util.Locale.ROOT);
  }
}
