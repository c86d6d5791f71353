package org.muniment.dashboard.pages.loans;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.domain.holding.Barcode;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.place.Cabinet;

/** Addresses of the pages about loans, and of what they lead to. */
final class Links {
  static final String LIST = "/loans";
  static final String REQUEST = LIST + "/request";
  static final String COUNTER = LIST + "/counter";
  static final String BORROWERS = LIST + "/borrowers";
  static final String CARDS = LIST + "/cards";
  static final String RULES = LIST + "/rules";

  /** What came of a return; the page of the rounds. */
  private static final String FINDINGS = "/duties/findings";

  private Links() {}

  static String loan(long id) {
    return LIST + "/" + id;
  }

  static String borrower(long id) {
    return BORROWERS + "/" + id;
  }

  static String card(long loan) {
    return loan(loan) + "/card.pdf";
  }

  static String slip(long loan) {
    return loan(loan) + "/slip.pdf";
  }

  static String finding(long id) {
    return FINDINGS + "/" + id;
  }

  static String box(Barcode barcode) {
    return with("/holdings/box", Map.of("code", barcode.value()));
  }

  static String plan(Cabinet cabinet, Barcode box) {
    return with("/holdings/plan/" + cabinet.room(), Map.of("box", box.value()));
  }

  static String label(Barcode code) {
    return with("/holdings/labels", Map.of("code", code.value()));
  }

  /** The code of the shelf that a box has its place on, as its label says it. */
  static String shelfCode(Map<?, Cabinet> cabinets, Spot spot) {
    Cabinet cabinet = cabinets.get(spot.cabinet());
    return cabinet == null
        ? spot.cabinet().value()
        : cabinet.shelfCode(spot.shelf()).value() + "-" + twoDigits(spot.position());
  }

  private static String twoDigits(int number) {
    return number < 10 ? "0" + number : String.valueOf(number);
  }

  static String picture(String code) {
    return with("/api/v1/barcodes.svg", Map.of("code", code));
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
