package org.muniment.domain.alarm;

import java.time.Instant;

/** What can happen to an alarm. */
public sealed interface AlarmEvent {
  /** A newer observation; one that is not newer than the last changes nothing. */
  record Observed(Observation observation) implements AlarmEvent {}

  /** Time went by. */
  record Passed() implements AlarmEvent {}

  record Acknowledged() implements AlarmEvent {}

  record Shelved(Instant until) implements AlarmEvent {}

  record Unshelved() implements AlarmEvent {}

  /** By design: an airing was announced, or what the sensor depends on is away. */
  record Suppressed(boolean now) implements AlarmEvent {}

  record OutOfService(boolean now) implements AlarmEvent {}
}
