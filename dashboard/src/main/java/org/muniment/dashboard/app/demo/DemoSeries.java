package org.muniment.dashboard.app.demo;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.desk.holdings.Details;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.Retention;

/**
 * A series of records of the example archive: so many boxes of each year.
 *
 * @param cabinets where they stand, as {@code R1-01 R1-02}, in this order
 * @param title with {@code {year}}
 */
record DemoSeries(
    List<String> cabinets,
    String category,
    String retention,
    String carrier,
    String secrecy,
    int from,
    int to,
    int perYear,
    String title) {
  private static final String FONDS = "0012";
  private static final String FILE = "series.txt";
  private static final int COLUMNS = 9;

  /** The lines of the file beside this class. */
  static List<DemoSeries> all() {
    return lines(FILE).stream().map(DemoSeries::of).toList();
  }

  /** Of a file beside this class, without comments. */
  static List<String> lines(String file) {
    try (InputStream in = DemoSeries.class.getResourceAsStream(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .toList();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static DemoSeries of(String line) {
    String[] columns = line.split("\\|", COLUMNS);
    return new DemoSeries(
        Stream.of(columns[0].split(" ")).toList(),
        columns[1],
        columns[2],
        columns[3],
        columns[4],
        Integer.parseInt(columns[5]),
        Integer.parseInt(columns[6]),
        Integer.parseInt(columns[7]),
        columns[8]);
  }

  int boxes() {
    return (to - from + 1) * perYear;
  }

  /**
   * @param index from 0
   * @param number of the box within its category, year and period
   */
  Details details(int index, int number) {
    int year = year(index);
    String part = perYear == 1 ? "" : "（%d）".formatted(index % perYear + 1);
    return new Details(
        title.replace("{year}", String.valueOf(year)) + part,
        Optional.of(FONDS),
        Optional.of(category),
        Optional.of(String.valueOf(year)),
        Optional.of(retention),
        Optional.of(carrier),
        Optional.of(secrecy),
        Optional.of(code(year, number)),
        Optional.of(String.valueOf(8 + (index * 7) % 30)),
        Optional.of(String.valueOf(year)),
        Optional.empty(),
        "");
  }

  int year(int index) {
    return from + index / perYear;
  }

  /** What is numbered together. */
  String counted(int index) {
    return category + year(index) + retention;
  }

  private String code(int year, int number) {
    String period = Retention.of(retention).orElseThrow().code();
    return ArchivalPattern.DEFAULT
        .text()
        .replace("{fonds}", FONDS)
        .replace("{category}", category)
        .replace("{year}", String.valueOf(year))
        .replace("{retention}", period)
        .replace("{number:4}", "%04d".formatted(number));
  }
}
