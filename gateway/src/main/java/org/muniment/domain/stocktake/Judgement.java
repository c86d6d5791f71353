package org.muniment.domain.stocktake;

/** What one sighting of a box or card means, before its order and other sightings are looked at. */
enum Judgement {
  RIGHT,
  /** Right, because of what happened since the opening. */
  MOVED,
  /** The register says that it is on no shelf; of a card: that nothing is out. */
  OUT,
  /** Belongs elsewhere. */
  MISPLACED;

  boolean isRight() {
    return this == RIGHT || this == MOVED;
  }
}
