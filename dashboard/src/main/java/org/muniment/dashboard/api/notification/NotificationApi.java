package org.muniment.dashboard.api.notification;

import com.fasterxml.jackson.core.JsonGenerator;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.Access;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.Requests;
import org.muniment.dashboard.web.Route;
import org.muniment.dashboard.web.Slice;
import org.muniment.dashboard.web.json.Body;
import org.muniment.dashboard.web.json.Json;
import org.muniment.dashboard.web.json.Paging;
import org.muniment.dashboard.web.json.Params;
import org.muniment.desk.CardsDesk;
import org.muniment.desk.ChannelsDesk;
import org.muniment.desk.NotificationDesk;
import org.muniment.domain.alarm.AlarmKind;
import org.muniment.domain.notice.InstructionCard;
import org.muniment.domain.notice.Roster;
import org.muniment.domain.text.Code;
import org.muniment.port.Notifier;
import org.muniment.text.Texts;

/** Channels with a test, the duty roster, instruction cards. */
public final class NotificationApi implements Slice {
  private static final String CHANNELS = "/api/v1/notification/channels";
  private static final String ROSTER = "/api/v1/notification/roster";
  private static final String CARDS = "/api/v1/notification/cards";
  private static final String PLACE = "place";

  private final NotificationDesk desk;

  public NotificationApi(Backend backend) {
    this.desk = backend.notification();
  }

  @Override
  public List<Route> routes() {
    return List.of(
        Route.get(CHANNELS, Access.API_WRITE, this::channels),
        Route.put(CHANNELS, Access.API_MANAGE, this::replaceChannels),
        Route.post(CHANNELS + "/{id}/test", Access.API_WRITE, this::test),
        Route.get(ROSTER, Access.API_WRITE, this::roster),
        Route.put(ROSTER, Access.API_MANAGE, this::replaceRoster),
        Route.get(CARDS, Access.API_READ, this::cards),
        Route.put(CARDS + "/{kind}", Access.API_WRITE, this::saveCard),
        Route.delete(CARDS + "/{kind}", Access.API_WRITE, this::removeCard));
  }

  private void channels(Context ctx) {
    Paging.answer(ctx, desk.channels().channels(), ChannelsDesk.Known::id, ChannelJson::write);
  }

  private void replaceChannels(Context ctx) {
    List<ChannelsDesk.Known> now =
        desk.channels().replace(Requests.by(ctx), ChannelJson.read(Body.tree(ctx)));
    Paging.answer(ctx, now, Optional.empty(), ChannelJson::write);
  }

  private void test(Context ctx) {
    Notifier.Outcome outcome = desk.channels().test(Requests.by(ctx), ctx.pathParam("id"));
    Texts texts = Requests.caller(ctx).texts();
    Json.answer(ctx, 200, json -> ChannelJson.write(json, outcome, texts));
  }

  private void roster(Context ctx) {
    Json.answer(ctx, 200, json -> RosterJson.write(json, desk.roster().roster()));
  }

  private void replaceRoster(Context ctx) {
    Roster now = desk.roster().replace(Requests.by(ctx), RosterJson.read(Body.tree(ctx)));
    Json.answer(ctx, 200, json -> RosterJson.write(json, now));
  }

  private void cards(Context ctx) {
    Paging.answer(ctx, desk.cards().cards(), NotificationApi::key, NotificationApi::write);
  }

  private static String key(InstructionCard card) {
    return card.kind().key() + " " + card.place().map(Code::value).orElse("");
  }

  private void saveCard(Context ctx) {
    Body body = Body.read(ctx, PLACE, "text");
    CardsDesk.NewCard asked =
        new CardsDesk.NewCard(
            CardsDesk.kind(ctx.pathParam("kind")).key(),
            body.optionalText(PLACE),
            body.text("text"));
    body.check();
    InstructionCard card = desk.cards().save(Requests.by(ctx), asked);
    Json.answer(ctx, 200, json -> write(json, card));
  }

  private void removeCard(Context ctx) {
    Params params = Params.of(ctx, PLACE);
    Optional<String> place = params.text(PLACE);
    params.check();
    AlarmKind kind = CardsDesk.kind(ctx.pathParam("kind"));
    desk.cards().remove(Requests.by(ctx), kind, place);
    ctx.status(204);
  }

  private static void write(JsonGenerator json, InstructionCard card) throws IOException {
    json.writeStartObject();
    json.writeStringField("kind", card.kind().key());
    Json.text(json, PLACE, card.place().map(Code::value));
    json.writeStringField("text", card.text());
    json.writeEndObject();
  }
}
