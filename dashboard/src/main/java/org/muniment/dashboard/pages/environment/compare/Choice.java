package org.muniment.dashboard.pages.environment.compare;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.muniment.dashboard.pages.environment.around.Period;
import org.muniment.dashboard.pages.environment.around.Period.Span;
import org.muniment.dashboard.pages.environment.around.Place;
import org.muniment.domain.measure.Quantity;

/**
 * What is compared; nonsense in an address is as if nothing was asked.
 *
 * @param places in their order
 */
record Choice(List<Place> places, Quantity quantity, Period period) {
  /** More lines than these cannot be told apart. */
  static final int MAX_PLACES = 8;

  private static final int USUAL_PLACES = 4;
  static final String PATH = "/environment/compare";

  static Choice asked(Context ctx, List<Place> all, LocalDate today) {
    Set<String> codes = Set.copyOf(ctx.queryParams("place"));
    List<Place> chosen =
        all.stream()
            .filter(place -> codes.contains(place.code().value()))
            .limit(MAX_PLACES)
            .toList();
    Quantity quantity =
        Quantity.HUMIDITY.key().equals(ctx.queryParam("quantity"))
            ? Quantity.HUMIDITY
            : Quantity.TEMPERATURE;
    return new Choice(
        chosen.isEmpty() ? all.stream().limit(USUAL_PLACES).toList() : chosen,
        quantity,
        Period.asked(ctx, today, Span.WEEK));
  }

  Choice with(Period other) {
    return new Choice(places, quantity, other);
  }

  Choice with(Quantity other) {
    return new Choice(places, other, period);
  }

  String query() {
    String codes =
        places.stream().map(place -> "place=" + place.code() + "&").collect(Collectors.joining());
    return codes + "quantity=" + quantity.key() + "&" + period.query();
  }

  String href() {
    return PATH + "?" + query();
  }
}
