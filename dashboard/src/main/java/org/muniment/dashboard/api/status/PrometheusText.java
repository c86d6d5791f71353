package org.muniment.dashboard.api.status;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * Figures in the text format of Prometheus, version 0.0.4: names in order, each with its type once;
 * what ends in {@code _total} is a counter, anything else a gauge.
 */
final class PrometheusText {
  static final String TYPE = "text/plain; version=0.0.4; charset=utf-8";

  private static final Pattern NAME =
      Pattern.compile("[a-zA-Z_:][a-zA-Z0-9_:]*(\\{[^\\n\\r{}]*})?");

  private PrometheusText() {}

  /**
   * @throws IllegalArgumentException for a name that Prometheus would not read
   */
  static String of(Map<String, Double> figures) {
    StringBuilder text = new StringBuilder();
    String family = "";
    for (Map.Entry<Key, Double> figure : sorted(figures).entrySet()) {
      if (!figure.getKey().family().equals(family)) {
        family = figure.getKey().family();
        text.append("# TYPE ").append(family).append(' ');
        text.append(family.endsWith("_total") ? "counter" : "gauge").append('\n');
      }
      text.append(figure.getKey().name()).append(' ').append(number(figure.getValue()));
      text.append('\n');
    }
    return text.toString();
  }

  /** Families together: a brace sorts after letters, so names alone would mix them. */
  private record Key(String family, String name) implements Comparable<Key> {
    @Override
    public int compareTo(Key other) {
      int byFamily = family.compareTo(other.family);
      return byFamily != 0 ? byFamily : name.compareTo(other.name);
    }
  }

  private static Map<Key, Double> sorted(Map<String, Double> figures) {
    Map<Key, Double> sorted = new TreeMap<>();
    figures.forEach(
        (name, value) -> {
          if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("no name for a metric: " + name);
          }
          sorted.put(new Key(name.split("\\{", 2)[0], name), value);
        });
    return sorted;
  }

  private static String number(double value) {
    if (Double.isInfinite(value)) {
      return value > 0 ? "+Inf" : "-Inf";
    }
    boolean whole = value == Math.rint(value) && Math.abs(value) < 1e15;
    return whole ? Long.toString((long) value) : Double.toString(value);
  }
}
