package org.muniment.dashboard.pages.log;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Times;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.daylog.DailyLogDesk;
import org.muniment.desk.daylog.DailyLogDesk.Day;
import org.muniment.domain.daylog.Observation;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;

/** A day of the log: everything of it, its signature, and what people add to it. */
public final class DayPage implements Slice {
  private static final String DAY = LogPage.PATH + "/{place}/{date}";
  private static final List<Quantity> BY_HAND = List.of(Quantity.TEMPERATURE, Quantity.HUMIDITY);
  private static final String AT = "at";
  private static final String INSTRUMENT = "instrument";

  private final Backend backend;
  private final DailyLogDesk log;
  private final Frame frame;

  public DayPage(Backend backend, Frame frame) {
    this.backend = backend;
    this.log = backend.logDesks().days();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(DAY, Access.PAGE_READ, this::page),
        Route.post(DAY + "/sign", Access.PAGE_WRITE, this::sign),
        Route.post(DAY + "/amend", Access.PAGE_WRITE, this::amend),
        Route.post(DAY + "/by-hand", Access.PAGE_WRITE, this::enterByHand));
  }

  private static String place(Context ctx) {
    return ctx.pathParam("place");
  }

  /** What is no date is no day of the log. */
  private static LocalDate date(Context ctx) {
    String text = ctx.pathParam("date");
    return Times.date(text)
        .orElseThrow(
            () -> new Refusal(Refusal.Kind.NOT_FOUND, Message.of("api.date", text), List.of()));
  }

  private void page(Context ctx) {
    Day day = log.day(place(ctx), date(ctx));
    show(ctx, day, SaidForm.of(day.words(), log.fingerprint(day)), byHand(day));
  }

  private void show(Context ctx, Day day, Form sign, Form byHand) {
    Shell shell = LogPage.shell(frame, ctx);
    DayView view =
        new DayMaker(backend, shell.words()).of(day, sign, byHand, shell.may(Access.PAGE_WRITE));
    Frame.page(ctx, DayPage.class, "day", shell, view);
  }

  private void sign(Context ctx) {
    write(
        ctx,
        (day, form) ->
            log.sign(
                Requests.by(ctx),
                place(ctx),
                day.date(),
                SaidForm.words(form, day.figures().excursions().size()),
                form.given(SaidForm.SEEN)));
  }

  private void amend(Context ctx) {
    write(
        ctx,
        (day, form) ->
            log.amend(
                Requests.by(ctx),
                place(ctx),
                day.date(),
                SaidForm.words(form, day.figures().excursions().size()),
                form.value(SaidForm.REASON)));
  }

  private interface Deed {
    void about(Day day, Form form);
  }

  /** Back to the month; a refusal shows the day as it is now with everything that was typed. */
  private void write(Context ctx, Deed deed) {
    Day day = log.day(place(ctx), date(ctx));
    Form form = SaidForm.sent(ctx, day.figures().excursions().size());
    try {
      deed.about(day, form);
      String month = MonthMaker.href(day.place().code().value(), YearMonth.from(day.date()));
      ctx.redirect(month + "#day-" + day.date(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(status(refusal));
      Day now = log.day(place(ctx), date(ctx));
      Form refused = form.refused(frame.words(ctx), refusal, DayPage::field);
      show(ctx, now, refused.with(SaidForm.SEEN, log.fingerprint(now)), byHand(now));
    }
  }

  /** {@code measures.3} of a request is the form's {@code measure3}. */
  private static String field(String field) {
    return field.replaceFirst("^measures\\.(\\d+)$", "measure$1");
  }

  private static int status(Refusal refusal) {
    return switch (refusal.kind()) {
      case NOT_FOUND -> 404;
      case CONFLICT -> 409;
      case UNACCEPTABLE, FORBIDDEN, UNAVAILABLE -> 422;
    };
  }

  /** Prepared for the first observation that is missing. */
  private static Form byHand(Day day) {
    LocalTime time =
        day.figures().inside().stream()
            .filter(observation -> observation.seen().isEmpty())
            .map(Observation::time)
            .findFirst()
            .orElse(day.figures().basis().times().times().get(0));
    Map<String, String> values = new LinkedHashMap<>();
    values.put(AT, day.date().atTime(time).toString());
    return Form.of(values);
  }

  private void enterByHand(Context ctx) {
    Day day = log.day(place(ctx), date(ctx));
    List<String> fields = new ArrayList<>(List.of(AT, INSTRUMENT));
    BY_HAND.forEach(quantity -> fields.add(quantity.key()));
    Form form = Form.sent(ctx, fields);
    try {
      LocalDateTime at = at(form);
      Instant instant = at.atZone(zone(ctx)).toInstant();
      log.enterByHand(
          Requests.by(ctx),
          place(ctx),
          at.toLocalDate(),
          instant,
          values(form),
          form.value(INSTRUMENT));
      ctx.redirect(
          LogPage.PATH + "/" + day.place().code() + "/" + at.toLocalDate() + "#by-hand",
          HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(status(refusal));
      Form refused = form.refused(frame.words(ctx), refusal);
      Day now = log.day(place(ctx), date(ctx));
      show(ctx, now, SaidForm.of(now.words(), log.fingerprint(now)), refused);
    }
  }

  private ZoneId zone(Context ctx) {
    Words words = frame.words(ctx);
    return words.zone();
  }

  private static LocalDateTime at(Form form) {
    try {
      return LocalDateTime.parse(form.value(AT));
    } catch (DateTimeParseException nonsense) {
      throw refused(AT, "log.by-hand.at.wrong");
    }
  }

  private static Map<Quantity, Double> values(Form form) {
    Map<Quantity, Double> values = new EnumMap<>(Quantity.class);
    for (Quantity quantity : BY_HAND) {
      Optional<String> text = form.given(quantity.key());
      if (text.isPresent()) {
        values.put(quantity, number(quantity, text.get()));
      }
    }
    return values;
  }

  private static double number(Quantity quantity, String text) {
    String plain = text.replace('\u2212', '-').replace(',', '.');
    if (!plain.matches("-?[0-9]{1,6}(\\.[0-9]{1,4})?")) {
      throw refused(quantity.key(), "log.by-hand.number");
    }
    return Double.parseDouble(plain);
  }

  private static Refusal refused(String field, String key) {
    Message sentence = Message.of(key);
    return new Refusal(
        Refusal.Kind.UNACCEPTABLE, sentence, List.of(new Refusal.Field(field, sentence)));
  }
}
