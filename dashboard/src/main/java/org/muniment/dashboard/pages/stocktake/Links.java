package org.muniment.dashboard.pages.stocktake;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.domain.stocktake.Outcome;

/** Addresses of the pages about stock-takes, and of what they lead to. */
final class Links {
  static final String LIST = "/stocktakes";
  static final String NEW = LIST + "/new";
  static final String ONE = LIST + "/{id}";

  private Links() {}

  static String one(long id) {
    return LIST + "/" + id;
  }

  static String scan(long id) {
    return one(id) + "/scan";
  }

  static String discrepancies(long id) {
    return one(id) + "/discrepancies";
  }

  static String discrepancies(long id, Outcome outcome) {
    return with(discrepancies(id), Map.of("class", outcome.key()));
  }

  static String close(long id) {
    return one(id) + "/close";
  }

  /**
   * @param form {@code pdf} or {@code xlsx}
   */
  static String report(long id, String form) {
    return "/api/v1/reports/stocktake-" + id + "." + form;
  }

  static String box(String barcode) {
    return with("/holdings/box", Map.of("code", barcode));
  }

  static String loan(long id) {
    return "/loans/" + id;
  }

  static String finding(long id) {
    return "/duties/findings/" + id;
  }

  /** The address with what is not empty of a query. */
  static String with(String path, Map<String, String> query) {
    Map<String, String> given = new LinkedHashMap<>(query);
    given.values().removeIf(String::isEmpty);
    return given.isEmpty()
        ? path
        : given.entrySet().stream()
            .map(entry -> encoded(entry.getKey()) + "=" + encoded(entry.getValue()))
            .collect(Collectors.joining("&", path + "?", ""));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
