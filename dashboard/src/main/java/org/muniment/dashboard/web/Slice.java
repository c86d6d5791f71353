package org.muniment.dashboard.web;

import java.util.List;

/** A page, or a noun of the API, with everything it answers; all of them stand in one list. */
public interface Slice {
  List<Route> routes();

  /** Ends what it started, in particular answers that would go on for ever. */
  default void close() {}
}
