package org.muniment.desk;

import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** What the trail says of sensors. */
final class SensorDeeds {
  private SensorDeeds() {}

  static Deed registered(By by, Sensor sensor) {
    return Deed.of(by, "sensor.register", sensor.code())
        .after("name", sensor.name())
        .after("profile", sensor.profile())
        .after("address", sensor.address().source())
        .after("channel", sensor.address().channel().orElse("-"))
        .after("expectedIntervalSeconds", sensor.expectedInterval().toSeconds())
        .after("place", place(sensor.placements().get(0)));
  }

  static Deed changed(By by, Sensor old, Sensor now) {
    return Deed.of(by, "sensor.change", old.code())
        .change("name", old.name(), now.name())
        .change("profile", old.profile(), now.profile())
        .change(
            "expectedIntervalSeconds",
            old.expectedInterval().toSeconds(),
            now.expectedInterval().toSeconds());
  }

  static Deed placed(By by, Sensor sensor, Placement placement) {
    return Deed.of(by, "sensor.place", sensor.code())
        .before("place", place(sensor.placementAt(placement.from())))
        .after("place", place(placement))
        .after("from", placement.from());
  }

  static Deed calibrated(By by, Sensor sensor, Calibration calibration) {
    return Deed.of(by, "sensor.calibrate", sensor.code())
        .after("quantity", calibration.quantity().key())
        .after("offset", calibration.offset())
        .after("from", calibration.from());
  }

  private static String place(Placement placement) {
    return placement.place().map(Object::toString).orElse("outdoor");
  }
}
