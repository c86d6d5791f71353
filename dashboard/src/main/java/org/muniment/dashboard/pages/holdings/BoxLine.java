package org.muniment.dashboard.pages.holdings;

import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;

/**
 * A box in a list.
 *
 * @param title empty when it is withheld (rule T3)
 * @param archivalCode empty when there is none, or it is withheld
 * @param place empty for a box without one
 */
public record BoxLine(
    String barcode,
    String href,
    boolean withheld,
    String title,
    String archivalCode,
    String place,
    StatusChip status,
    String carrier,
    String year) {
  static BoxLine of(Words words, Places places, Reader reader, Box box) {
    boolean mayRead = reader.maySee(box);
    return new BoxLine(
        box.barcode().value(),
        Links.box(box.barcode()),
        !mayRead,
        mayRead ? box.description().title() : "",
        mayRead ? box.description().archivalCode().orElse("") : "",
        box.state().spot().map(spot -> places.sentence(words, spot)).orElse(""),
        StatusChip.of(words, box.state().status()),
        mayRead ? BoxWords.carrier(words, box.description().carrier()) : "",
        mayRead && box.description().year().isPresent()
            ? String.valueOf(box.description().year().getAsInt())
            : "");
  }
}
