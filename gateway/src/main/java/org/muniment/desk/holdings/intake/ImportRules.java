package org.muniment.desk.holdings.intake;

import java.util.List;
import org.muniment.domain.holding.ArchivalPattern;
import org.muniment.domain.holding.Category;
import org.muniment.domain.holding.Retention;
import org.muniment.domain.people.SecrecyScale;

/** What the archive has set that a list is judged by. */
public record ImportRules(
    ArchivalPattern pattern,
    Retention.Scheme scheme,
    List<Category> categories,
    SecrecyScale secrecy) {
  public ImportRules {
    categories = List.copyOf(categories);
  }
}
