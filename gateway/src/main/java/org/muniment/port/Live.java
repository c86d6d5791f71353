package org.muniment.port;

import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.muniment.domain.alarm.Alarm;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.sensor.SensorState;
import org.muniment.domain.text.Code;

/**
 * What happens, told to whoever watches; a watcher that is slow or fails never holds up a reading.
 */
public interface Live {
  /** Something happened; the names of the contract's server-sent events follow from the type. */
  sealed interface Event {
    /** A committed reading that is newer than all before, with calibrated values. */
    record Reading(Code sensor, Instant at, Map<Quantity, Double> values) implements Event {}

    /** A sensor was registered, changed, or has another state. */
    record Sensor(Code sensor, SensorState state) implements Event {}

    /**
     * An alarm began, changed or ended.
     *
     * @param told whether people are to hear of it now
     */
    record Raised(Alarm alarm, boolean told) implements Event {}

    /**
     * A scanner at a serial port read a code.
     *
     * @param scanner the port's configured name
     */
    record Scanned(Barcode code, String scanner, Instant at) implements Event {}

    /**
     * A stock-take went on: scans came in, a place was closed, something was decided. At most one a
     * second and stock-take.
     *
     * @param scans how many it has by now
     */
    record Counted(long stocktake, int expected, int seen, long scans) implements Event {}
  }

  /** Ends the watching. */
  interface Watch extends AutoCloseable {
    @Override
    void close();
  }

  /** Called on the publisher's thread: the watcher must hand over and return at once. */
  Watch watch(Consumer<Event> watcher);
}
