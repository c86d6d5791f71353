package org.muniment.testing;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Description;
import org.muniment.domain.holding.Grams;
import org.muniment.domain.holding.Item;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Page;
import org.muniment.port.Holdings.Query;

/** Which boxes a query asks for, and in which order, said as plainly as possible. */
final class MemorySearch {
  private MemorySearch() {}

  static boolean isWanted(Query query, Box box, List<Item> items) {
    Description d = box.description();
    Optional<Spot> spot = box.state().spot();
    Optional<Code> cabinet = spot.map(Spot::cabinet);
    return (query.cabinets().isEmpty() || cabinet.filter(query.cabinets()::contains).isPresent())
        && (query.shelf().isEmpty()
            || spot.filter(at -> at.shelf() == query.shelf().getAsInt()).isPresent())
        && (query.statuses().isEmpty() || query.statuses().contains(box.state().status()))
        && (query.carriers().isEmpty() || query.carriers().contains(d.carrier()))
        && (query.category().isEmpty() || query.category().equals(d.category()))
        && (query.retention().isEmpty() || query.retention().equals(d.retention()))
        && (query.year().isEmpty() || query.year().equals(d.year()))
        && hasWords(query, box, items);
  }

  private static boolean hasWords(Query query, Box box, List<Item> items) {
    String words = query.words().strip();
    if (words.isEmpty() || box.barcode().value().equals(words)) {
      return true;
    }
    Description d = box.description();
    List<String> texts = new ArrayList<>(List.of(d.title(), d.remarks(), box.barcode().value()));
    d.archivalCode().ifPresent(texts::add);
    items.forEach(item -> texts.add(item.title()));
    List<String> pieces = Grams.of(texts);
    List<Grams.Choice> wanted = Grams.wanted(words);
    return query.levels().contains(d.secrecy())
        && !wanted.isEmpty()
        && wanted.stream()
            .allMatch(one -> one.phrases().stream().anyMatch(phrase -> has(pieces, phrase)));
  }

  private static boolean has(List<String> pieces, Grams.Phrase phrase) {
    int length = phrase.pieces().size();
    return IntStream.rangeClosed(0, pieces.size() - length)
        .anyMatch(from -> isThere(pieces.subList(from, from + length), phrase));
  }

  private static boolean isThere(List<String> pieces, Grams.Phrase phrase) {
    int last = pieces.size() - 1;
    String end = phrase.pieces().get(last);
    return pieces.subList(0, last).equals(phrase.pieces().subList(0, last))
        && (phrase.isOpen() ? pieces.get(last).startsWith(end) : pieces.get(last).equals(end));
  }

  static Page page(List<Box> found, Query query, Optional<String> cursor, int limit) {
    List<Box> sorted = found.stream().sorted(order(query)).toList();
    Optional<Box> after = cursor.map(text -> box(found, query, text));
    List<Box> rest =
        sorted.stream()
            .filter(box -> after.isEmpty() || order(query).compare(box, after.get()) > 0)
            .limit(limit + 1L)
            .toList();
    return rest.size() <= limit
        ? new Page(rest, Optional.empty())
        : new Page(
            rest.subList(0, limit), Optional.of(query.order() + ":" + rest.get(limit - 1).id()));
  }

  /** Enough for lists that do not lose their boxes between two pieces. */
  private static Box box(List<Box> found, Query query, String cursor) {
    return found.stream()
        .filter(box -> cursor.equals(query.order() + ":" + box.id()))
        .findFirst()
        .orElseThrow(() -> new BadInput("refusal.cursor"));
  }

  private static Comparator<Box> order(Query query) {
    Comparator<Box> byId = Comparator.comparing(Box::id);
    return switch (query.order()) {
      case PLACE -> lastWhenEmpty((Box box) -> box.state().spot()).thenComparing(byId);
      case BARCODE -> Comparator.comparing(Box::barcode);
      case ARCHIVAL_CODE ->
          lastWhenEmpty(
                  (Box box) ->
                      box.description()
                          .archivalCode()
                          .filter(code -> query.levels().contains(box.description().secrecy())))
              .thenComparing(byId);
      case NEWEST -> byId.reversed();
    };
  }

  private static <K extends Comparable<K>> Comparator<Box> lastWhenEmpty(
      Function<Box, Optional<K>> key) {
    return Comparator.comparing(
        box -> key.apply(box).orElse(null), Comparator.nullsLast(Comparator.naturalOrder()));
  }
}
