package org.muniment.dashboard.api.stocktakes;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.dashboard.web.json.Body;
import org.muniment.desk.stocktake.Opening;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;

/** How a stock-take is asked for. */
final class OpeningBody {
  private static final int MAX_MEMBERS = 200;

  private OpeningBody() {}

  /** Empty when something in it is wrong. */
  static Optional<Opening> read(Body body) {
    Optional<Scope> scope = scope(body);
    boolean isBlind = body.optionalFlag("blind").orElse(false);
    int counts = body.optionalInteger("counts").orElse(1);
    List<Stocktake.Member> members = members(body);
    Optional<Stocktake.Handover> handover =
        body.optionalObject("handover", "from", "to")
            .map(it -> new Stocktake.Handover(it.text("from"), it.text("to")));
    return scope.map(it -> new Opening(body.text("name"), it, isBlind, counts, members, handover));
  }

  /**
   * {@code {room}}, {@code {rooms}}, {@code {cabinet}}, {@code {cabinets}} or {@code {all: true}}.
   */
  private static Optional<Scope> scope(Body body) {
    Optional<Body> asked =
        body.optionalObject("scope", "room", "rooms", "cabinet", "cabinets", "all");
    if (asked.isEmpty()) {
      body.wrong("scope", Message.of("refusal.stocktake.no-scope"));
      return Optional.empty();
    }
    Body scope = asked.get();
    Set<Code> rooms = codes(scope, "room", "rooms");
    Set<Code> cabinets = codes(scope, "cabinet", "cabinets");
    boolean isAll = scope.optionalFlag("all").orElse(false);
    long ways = (rooms.isEmpty() ? 0 : 1) + (cabinets.isEmpty() ? 0 : 1) + (isAll ? 1 : 0);
    if (ways != 1) {
      body.wrong("scope", Message.of("refusal.stocktake.no-scope"));
      return Optional.empty();
    }
    if (isAll) {
      return Optional.of(new Scope.All());
    }
    return Optional.of(rooms.isEmpty() ? new Scope.Cabinets(cabinets) : new Scope.Rooms(rooms));
  }

  private static Set<Code> codes(Body scope, String one, String many) {
    List<String> texts = new ArrayList<>(scope.texts(many));
    scope.optionalText(one).ifPresent(texts::add);
    Set<Code> codes = new HashSet<>();
    for (String text : texts) {
      if (Code.isValid(text)) {
        codes.add(Code.of(text));
      } else {
        scope.wrong(one, Message.of("refusal.field.code", text));
      }
    }
    return codes;
  }

  /** Each a name, or {@code {name, pass}}; without a pass in the first count. */
  static List<Stocktake.Member> members(Body body) {
    List<Stocktake.Member> members = new ArrayList<>();
    for (Body one : body.objects("members", MAX_MEMBERS, "name", "pass")) {
      members.add(new Stocktake.Member(one.text("name"), pass(one).orElse(Pass.FIRST)));
    }
    return members;
  }

  /** Empty when it does not say, and a problem when nobody knows what it says. */
  static Optional<Pass> pass(Body body) {
    Optional<String> key = body.optionalText("pass");
    Optional<Pass> pass = key.flatMap(Pass::of);
    if (key.isPresent() && pass.isEmpty()) {
      body.wrong("pass", Message.of("api.parameter.word", key.get(), "first, second, recount"));
    }
    return pass;
  }
}
