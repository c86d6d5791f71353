package org.muniment.dashboard.pages.notification;

import static org.muniment.dashboard.pages.notification.NotificationWords.PATH;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Frame;
import org.muniment.dashboard.web.look.Shell;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.CardsDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.Refusal;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.text.Code;

/** What to do about each kind of alarm: the shipped words, and the archive's own in their place. */
public final class CardsPage implements Slice {
  private static final String CARDS = PATH + "/cards";
  private static final String ONE = CARDS + "/{kind}";

  private final CardsDesk desk;
  private final PlacesDesk places;
  private final Frame frame;

  public CardsPage(Backend backend, Frame frame) {
    this.desk = backend.notification().cards();
    this.places = backend.places();
    this.frame = frame;
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(CARDS, Access.PAGE_WRITE, this::list),
        Route.get(ONE, Access.PAGE_WRITE, this::one),
        Route.post(ONE, Access.PAGE_WRITE, this::save),
        Route.post(ONE + "/remove", Access.PAGE_WRITE, this::remove));
  }

  private void list(Context ctx) {
    Shell shell = shell(ctx);
    List<CardsView.Kind> kinds =
        Arrays.stream(AlarmKind.values()).map(kind -> kind(shell.words(), kind)).toList();
    Frame.page(ctx, CardsPage.class, "cards", shell, new CardsView(kinds));
  }

  private CardsView.Kind kind(Words words, AlarmKind kind) {
    Map<String, String> names = names(words);
    return new CardsView.Kind(
        kind.key(),
        words.sayOr("alarm.kind." + kind.key(), kind.key()),
        words.sayOr("card." + kind.key(), "").lines().toList(),
        desk.cards().stream()
            .filter(card -> card.kind() == kind)
            .map(
                card -> {
                  String code = card.place().map(Code::value).orElse("");
                  return new CardsView.Own(
                      names.getOrDefault(code, code), code, card.text().lines().toList());
                })
            .toList());
  }

  /** Of all places by code, with everywhere first. */
  private Map<String, String> names(Words words) {
    Map<String, String> names = new LinkedHashMap<>();
    names.put("", words.say("notification.everywhere"));
    places.rooms().forEach(room -> names.put(room.code().value(), room.name()));
    places
        .cabinets()
        .forEach(
            cabinet -> names.put(cabinet.code().value(), cabinet.name() + " · " + cabinet.room()));
    return names;
  }

  private void one(Context ctx) {
    AlarmKind kind = CardsDesk.kind(ctx.pathParam("kind"));
    String place = Optional.ofNullable(ctx.queryParam("place")).orElse("");
    String text = own(kind, place).map(InstructionCard::text).orElse("");
    edit(ctx, kind, Form.of(Map.of("place", place, "text", text)));
  }

  private Optional<InstructionCard> own(AlarmKind kind, String place) {
    return desk.cards().stream()
        .filter(card -> card.kind() == kind)
        .filter(card -> card.place().map(Code::value).orElse("").equals(place))
        .findFirst();
  }

  private void save(Context ctx) {
    AlarmKind kind = CardsDesk.kind(ctx.pathParam("kind"));
    Form form = Form.sent(ctx, List.of("place", "text"));
    try {
      desk.save(
          Requests.by(ctx),
          new CardsDesk.NewCard(kind.key(), form.given("place"), form.value("text")));
      ctx.redirect(CARDS + "#" + kind.key(), HttpStatus.SEE_OTHER);
    } catch (Refusal refusal) {
      ctx.status(HttpStatus.UNPROCESSABLE_CONTENT);
      edit(ctx, kind, form.refused(frame.words(ctx), refusal));
    }
  }

  private void remove(Context ctx) {
    AlarmKind kind = CardsDesk.kind(ctx.pathParam("kind"));
    Form form = Form.sent(ctx, List.of("place"));
    desk.remove(Requests.by(ctx), kind, form.given("place"));
    ctx.redirect(CARDS + "#" + kind.key(), HttpStatus.SEE_OTHER);
  }

  private void edit(Context ctx, AlarmKind kind, Form form) {
    Shell shell = shell(ctx);
    CardsView.Edit view =
        new CardsView.Edit(
            kind(shell.words(), kind),
            form,
            names(shell.words()),
            own(kind, form.value("place")).isPresent(),
            form.given("place"));
    Frame.page(ctx, CardsPage.class, "card", shell, view);
  }

  private Shell shell(Context ctx) {
    return frame.shell(
        ctx,
        Shell.Section.SETTINGS,
        "shell.nav.settings",
        "settings.css",
        "work.css",
        "notification.css");
  }
}
