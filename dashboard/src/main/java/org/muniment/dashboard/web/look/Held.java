package org.muniment.dashboard.web.look;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.muniment.desk.holdings.Stocks;
import org.muniment.desk.holdings.Stocks.Stock;
import org.muniment.domain.text.Code;

/**
 * How many boxes of what carrier stand in a place, those first that do not belong there. Numbers
 * only: no title is told to whom it is not meant for (rule T3).
 *
 * @param sentence {@code 212 盒：磁带 32（不适宜此处环境）、纸质 180}
 * @param href the list of these boxes
 */
public record Held(String sentence, String href) {
  /** Empty where nothing stands. */
  public static Optional<Held> in(Code place, Stocks stocks, Words words) {
    String href = "/holdings?" + (stocks.isCabinet(place) ? "cabinet=" : "room=") + place;
    return of(stocks.in(place), href, words);
  }

  public static Optional<Held> of(List<Stock> stocks, String href, Words words) {
    if (stocks.isEmpty()) {
      return Optional.empty();
    }
    long boxes = stocks.stream().mapToLong(Stock::boxes).sum();
    String carriers =
        stocks.stream()
            .map(stock -> carrier(stock, words))
            .collect(Collectors.joining(words.say("common.list")));
    return Optional.of(new Held(words.say("common.held", boxes, carriers), href));
  }

  private static String carrier(Stock stock, Words words) {
    String named =
        words.say(
            "common.held.carrier",
            words.say("carrier." + stock.carrier().key()),
            words.count(stock.boxes()));
    if (stock.unsuitable() == 0) {
      return named;
    }
    return stock.unsuitable() == stock.boxes()
        ? words.say("common.held.unsuitable", named)
        : words.say("common.held.unsuitable.some", named, words.count(stock.unsuitable()));
  }
}
