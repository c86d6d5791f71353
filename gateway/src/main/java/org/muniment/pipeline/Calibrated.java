package org.muniment.pipeline;

import java.util.EnumMap;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.Sensor;
import org.muniment.port.Live;

/** A reading as people see it. */
final class Calibrated {
  private Calibrated() {}

  static Live.Event.Reading event(Sensor sensor, Measurement measurement) {
    EnumMap<Quantity, Double> values = new EnumMap<>(Quantity.class);
    measurement
        .values()
        .forEach(
            (quantity, raw) ->
                values.put(quantity, sensor.calibrated(quantity, measurement.at(), raw)));
    return new Live.Event.Reading(sensor.code(), measurement.at(), values);
  }
}
