package org.muniment.adapters.sql;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxStatus;
import org.muniment.domain.holding.Carrier;
import org.muniment.domain.text.Code;
import org.muniment.port.Holdings.Query;

/**
 * Pieces of the word index that no text has: where a box stands and what is uncommon about it. They
 * make few of many when words and filters are common by themselves and rare together. Filters are
 * checked on the boxes all the same.
 */
final class BoxMarks {
  /** Beyond ASCII, and in no text's pieces since it is no letter. */
  private static final String MARK = "§";

  /** Stands for what the index would part pieces at. */
  private static final String SIGN = "¤";

  private BoxMarks() {}

  static List<String> of(Box box) {
    List<String> marks = new ArrayList<>();
    box.state().spot().ifPresent(spot -> marks.add(cabinet(spot.cabinet())));
    if (isUncommon(box.state().status())) {
      marks.add(status(box.state().status()));
    }
    if (isUncommon(box.description().carrier())) {
      marks.add(carrier(box.description().carrier()));
    }
    box.description().year().ifPresent(year -> marks.add(year(year)));
    return marks;
  }

  /** What the marks can say of a query, as the index is asked; empty when that is nothing. */
  static String wanted(Query query) {
    List<String> all = new ArrayList<>();
    if (query.statuses().stream().allMatch(BoxMarks::isUncommon)) {
      add(all, query.statuses(), BoxMarks::status);
    }
    if (query.carriers().stream().allMatch(BoxMarks::isUncommon)) {
      add(all, query.carriers(), BoxMarks::carrier);
    }
    if (query.year().isPresent()) {
      add(all, List.of(query.year().getAsInt()), BoxMarks::year);
    }
    return String.join(" AND ", all);
  }

  /** The same of cabinets, which have an index of their own when nothing else is asked. */
  static String cabinets(Query query) {
    List<String> all = new ArrayList<>();
    add(all, query.cabinets(), BoxMarks::cabinet);
    return String.join(" AND ", all);
  }

  private static <T> void add(List<String> all, Collection<T> wanted, Function<T, String> mark) {
    if (!wanted.isEmpty()) {
      Stream<String> marks = wanted.stream().map(mark).sorted();
      all.add(marks.collect(Collectors.joining("\" OR \"", "(\"", "\")")));
    }
  }

  private static boolean isUncommon(BoxStatus status) {
    return status != BoxStatus.IN_PLACE;
  }

  private static boolean isUncommon(Carrier carrier) {
    return carrier != Carrier.PAPER;
  }

  private static String cabinet(Code cabinet) {
    return MARK + "c" + cabinet.value().replaceAll("[_-]", SIGN);
  }

  private static String status(BoxStatus status) {
    return MARK + "s" + status.key().replace("-", SIGN);
  }

  private static String carrier(Carrier carrier) {
    return MARK + "m" + carrier.key().replace("-", SIGN);
  }

  private static String year(int year) {
    return MARK + "y" + year;
  }
}
