package org.muniment.dashboard.pages.holdings;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Form;
import org.muniment.dashboard.web.look.Places;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Retention;

/** What the form that describes a box offers to choose from. */
final class DescribeChoices {
  private final Backend backend;

  DescribeChoices(Backend backend) {
    this.backend = backend;
  }

  AddView.Choices of(Words words, Reader reader, Form form) {
    Places places = Places.of(backend.places());
    String none = words.say("holdings.choose");
    return new AddView.Choices(
        places.choices(words.say("holdings.no-place"), places.cabinets().values()),
        carriers(words),
        BoxWords.categories(words, none, backend.holdings().rules().categories()),
        BoxWords.retentions(words, none, periods(form)),
        BoxWords.levels(words, reader));
  }

  private static Map<String, String> carriers(Words words) {
    Map<String, String> carriers = BoxWords.carriers(words, "");
    carriers.remove("");
    return carriers;
  }

  /** Those of the archive's scheme; a box that has one of another scheme keeps it. */
  private List<Retention> periods(Form form) {
    List<Retention> periods = new ArrayList<>(backend.holdings().rules().scheme().periods());
    Optional<Retention> own = form.given("retention").flatMap(Retention::of);
    own.filter(period -> !periods.contains(period)).ifPresent(periods::add);
    return periods;
  }
}
