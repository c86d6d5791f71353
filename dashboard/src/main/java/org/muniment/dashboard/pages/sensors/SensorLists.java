package org.muniment.dashboard.pages.sensors;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.SensorsDesk.SensorView;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.SensorAddress;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Visible;
import org.muniment.port.ReadingStore.Heard;
import org.muniment.port.ReadingStore.Quarantined;

/** Builds the three lists of the page. */
final class SensorLists {
  private static final String NONE = "—";

  private SensorLists() {}

  static SensorsView.Line line(Words words, SensorView view, Map<Code, String> places) {
    SensorState state = view.status().state();
    return new SensorsView.Line(
        view.sensor().code().value(),
        view.sensor().name(),
        place(words, view.sensor().placementAt(words.now()), places),
        chip(state),
        words.say("common.sensor." + state.key()),
        detail(words, view),
        values(words, view),
        view.status().lastAt().map(at -> words.moment(at) + " · " + words.age(at)).orElse(NONE),
        address(view.sensor().address()),
        view.sensor().profile(),
        words.duration(view.sensor().expectedInterval()));
  }

  static SensorsView.Device device(Words words, Heard heard) {
    String channel = heard.newest().entry().channel().orElse("");
    return new SensorsView.Device(
        words.say("sensors.transport." + heard.transport().key()),
        Visible.of(heard.source()),
        Visible.of(channel),
        profile(words, heard),
        words.count(heard.messages()),
        words.age(heard.lastAt()),
        Payloads.shown(heard.newest().entry().payload()),
        "/settings/sensors/register?transport="
            + heard.transport().key()
            + "&source="
            + URLEncoder.encode(heard.source(), StandardCharsets.UTF_8));
  }

  static String profile(Words words, Heard heard) {
    return heard.profile().orElse(words.say("sensors.heard.no-profile"));
  }

  static SensorsView.Refused refused(Words words, Quarantined message) {
    return new SensorsView.Refused(
        words.moment(message.entry().arrivedAt()),
        Visible.of(message.entry().source()),
        kind(words, message),
        reason(words, message),
        Payloads.shown(message.entry().payload()));
  }

  static String kind(Words words, Quarantined message) {
    return words.say(
        "sensors.quarantine." + message.entry().kind().name().toLowerCase(Locale.ROOT));
  }

  static String reason(Words words, Quarantined message) {
    String reason = message.entry().reason();
    return words.sayOr("sensors.reason." + reason, Visible.of(reason));
  }

  static Chip chip(SensorState state) {
    return switch (state) {
      case OK -> Chip.OK;
      case STALE, NEVER_SEEN -> Chip.NO_DATA;
      case FROZEN, REJECTED -> Chip.NEAR;
    };
  }

  private static String detail(Words words, SensorView view) {
    return view.status()
        .lastRejection()
        .filter(rejection -> view.status().state() == SensorState.REJECTED)
        .map(rejection -> words.sayOr("sensors.reason." + rejection.reason(), rejection.reason()))
        .orElse("");
  }

  /** A value that is stale is never shown as if it were current. */
  static boolean hasValues(SensorView view) {
    return view.status().state() == SensorState.OK || view.status().state() == SensorState.FROZEN;
  }

  static String values(Words words, SensorView view) {
    if (!hasValues(view)) {
      return NONE;
    }
    List<Quantity> known =
        view.calibrated().keySet().stream().filter(Quantity::isClimate).sorted().toList();
    return known.isEmpty()
        ? NONE
        : known.stream()
            .map(quantity -> words.withUnit(quantity, view.calibrated().get(quantity).value()))
            .collect(Collectors.joining(" · "));
  }

  static String place(Words words, Placement placement, Map<Code, String> places) {
    return placement
        .place()
        .map(code -> places.getOrDefault(code, code.value()))
        .orElseGet(() -> words.say("common.outdoor"));
  }

  static String address(SensorAddress address) {
    StringBuilder text = new StringBuilder(address.source());
    address.unit().ifPresent(unit -> text.append(" #").append(unit));
    address.channel().ifPresent(channel -> text.append(" / ").append(channel));
    return Visible.of(text.toString());
  }
}
