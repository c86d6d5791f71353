package org.muniment.dashboard.web.table;

import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.look.Words;

/**
 * What stands above a list and in its headings.
 *
 * @param name of the list
 * @param path of the page, for the form
 * @param here the page as it is asked for now
 * @param target the id of the element that is exchanged when scripts run
 * @param whole the path is a whole page's, so that the browser may show it
 * @param others what else is in the address and must stay there
 * @param heads the headings in their order
 * @param choices values of the sort parameter with their words
 * @param total rows without the filter
 */
public record Tools(
    String name,
    String path,
    String here,
    String target,
    boolean whole,
    Map<String, String> others,
    String find,
    String sort,
    List<Head> heads,
    Map<String, String> choices,
    String csv,
    String xlsx,
    int total) {
  /**
   * A heading.
   *
   * @param href sorts by it, or the other way round when it is sorted by it
   * @param sorted the value of {@code aria-sort}; null when it is not sorted by it
   */
  public record Head(String title, boolean numeric, String href, String sorted) {
    public String arrow() {
      return sorted == null ? "" : sorted.equals("ascending") ? "▲" : "▼";
    }
  }

  /** Where the list stands. */
  record Place(Context ctx, String name, String path, String target, boolean whole) {}

  static <T> Tools of(Place place, Words words, Asked asked, List<Column<T>> columns, int total) {
    Map<String, String> others = others(place);
    Map<String, String> own = new LinkedHashMap<>(others);
    put(own, Asked.findParameter(place.name()), asked.find());
    String sort = Asked.sortParameter(place.name());
    List<Head> heads = new ArrayList<>();
    Map<String, String> choices = new LinkedHashMap<>();
    choices.put("", words.say("table.sort.own"));
    for (Column<T> column : columns) {
      boolean by = asked.sort().filter(column.key()::equals).isPresent();
      Map<String, String> query = new LinkedHashMap<>(own);
      query.put(sort, Asked.sortBy(column.key(), by && !asked.descending()));
      String sorted = by ? asked.descending() ? "descending" : "ascending" : null;
      if (column.onPage()) {
        heads.add(
            new Head(
                column.title(), column.numeric(), place.path() + "?" + encoded(query), sorted));
      }
      choices.put(Asked.sortBy(column.key(), false), words.say("table.sort.up", column.title()));
      choices.put(Asked.sortBy(column.key(), true), words.say("table.sort.down", column.title()));
    }
    put(own, sort, asked.sortValue());
    String query = own.isEmpty() ? "" : "?" + encoded(own);
    String file = place.path() + "/" + place.name();
    return new Tools(
        place.name(),
        place.path(),
        place.path() + query,
        place.target(),
        place.whole(),
        others,
        asked.find(),
        asked.sortValue(),
        heads,
        choices,
        file + ".csv" + query,
        file + ".xlsx" + query,
        total);
  }

  public String sortParameter() {
    return Asked.sortParameter(name);
  }

  public String findParameter() {
    return Asked.findParameter(name);
  }

  private static Map<String, String> others(Place place) {
    Map<String, String> others = new LinkedHashMap<>();
    place
        .ctx()
        .queryParamMap()
        .forEach(
            (name, values) -> {
              boolean own =
                  name.equals(Asked.sortParameter(place.name()))
                      || name.equals(Asked.findParameter(place.name()));
              if (!own && !values.isEmpty()) {
                put(others, name, values.get(0));
              }
            });
    return others;
  }

  private static void put(Map<String, String> query, String name, String value) {
    if (!value.isEmpty()) {
      query.put(name, value);
    }
  }

  private static String encoded(Map<String, String> query) {
    return query.entrySet().stream()
        .map(e -> encoded(e.getKey()) + "=" + encoded(e.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
