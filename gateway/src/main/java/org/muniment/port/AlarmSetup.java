package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.alarm.Airing;
import org.muniment.domain.alarm.GeneralRules;
import org.muniment.domain.alarm.PlaceRule;
import org.muniment.domain.alarm.TakenOut;
import org.muniment.domain.measure.Quantity;
import org.muniment.domain.text.Code;

/**
 * What people decided about alarms; part of the {@link Office} and of its transactions. Whoever
 * changes it reloads the {@link Registry} afterwards, so that the pipeline goes by it.
 */
public interface AlarmSetup {
  List<PlaceRule> rules();

  /** With all its versions. */
  void saveRule(PlaceRule rule);

  GeneralRules general();

  void saveGeneral(GeneralRules rules);

  /** Those that end after {@code after}, in the order of their beginning. */
  List<Airing> airings(Instant after);

  /** Stores it under a new id, which the answer carries. */
  Airing addAiring(Airing withoutId);

  /** False when there is none or it is over by then. */
  boolean endAiring(long id, Instant at);

  List<TakenOut> takenOut();

  /** False when it is out already. */
  boolean takeOut(TakenOut out);

  /** False when it is in service. */
  boolean putBack(Code sensor, Optional<Quantity> quantity);
}
