package org.muniment.dashboard.pages.today;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Quarantined;

/**
 * What waits for a hand.
 *
 * @param missed what is lost for every minute that it waits: sensors that do not report
 * @param today the rest
 */
public record Todo(List<Row> missed, List<Row> today) {
  private static final int MAX_HEARD_ROWS = 5;

  /** One thing to do with the one button that leads there. */
  public record Row(Icon icon, String title, String detail, String href, String button) {
    /** The same for the same thing, so that a list drawn anew keeps the focus. */
    public String id() {
      return "todo-" + Integer.toHexString((title + href).hashCode());
    }
  }

  /**
   * What the list is made of.
   *
   * @param mayRegister whether the one who looks may register a sensor
   */
  record Facts(
      List<RoomState> rooms,
      List<SensorView> sensors,
      List<Heard> heard,
      List<Quarantined> quarantined,
      boolean mayRegister) {}

  static Todo of(Words words, Facts facts) {
    List<Row> missed = new ArrayList<>();
    List<Row> today = new ArrayList<>();
    for (RoomState said : facts.rooms()) {
      if (said.chip() == Chip.ALARM) {
        today.add(outside(words, said));
      }
    }
    for (SensorView view : facts.sensors()) {
      SensorState state = view.status().state();
      if (state == SensorState.STALE || state == SensorState.NEVER_SEEN) {
        missed.add(sensor(words, view, Icon.WIFI_OFF));
      } else if (state != SensorState.OK) {
        today.add(
            sensor(
                words, view, state == SensorState.FROZEN ? Icon.SNOWFLAKE : Icon.ALERT_TRIANGLE));
      }
    }
    facts.heard().stream()
        .limit(MAX_HEARD_ROWS)
        .forEach(device -> today.add(heard(words, device, facts.mayRegister())));
    today.addAll(quarantined(words, facts.quarantined()));
    return new Todo(List.copyOf(missed), List.copyOf(today));
  }

  private static Row outside(Words words, RoomState said) {
    Headline headline = said.worst();
    Quantity quantity = headline.quantity();
    return new Row(
        Icon.ALERT_OCTAGON,
        words.say("today.todo.outside", said.room().room().name(), words.quantity(quantity)),
        words.withUnit(quantity, headline.value().orElse(Double.NaN)),
        "/environment/" + said.room().room().code(),
        words.say("today.todo.curve"));
  }

  private static Row sensor(Words words, SensorView view, Icon icon) {
    String state = view.status().state().key();
    String detail =
        view.status()
            .lastAt()
            .map(at -> words.say("today.todo.last", words.moment(at), words.age(at)))
            .orElse(words.say("today.todo.never"));
    return new Row(
        icon,
        words.say("today.todo.sensor." + state, view.sensor().name()),
        detail,
        "/settings/sensors#sensor-" + view.sensor().code(),
        words.say("today.todo.look"));
  }

  private static Row heard(Words words, Heard device, boolean mayRegister) {
    return new Row(
        Icon.RADAR_2,
        words.say("today.todo.heard", device.source()),
        words.say("today.todo.heard.detail", device.messages(), words.age(device.lastAt())),
        mayRegister ? registering(device) : "/settings/sensors#heard",
        words.say(mayRegister ? "today.todo.register" : "today.todo.look"));
  }

  private static String registering(Heard device) {
    return "/settings/sensors/register?transport="
        + device.transport().key()
        + "&source="
        + URLEncoder.encode(device.source(), StandardCharsets.UTF_8);
  }

  /** One row per kind, however many messages. */
  private static List<Row> quarantined(Words words, List<Quarantined> messages) {
    Map<ReadingStore.QuarantineKind, List<Quarantined>> kinds =
        messages.stream()
            .collect(
                Collectors.groupingBy(
                    message -> message.entry().kind(), TreeMap::new, Collectors.toList()));
    Function<List<Quarantined>, String> newest =
        list -> list.get(0).entry().source() + " · " + words.age(list.get(0).entry().arrivedAt());
    List<Row> rows = new ArrayList<>();
    kinds.forEach(
        (kind, list) ->
            rows.add(
                new Row(
                    Icon.INBOX,
                    words.say(
                        "today.todo.quarantine." + kind.name().toLowerCase(java.util.Locale.ROOT),
                        list.size()),
                    newest.apply(list),
                    "/settings/sensors#quarantine",
                    words.say("today.todo.look"))));
    return rows;
  }
}
