package org.muniment.dashboard.pages.today;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.AlarmWhat;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Headline;
import org.muniment.dashboard.web.look.Held;
import org.muniment.dashboard.web.look.Icon;
import org.muniment.dashboard.web.look.RoomState;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.place.Room;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Code;
import org.muniment.port.ReadingStore;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Quarantined;

/**
 * What waits for a hand.
 *
 * @param missed what is lost for every minute that it waits: sensors that do not report; logs that
 *     nobody signed for a week; loans, duties and findings whose day has passed
 * @param today the rest
 */
public record Todo(List<Row> missed, List<Row> today) {
  private static final int MAX_HEARD_ROWS = 5;
  private static final int MAX_ALARM_ROWS = 5;

  /**
   * One thing to do with the one button that leads there.
   *
   * @param alarm its number, when it can be acknowledged here
   * @param sign the day of the log, when it can be signed here
   * @param held the boxes that an alarm is about
   * @param tick the duty, when it can be ticked here
   */
  public record Row(
      Icon icon,
      String title,
      String detail,
      String href,
      String button,
      Optional<Long> alarm,
      Optional<Sign> sign,
      Optional<Held> held,
      Optional<Tick> tick) {
    Row(Icon icon, String title, String detail, String href, String button) {
      this(
          icon,
          title,
          detail,
          href,
          button,
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty());
    }

    Row with(Optional<Tick> quick) {
      return new Row(icon, title, detail, href, button, alarm, sign, held, quick);
    }

    /** The same for the same thing, so that a list drawn anew keeps the focus. */
    public String id() {
      return "todo-" + Integer.toHexString((title + href).hashCode());
    }
  }

  /**
   * A day without an excursion, ready to be signed.
   *
   * @param seen fingerprint of what is shown of it
   * @param says its figures in short
   */
  public record Sign(String place, String date, String seen, String says) {}

  /**
   * A duty with a short checklist, ready to be said to be in order.
   *
   * @param lines of the checklist in words
   */
  public record Tick(long duty, String due, List<String> lines) {}

  /**
   * What the list is made of.
   *
   * @param calling alarms that wait for somebody, the worst first
   * @param mayRegister whether the one who looks may register a sensor
   * @param held what stands in the places of these alarms
   */
  record Facts(
      List<RoomState> rooms,
      List<SensorView> sensors,
      List<Heard> heard,
      List<Quarantined> quarantined,
      List<Alarm> calling,
      boolean mayRegister,
      Map<Code, Held> held) {}

  static Todo of(Words words, Facts facts) {
    List<Row> missed = new ArrayList<>();
    List<Row> today = new ArrayList<>();
    facts.calling().stream()
        .limit(MAX_ALARM_ROWS)
        .forEach(alarm -> today.add(alarm(words, facts, alarm)));
    for (RoomState said : facts.rooms()) {
      if (said.chip() == Chip.ALARM && !isToldOf(facts, said)) {
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

  /** With more at the end of each part. */
  Todo and(Todo more) {
    List<Row> allMissed = new ArrayList<>(missed);
    allMissed.addAll(more.missed);
    List<Row> allToday = new ArrayList<>(today);
    allToday.addAll(more.today);
    return new Todo(List.copyOf(allMissed), List.copyOf(allToday));
  }

  private static boolean isToldOf(Facts facts, RoomState said) {
    Optional<Code> room = Optional.of(said.room().room().code());
    return facts.calling().stream().anyMatch(alarm -> alarm.place().equals(room));
  }

  private static Row alarm(Words words, Facts facts, Alarm alarm) {
    String place =
        facts.rooms().stream()
            .map(said -> said.room().room())
            .filter(room -> alarm.place().equals(Optional.of(room.code())))
            .map(Room::name)
            .findFirst()
            .or(() -> alarm.place().map(Code::value))
            .orElse(words.say(alarm.key().isOfSystem() ? "alarms.place.system" : "common.outdoor"));
    String value =
        alarm
            .quantity()
            .filter(quantity -> Double.isFinite(alarm.value()))
            .map(quantity -> words.withUnit(quantity, alarm.value(), alarm.limit()) + " · ")
            .orElse("");
    return new Row(
        Icon.BELL_RINGING,
        AlarmWhat.headline(words, place, alarm),
        value + words.say("alarms.since", words.moment(alarm.eventAt())),
        "/alarms/" + alarm.id(),
        words.say("today.todo.look"),
        facts.mayRegister() ? Optional.of(alarm.id()) : Optional.empty(),
        Optional.empty(),
        alarm.place().map(facts.held()::get),
        Optional.empty());
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
