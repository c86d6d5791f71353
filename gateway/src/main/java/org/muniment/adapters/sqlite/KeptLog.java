package org.muniment.adapters.sqlite;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.muniment.adapters.sql.JdbiOffice;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.measure.Series;
import org.muniment.port.LogBook;
import org.muniment.port.RawReadings;
import org.muniment.port.ReadingStore.LateDay;
import org.muniment.port.Trail;

/** The daily log as it stands in the files, with what it rests on; open while it is asked. */
public record KeptLog(LogBook book, Trail trail, RawReadings readings) {
  /** Of a folder into which nobody has ever put a reading. */
  private record NoReadings() implements RawReadings {
    @Override
    public Series raw(int sensorId, Quantity quantity, Instant from, Instant to, int limit) {
      return Series.EMPTY;
    }

    @Override
    public List<LateDay> lateDays(int limit) {
      return List.of();
    }
  }

  static <T> T ask(Path office, Function<KeptLog, T> question) {
    return ask(office, new NoReadings(), question);
  }

  /**
   * @param schema of the readings
   */
  static <T> T ask(Path office, Path climate, int schema, Function<KeptLog, T> question) {
    try (FileReadings readings = new FileReadings(climate, schema)) {
      return ask(office, readings, question);
    }
  }

  private static <T> T ask(Path office, RawReadings readings, Function<KeptLog, T> question) {
    try (OneReader reader = new OneReader(office)) {
      return question.apply(
          new KeptLog(JdbiOffice.logBook(reader), JdbiOffice.trail(reader), readings));
    }
  }
}
