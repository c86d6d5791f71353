package org.muniment.dashboard.reports.stocktake;

import java.time.Instant;
import org.muniment.dashboard.web.look.Words;
import org.muniment.domain.stocktake.Result;
import org.muniment.domain.stocktake.Stocktake;

/**
 * What a report tells.
 *
 * @param stocktake as it is now
 * @param result what was sealed; of one that is not closed what is known now
 * @param at when it was asked for
 */
record Account(Stocktake stocktake, Result result, Instant at) {
  boolean isClosed() {
    return stocktake.seal().isPresent();
  }

  boolean isHandover() {
    return stocktake.handover().isPresent();
  }

  /** What nobody may overlook; empty where there is no such thing. */
  String mark(ReportWords said) {
    Words words = said.words();
    if (stocktake.isOpen()) {
      return words.say("report.stocktake.interim", said.moment(at));
    }
    if (!isClosed()) {
      String who = stocktake.ended().map(said::by).orElse("");
      return words.say("report.stocktake.abandoned", who, stocktake.reason());
    }
    return result.isWhole() ? "" : words.say("report.stocktake.partial", result.reason());
  }
}
