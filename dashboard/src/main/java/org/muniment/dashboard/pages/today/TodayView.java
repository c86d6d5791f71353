package org.muniment.dashboard.pages.today;

import java.util.List;
import java.util.Optional;

/**
 * All of Today.
 *
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
    Optional<Teach> teach) {

  /** A part of the gateway and how it is. */
  public record Part(String name, boolean well, String detail) {}

  /** The ways to connect a sensor, with where MQTT is listened to. */
  public record Teach(Optional<String> listener, List<Todo.Row> heard) {}
}
