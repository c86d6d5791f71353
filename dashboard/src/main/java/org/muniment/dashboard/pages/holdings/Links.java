package org.muniment.dashboard.pages.holdings;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Barcode;

/** Addresses of the pages about boxes. */
final class Links {
  static final String LIST = "/holdings";
  static final String BOX = LIST + "/box";
  static final String EDIT = LIST + "/edit";
  static final String MOVE = LIST + "/move";

  /** What needs no escaping in a path; a segment of dots alone means something else there. */
  private static final Pattern PLAIN = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]*");

  private Links() {}

  static String box(Barcode barcode) {
    return PLAIN.matcher(barcode.value()).matches()
        ? BOX + "/" + barcode.value()
        : with(BOX, Map.of("code", barcode.value()));
  }

  static String edit(Barcode barcode) {
    return with(EDIT, Map.of("code", barcode.value()));
  }

  static String move(Barcode barcode) {
    return with(MOVE, Map.of("box", barcode.value()));
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
