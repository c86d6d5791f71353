package org.muniment.dashboard.pages.holdings;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.NewBox;
import org.muniment.domain.holding.Box;

/** A box is registered: with a place or without one, like another one, with the next number. */
public final class AddPage implements Slice {
  static final String PATH = "/holdings/add";
  private static final List<String> PLACE = List.of("cabinet", "shelf", "position");
  private static final List<String> FIELDS =
      Stream.of(List.of("barcode"), DescribeForm.FIELDS, PLACE).flatMap(List::stream).toList();

  private final HoldingsDesks desks;
  private final DescribeChoices choices;
  private final Checks checks;
  private final Frame frame;

  public AddPage(Backend backend, Frame frame) {
    this.desks = backend.holdings();
    this.choices = new DescribeChoices(backend);
    this.checks = new Checks(desks);
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(PATH, Access.PAGE_WRITE, this::form),
        Route.get(PATH + "/check", Access.PAGE_WRITE, this::check),
        Route.post(PATH, Access.PAGE_WRITE, this::send));
  }

  /** With what the address brings: a place on the plan, a code that was scanned, a box like it. */
  private void form(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    values.put("secrecy", Requests.reader(ctx).scale().lowest());
    like(ctx).ifPresent(box -> values.putAll(alike(box)));
    for (String field : FIELDS) {
      Optional.ofNullable(ctx.queryParam(field))
          .filter(value -> !value.isBlank())
          .ifPresent(value -> values.put(field, value.strip()));
    }
    show(ctx, Form.of(values));
  }

  private Optional<Box> like(Context ctx) {
    return Optional.ofNullable(ctx.queryParam("like"))
        .filter(code -> !code.isBlank())
        .map(code -> desks.boxes().box(code.strip()))
        .filter(Requests.reader(ctx)::maySee);
  }

  /** Everything but what must be its own. */
  private static Map<String, String> alike(Box box) {
    Map<String, String> values = DescribeForm.values(box.description());
    values.remove("archivalCode");
    values.remove("pieces");
    box.state()
        .spot()
        .ifPresent(
            spot -> {
              values.put("cabinet", spot.cabinet().value());
              values.put("shelf", String.valueOf(spot.shelf()));
            });
    return values;
  }

  private void check(Context ctx) {
    Map<String, String> values = new LinkedHashMap<>();
    FIELDS.forEach(
        field -> values.put(field, Optional.ofNullable(ctx.queryParam(field)).orElse("").strip()));
    Words words = frame.words(ctx);
    Frame.piece(ctx, AddPage.class, "checks", words, checks.of(words, Form.of(values)));
  }

  private void send(Context ctx) {
    Form form = Form.sent(ctx, FIELDS);
    if (Sending.text(ctx, "do").equals("number")) {
      show(ctx, numbered(ctx, form));
      return;
    }
    try {
      Box box = desks.boxes().register(Requests.by(ctx), asked(form)).box();
      ctx.redirect(Links.box(box.barcode()), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(refusal.kind() == Refusal.Kind.CONFLICT ? 409 : 422);
      show(ctx, form.refused(frame.words(ctx), refusal));
    }
  }

  private Form numbered(Context ctx, Form form) {
    NextNumber numbers = new NextNumber(desks, Requests.reader(ctx).scale().levels());
    NextNumber.Next next = numbers.of(frame.words(ctx), DescribeForm.parts(form));
    return next.code()
        .map(code -> form.with("archivalCode", code))
        .orElseGet(
            () ->
                new Form(
                    form.values(),
                    Map.of("archivalCode", next.problem().orElse("")),
                    Optional.empty()));
  }

  private static NewBox asked(Form form) {
    boolean placed = PLACE.stream().anyMatch(field -> !form.value(field).isEmpty());
    Optional<AskedSpot> spot =
        placed
            ? Optional.of(
                new AskedSpot(
                    form.value("cabinet"),
                    MoveForm.number(form.value("shelf")),
                    MoveForm.number(form.value("position"))))
            : Optional.empty();
    return new NewBox(form.value("barcode"), DescribeForm.details(form), spot);
  }

  private void show(Context ctx, Form form) {
    Shell shell = HoldingsShell.of(frame, ctx);
    List<String> said = new ArrayList<>(checks.of(shell.words(), form));
    AddView view =
        new AddView(
            form,
            PATH,
            false,
            "",
            Links.LIST,
            "",
            choices.of(shell.words(), Requests.reader(ctx), form),
            said,
            List.of());
    Frame.page(ctx, AddPage.class, "add", shell, view);
  }
}
