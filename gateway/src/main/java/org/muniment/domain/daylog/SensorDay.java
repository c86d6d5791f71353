package org.muniment.domain.daylog;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/** One of the place's own sensors alone, so that no corner hides behind a median. */
public record SensorDay(Code sensor, Map<Quantity, DayFigures> figures) {
  public SensorDay {
    EnumMap<Quantity, DayFigures> copy = new EnumMap<>(Quantity.class);
    copy.putAll(figures);
    figures = Collections.unmodifiableMap(copy);
  }
}
