package org.muniment.app;

import java.util.List;
import org.muniment.adapters.csv.CsvLists;
import org.muniment.adapters.ead.EadLists;
import org.muniment.adapters.fastexcel.XlsxLists;
import org.muniment.desk.holdings.HoldingRulesDesk;
import org.muniment.desk.holdings.intake.ImportDesk;
import org.muniment.desk.holdings.intake.ImportRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.port.Office;

/** How lists of holdings come in: which forms are read, and by what they are judged. */
public final class ImportWiring {
  private ImportWiring() {}

  public static ImportDesk of(Office office, SecrecyScale scale) {
    HoldingRulesDesk rules = new HoldingRulesDesk(office);
    return new ImportDesk(
        office,
        List.of(new XlsxLists(), new EadLists(), new CsvLists()),
        () -> new ImportRules(rules.pattern(), rules.scheme(), rules.categories(), scale));
  }
}
