package org.muniment.dashboard.api.events;

import org.muniment.dashboard.web.json.Json;
import org.muniment.json.AlarmJson;
import org.muniment.port.Live;

/** Names and shapes of the contract's events. */
final class EventJson {
  private EventJson() {}

  static String name(Live.Event event) {
    if (event instanceof Live.Event.Reading) {
      return "reading";
    }
    if (event instanceof Live.Event.Scanned) {
      return "scan";
    }
    if (event instanceof Live.Event.Counted) {
      return "stocktake";
    }
    return event instanceof Live.Event.Raised ? "alarm" : "sensor";
  }

  static byte[] data(Live.Event event) {
    return Json.bytes(
        json -> {
          json.writeStartObject();
          if (event instanceof Live.Event.Reading reading) {
            json.writeStringField("sensor", reading.sensor().value());
            Json.time(json, "at", reading.at());
            Json.values(json, "values", reading.values());
          } else if (event instanceof Live.Event.Sensor sensor) {
            json.writeStringField("sensor", sensor.sensor().value());
            json.writeStringField("state", sensor.state().key());
          } else if (event instanceof Live.Event.Raised raised) {
            AlarmJson.fields(json, raised.alarm());
            json.writeBooleanField("told", raised.told());
          } else if (event instanceof Live.Event.Scanned scan) {
            json.writeStringField("code", scan.code().value());
            json.writeStringField("scanner", scan.scanner());
            Json.time(json, "at", scan.at());
          } else if (event instanceof Live.Event.Counted counted) {
            json.writeNumberField("id", counted.stocktake());
            json.writeNumberField("expected", counted.expected());
            json.writeNumberField("seen", counted.seen());
            json.writeNumberField("scans", counted.scans());
          }
          json.writeEndObject();
        });
  }
}
