package org.muniment.dashboard.web.label;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Labelled;
import org.muniment.desk.holdings.Labelled.Thing;
import org.muniment.domain.holding.Description;
import org.muniment.domain.label.Label;

/** What a label says, in one language. */
public record LabelWords(Words words) {
  public Label label(Labelled labelled) {
    int issue = labelled.issue();
    String mark = issue > 1 ? words.say("labels.issue", issue) : "";
    return new Label(labelled.code(), lines(labelled.thing()), mark);
  }

  private List<String> lines(Thing thing) {
    if (thing instanceof Thing.OfRoom of) {
      return List.of(of.room().name());
    }
    if (thing instanceof Thing.OfCabinet of) {
      return List.of(of.cabinet().name(), of.room().name());
    }
    if (thing instanceof Thing.OfShelf of) {
      String shelf = words.say("labels.shelf", of.shelf());
      return List.of(of.cabinet().name() + " · " + shelf, of.room().name());
    }
    return thing instanceof Thing.OfBox of && of.told() ? box(of.box().description()) : List.of();
  }

  private List<String> box(Description box) {
    Optional<String> year =
        box.year().isPresent()
            ? Optional.of(Integer.toString(box.year().getAsInt()))
            : Optional.empty();
    Optional<String> term =
        box.retention().map(kept -> words.sayOr("retention." + kept.key(), kept.key()));
    String facts =
        String.join(" · ", Stream.of(box.fonds(), year, term).flatMap(Optional::stream).toList());
    return Stream.of(box.archivalCode(), Optional.of(box.title()), Optional.of(facts))
        .flatMap(Optional::stream)
        .toList();
  }

  /** What kind of thing it is, for lists. */
  public String kind(Thing thing) {
    String kind =
        thing.getClass().getSimpleName().replace("Of", "").toLowerCase(java.util.Locale.ROOT);
    return words.say("labels.kind." + kind);
  }
}
