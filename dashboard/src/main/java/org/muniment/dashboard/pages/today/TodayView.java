package org.muniment.dashboard.pages.today;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.look.Form;
import org.muniment.domain.limits.Presets;

/**
 * All of Today.
 *
 * @param mayWrite whether the one who looks may add rooms and sensors
 * @param presets to choose from when a first room is added
 * @param teach how to connect a sensor; only while there is none
 */
public record TodayView(
    Verdict verdict,
    Optional<Banner> banner,
    List<RoomCard> rooms,
    Optional<Outdoor> outdoor,
    Todo todo,
    List<Part> parts,
    Optional<Teach> teach,
    Map<String, String> presets,
    boolean mayWrite) {

  /** The form for the first room, with the default preset. */
  public Form roomForm() {
    return Form.of(Map.of("preset", Presets.DEFAULT_KEY));
  }

  /** A part of the gateway and how it is. */
  public record Part(String name, boolean well, String detail) {}

  /** The ways to connect a sensor, with where MQTT is listened to. */
  public record Teach(Optional<String> listener, List<Todo.Row> heard) {}
}
