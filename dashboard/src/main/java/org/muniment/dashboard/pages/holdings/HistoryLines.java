package org.muniment.dashboard.pages.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.pages.holdings.BoxView.Change;
import org.muniment.dashboard.pages.holdings.BoxView.EventLine;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.domain.holding.BoxState;
import org.muniment.domain.holding.BoxSteps;
import org.muniment.domain.holding.Spot;
import org.muniment.domain.text.Visible;

/** The events of a box in words, the newest first. */
record HistoryLines(Places places, DescriptionWords said, boolean withheld) {
  List<EventLine> of(List<BoxEvent> oldestFirst) {
    Set<Long> undone =
        oldestFirst.stream()
            .filter(event -> event.undoes().isPresent())
            .map(event -> event.undoes().getAsLong())
            .collect(Collectors.toSet());
    List<EventLine> lines = new ArrayList<>();
    for (int i = oldestFirst.size() - 1; i >= 0; i--) {
      BoxEvent event = oldestFirst.get(i);
      boolean last = i == oldestFirst.size() - 1;
      lines.add(line(event, undone.contains(event.number()), last));
    }
    return lines;
  }

  private EventLine line(BoxEvent event, boolean undone, boolean last) {
    Words words = said.words();
    return new EventLine(
        String.valueOf(event.number()),
        words.stamp(event.by().at()),
        words.say("box.event." + event.kind().key()),
        what(event),
        Visible.of(event.by().name()),
        withheld ? "" : Visible.of(event.reason()),
        withheld ? Optional.empty() : event.document().map(Visible::of),
        withheld ? List.of() : changes(event),
        undone,
        last && BoxSteps.undo(event) instanceof BoxSteps.Decision.Step);
  }

  /** Only what is another than before. */
  private String what(BoxEvent event) {
    Optional<BoxState> before = event.before();
    List<String> parts = new ArrayList<>();
    if (before.isEmpty() || !before.get().spot().equals(event.after().spot())) {
      String from = before.flatMap(BoxState::spot).map(this::place).orElse("");
      String to = event.after().spot().map(this::place).orElse("");
      add(parts, from, to);
    }
    if (before.isPresent() && !before.get().barcode().equals(event.after().barcode())) {
      add(parts, before.get().barcode().value(), event.after().barcode().value());
    }
    event
        .after()
        .keepUntil()
        .filter(day -> before.flatMap(BoxState::keepUntil).filter(day::equals).isEmpty())
        .ifPresent(
            day -> parts.add(said.words().say("holdings.keep-until", said.words().date(day))));
    return String.join(" · ", parts);
  }

  private static void add(List<String> parts, String from, String to) {
    if (!from.isEmpty() || !to.isEmpty()) {
      parts.add(from.isEmpty() ? to : from + " → " + (to.isEmpty() ? "—" : to));
    }
  }

  private String place(Spot spot) {
    return places.sentence(said.words(), spot);
  }

  private List<Change> changes(BoxEvent event) {
    if (event.described().isEmpty()) {
      return List.of();
    }
    Map<String, String> before = said.texts(event.described().get().before());
    Map<String, String> after = said.texts(event.described().get().after());
    return DescriptionWords.FIELDS.stream()
        .filter(field -> !before.get(field).equals(after.get(field)))
        .map(field -> new Change(said.name(field), before.get(field), after.get(field)))
        .toList();
  }
}
