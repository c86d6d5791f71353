package org.muniment.dashboard.pages.environment;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** {@link Curves} as the chart's script reads them: a key per component. */
final class CurvesJson {
  /** Writes one element of a list. */
  private interface Element<T> {
    void write(T value) throws IOException;
  }

  private CurvesJson() {}

  static void write(JsonGenerator json, Curves curves) throws IOException {
    json.writeStartObject();
    json.writeNumberField("from", curves.from());
    json.writeNumberField("to", curves.to());
    json.writeNumberField("now", curves.now());
    json.writeNumberField("step", curves.step());
    lists(json, "room", curves.room(), point -> point(json, point));
    lists(json, "outdoor", curves.outdoor(), point -> point(json, point));
    lists(json, "gaps", curves.gaps(), gap -> json.writeArray(gap, 0, gap.length));
    lists(json, "limits", curves.limits(), held -> held(json, held));
    lists(json, "alarms", curves.events().alarms(), event -> event(json, event));
    events(json, "airings", curves.events().airings());
    events(json, "notes", curves.events().notes());
    json.writeObjectFieldStart("words");
    for (Map.Entry<String, String> word : curves.words().entrySet()) {
      json.writeStringField(word.getKey(), word.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static <T> void lists(
      JsonGenerator json, String name, Map<String, List<T>> lists, Element<T> element)
      throws IOException {
    json.writeObjectFieldStart(name);
    for (Map.Entry<String, List<T>> list : lists.entrySet()) {
      json.writeArrayFieldStart(list.getKey());
      for (T value : list.getValue()) {
        element.write(value);
      }
      json.writeEndArray();
    }
    json.writeEndObject();
  }

  private static void point(JsonGenerator json, double[] point) throws IOException {
    json.writeStartArray();
    json.writeNumber((long) point[0]);
    for (int i = 1; i < point.length; i++) {
      json.writeNumber(point[i]);
    }
    json.writeEndArray();
  }

  private static void events(JsonGenerator json, String name, List<Curves.Event> events)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (Curves.Event event : events) {
      event(json, event);
    }
    json.writeEndArray();
  }

  private static void event(JsonGenerator json, Curves.Event event) throws IOException {
    json.writeStartObject();
    json.writeNumberField("from", event.from());
    json.writeNumberField("to", event.to());
    json.writeStringField("word", event.word());
    json.writeEndObject();
  }

  private static void held(JsonGenerator json, Curves.Held held) throws IOException {
    json.writeStartObject();
    json.writeNumberField("from", held.from());
    json.writeNumberField("to", held.to());
    json.writeNumberField("low", held.low());
    json.writeNumberField("high", held.high());
    json.writeEndObject();
  }
}
