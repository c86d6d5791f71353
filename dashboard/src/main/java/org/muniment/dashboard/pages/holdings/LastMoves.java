package org.muniment.dashboard.pages.holdings;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.pages.holdings.MoveView.Moved;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.BoxEvent;
import org.muniment.port.Holdings;

/** The last moves that somebody made, to look at and to take back. */
final class LastMoves {
  private static final int SHOWN = 5;

  /** Further back nobody looks for one's own. */
  private static final int LOOKED_THROUGH = 200;

  private final Backend backend;

  LastMoves(Backend backend) {
    this.backend = backend;
  }

  List<Moved> of(Words words, Places places, Reader reader, String name) {
    Holdings holdings = backend.office().holdings();
    return holdings.latest(LOOKED_THROUGH).stream()
        .filter(event -> event.kind() == BoxEvent.Kind.MOVED && event.by().name().equals(name))
        .limit(SHOWN)
        .flatMap(
            event ->
                holdings
                    .byId(event.box())
                    .map(box -> moved(words, places, reader, event, box))
                    .stream())
        .toList();
  }

  private Moved moved(Words words, Places places, Reader reader, BoxEvent event, Box box) {
    List<BoxEvent> history = backend.holdings().boxes().history(box.barcode().value());
    boolean newest = history.get(history.size() - 1).number() == event.number();
    Optional<String> place = event.after().spot().map(spot -> places.sentence(words, spot));
    return new Moved(
        box.barcode().value(),
        Links.box(box.barcode()),
        reader.maySee(box) ? box.description().title() : words.say("holdings.withheld"),
        place.orElse(""),
        words.moment(event.by().at()),
        String.valueOf(box.version()),
        newest);
  }
}
