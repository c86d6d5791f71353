package org.muniment.dashboard.api.sensors;

import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.json.Body;
import org.muniment.desk.SensorsDesk;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Message;

/** What is sent about sensors, in the contract's shapes. */
final class SensorBody {
  private static final String[] CALIBRATION = {"offset", "from", "validUntil"};
  private static final Set<String> QUANTITIES =
      Arrays.stream(Quantity.values()).map(Quantity::key).collect(Collectors.toUnmodifiableSet());

  private SensorBody() {}

  static SensorsDesk.NewSensor newSensor(Context ctx) {
    Body body =
        Body.read(
            ctx,
            "code",
            "name",
            "profile",
            "address",
            "room",
            "cabinet",
            "outdoor",
            "expectedIntervalSeconds",
            "calibration");
    Optional<Body> address = body.optionalObject("address", "topic", "port", "unit", "channel");
    SensorsDesk.NewSensor asked =
        new SensorsDesk.NewSensor(
            body.text("code"),
            body.text("name"),
            body.text("profile"),
            address.flatMap(a -> a.optionalText("topic")),
            address.flatMap(a -> a.optionalText("port")),
            address
                .flatMap(a -> a.optionalInteger("unit"))
                .map(OptionalInt::of)
                .orElse(OptionalInt.empty()),
            address.flatMap(a -> a.optionalText("channel")),
            placement(body),
            body.integer("expectedIntervalSeconds"),
            body.optionalObject("calibration", QUANTITIES)
                .map(SensorBody::calibrations)
                .orElse(List.of()));
    body.check();
    return asked;
  }

  static SensorsDesk.SensorChange change(Context ctx) {
    Body body = Body.read(ctx, "name", "profile", "expectedIntervalSeconds");
    SensorsDesk.SensorChange change =
        new SensorsDesk.SensorChange(
            body.optionalText("name"),
            body.optionalText("profile"),
            body.optionalInteger("expectedIntervalSeconds").map(Integer::longValue));
    body.check();
    return change;
  }

  static SensorsDesk.NewPlacement newPlacement(Context ctx) {
    Body body = Body.read(ctx, "room", "cabinet", "outdoor", "from");
    SensorsDesk.NewPlacement asked =
        new SensorsDesk.NewPlacement(
            body.optionalText("room"),
            body.optionalText("cabinet"),
            body.optionalFlag("outdoor").orElse(false),
            body.optionalTime("from"));
    body.check();
    return asked;
  }

  /**
   * Either {@code {"quantity": "temperature", "offset": -0.4, …}} or, as at registration, {@code
   * {"temperature": {"offset": -0.4, …}, …}}. All are read before the first is applied.
   */
  static List<SensorsDesk.NewCalibration> newCalibrations(Context ctx) {
    List<String> known = new ArrayList<>(QUANTITIES);
    known.add("quantity");
    known.addAll(List.of(CALIBRATION));
    Body body = Body.read(ctx, known.toArray(String[]::new));
    List<SensorsDesk.NewCalibration> asked =
        body.names().stream().anyMatch(QUANTITIES::contains)
            ? calibrations(body)
            : List.of(calibration(body.text("quantity"), body));
    body.check();
    return asked;
  }

  private static SensorsDesk.NewPlacement placement(Body body) {
    return new SensorsDesk.NewPlacement(
        body.optionalText("room"),
        body.optionalText("cabinet"),
        body.optionalFlag("outdoor").orElse(false),
        Optional.empty());
  }

  private static List<SensorsDesk.NewCalibration> calibrations(Body byQuantity) {
    List<SensorsDesk.NewCalibration> asked = new ArrayList<>();
    for (String quantity : byQuantity.names()) {
      byQuantity
          .optionalObject(quantity, CALIBRATION)
          .ifPresent(body -> asked.add(calibration(quantity, body)));
    }
    return asked;
  }

  private static SensorsDesk.NewCalibration calibration(String quantity, Body body) {
    Optional<Double> offset = body.optionalNumber("offset");
    if (!body.has("offset")) {
      body.wrong("offset", Message.of("api.type.number"));
    }
    return new SensorsDesk.NewCalibration(
        quantity == null ? "" : quantity,
        offset.orElse(0.0),
        body.optionalTime("from"),
        body.optionalTime("validUntil"));
  }
}
