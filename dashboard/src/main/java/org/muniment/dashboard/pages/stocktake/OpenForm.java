package org.muniment.dashboard.pages.stocktake;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Form;
import org.muniment.desk.Refusal;
import org.muniment.desk.stocktake.Opening;
import org.muniment.domain.stocktake.Pass;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;

/**
 * How a stock-take is asked for in the form.
 *
 * @param rooms codes that are chosen, whether or not rooms are asked for
 * @param members who takes part, each as the key of the count, a blank and the name
 */
record OpenForm(Form form, List<String> rooms, List<String> cabinets, List<String> members) {
  static final String ROOMS = "rooms";
  static final String CABINETS = "cabinets";
  static final String TWO = "2";

  private static final List<String> FIELDS =
      List.of("name", "scope", "blind", "counts", "from", "to");

  static OpenForm sent(Context ctx) {
    return new OpenForm(
        Form.sent(ctx, FIELDS),
        Sending.all(ctx, "room"),
        Sending.all(ctx, "cabinet"),
        Sending.all(ctx, "member"));
  }

  /** As links lead to it, with a room or a cabinet that is meant. */
  static OpenForm asked(Context ctx) {
    List<String> rooms = ctx.queryParams("room");
    List<String> cabinets = ctx.queryParams("cabinet");
    String scope = !cabinets.isEmpty() ? CABINETS : rooms.isEmpty() ? "" : ROOMS;
    return new OpenForm(Form.of(java.util.Map.of("scope", scope)), rooms, cabinets, List.of());
  }

  OpenForm with(Form other) {
    return new OpenForm(other, rooms, cabinets, members);
  }

  /** In what is asked for. */
  boolean has(String room, String cabinet) {
    return switch (form.value("scope")) {
      case ROOMS -> rooms.contains(room);
      case CABINETS -> cabinets.contains(cabinet);
      default -> true;
    };
  }

  String passOf(String name) {
    return members.stream()
        .filter(member -> member.endsWith(" " + name))
        .map(member -> member.substring(0, member.indexOf(' ')))
        .findFirst()
        .orElse("");
  }

  Opening opening() {
    boolean isHandover = form.given("from").isPresent() || form.given("to").isPresent();
    return new Opening(
        form.value("name"),
        scope(),
        form.value("blind").equals("yes"),
        form.value("counts").equals(TWO) ? 2 : 1,
        members.stream().flatMap(member -> member(member).stream()).toList(),
        isHandover
            ? Optional.of(new Stocktake.Handover(form.value("from"), form.value("to")))
            : Optional.empty());
  }

  /**
   * @throws Refusal when rooms or cabinets are asked for and none is chosen
   */
  private Scope scope() {
    try {
      return switch (form.value("scope")) {
        case ROOMS -> new Scope.Rooms(codes(rooms));
        case CABINETS -> new Scope.Cabinets(codes(cabinets));
        default -> new Scope.All();
      };
    } catch (BadInput bad) {
      throw new Refusal(
          Refusal.Kind.UNACCEPTABLE,
          bad.sentence(),
          List.of(new Refusal.Field("scope", bad.sentence())));
    }
  }

  private static Set<Code> codes(List<String> codes) {
    return codes.stream().filter(Code::isValid).map(Code::of).collect(Collectors.toSet());
  }

  private static Optional<Stocktake.Member> member(String text) {
    int blank = text.indexOf(' ');
    return blank < 0
        ? Optional.empty()
        : Pass.of(text.substring(0, blank))
            .map(pass -> new Stocktake.Member(text.substring(blank + 1), pass));
  }
}
