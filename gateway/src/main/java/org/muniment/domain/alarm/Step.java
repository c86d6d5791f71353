package org.muniment.domain.alarm;

import java.util.List;

/**
 * What came of an event.
 *
 * @param happenings in order; none when the event changed nothing that people could see. A person's
 *     event without any was not possible in that state.
 */
public record Step(AlarmPoint point, List<Happening> happenings) {
  public Step {
    happenings = List.copyOf(happenings);
  }
}
