package org.muniment.dashboard.pages.holdings;

import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.muniment.desk.holdings.BoxesDesk;
import org.muniment.domain.holding.Box;
import org.muniment.port.Holdings;

/** The boxes of a query one after the other, asked for piece by piece. Not for several threads. */
final class AllBoxes implements Iterator<Box> {
  private static final int PIECE = 500;

  private final BoxesDesk boxes;
  private final Optional<Holdings.Query> query;
  private Iterator<Box> piece = List.<Box>of().iterator();
  private Optional<String> cursor = Optional.empty();
  private boolean ended;

  /**
   * @param query empty for none
   */
  AllBoxes(BoxesDesk boxes, Optional<Holdings.Query> query) {
    this.boxes = boxes;
    this.query = query;
    this.ended = query.isEmpty();
  }

  @Override
  public boolean hasNext() {
    while (!piece.hasNext() && !ended) {
      Holdings.Page page = boxes.search(query.orElseThrow(), cursor, PIECE);
      piece = page.boxes().iterator();
      cursor = page.next();
      ended = cursor.isEmpty();
    }
    return piece.hasNext();
  }

  @Override
  public Box next() {
    if (!hasNext()) {
      throw new NoSuchElementException("there are no more boxes");
    }
    return piece.next();
  }
}
