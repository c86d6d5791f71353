package org.muniment.dashboard.app.demo;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * The measured season that the demo replays: one row every ten minutes, 137 days. Source and
 * licence stand at the head of {@code season.csv}.
 */
final class Season {
  /** The distance of two rows. */
  static final Duration STEP = Duration.ofMinutes(10);

  private static final String RESOURCE = "season.csv";

  private final List<String> columns;
  private final List<double[]> rows;

  private Season(List<String> columns, List<double[]> rows) {
    this.columns = columns;
    this.rows = rows;
  }

  static Season load() {
    try (InputStream in = Season.class.getResourceAsStream(RESOURCE);
        BufferedReader lines =
            new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
      List<String> data = lines.lines().filter(line -> !line.startsWith("#")).toList();
      List<double[]> rows = new ArrayList<>(data.size());
      for (String line : data.subList(1, data.size())) {
        rows.add(row(line));
      }
      return new Season(List.of(data.get(0).split(",")), rows);
    } catch (IOException unreadable) {
      throw new UncheckedIOException("the demo's season cannot be read", unreadable);
    }
  }

  int size() {
    return rows.size();
  }

  /**
   * The value of a column {@code share} of the way from a row to the next one: what a sensor
   * between two measurements would have said. After the last row the season begins anew.
   */
  double value(String column, long row, double share) {
    int at = columns.indexOf(column);
    double here = rows.get((int) Math.floorMod(row, (long) size()))[at];
    double next = rows.get((int) Math.floorMod(row + 1, (long) size()))[at];
    return here + (next - here) * share;
  }

  private static double[] row(String line) {
    String[] cells = line.split(",");
    double[] values = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      values[i] = Double.parseDouble(cells[i]);
    }
    return values;
  }
}
