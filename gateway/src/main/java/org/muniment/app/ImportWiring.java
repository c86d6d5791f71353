package org.muniment.app;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;
import org.muniment.adapters.csv.CsvLists;
import org.muniment.adapters.ead.EadLists;
import org.muniment.adapters.fastexcel.XlsxLists;
import org.muniment.desk.holdings.HoldingRulesDesk;
import org.muniment.desk.holdings.intake.ExportDesk;
import org.muniment.desk.holdings.intake.ImportDesk;
import org.muniment.desk.holdings.intake.ImportRules;
import org.muniment.desk.holdings.intake.IntakeDesks;
import org.muniment.desk.holdings.intake.UploadShelf;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.port.Office;

/** How lists of holdings come in: which forms are read, and by what they are judged. */
public final class ImportWiring {
  /** Where lists wait that were sent to the pages; nothing of it is in a backup. */
  private static final String UPLOADS = "uploads";

  private ImportWiring() {}

  static IntakeDesks all(
      Office office, SecrecyScale scale, Path data, InstantSource clock, SecureRandom random) {
    return new IntakeDesks(
        of(office, scale),
        new ExportDesk(office),
        new UploadShelf(data.resolve(UPLOADS), clock, random),
        ImportWiring::begin);
  }

  /** Each on a thread of its own that does not keep the program from ending. */
  private static void begin(Runnable work) {
    Thread thread = new Thread(work, "import");
    thread.setDaemon(true);
    thread.start();
  }

  public static ImportDesk of(Office office, SecrecyScale scale) {
    HoldingRulesDesk rules = new HoldingRulesDesk(office);
    return new ImportDesk(
        office,
        List.of(new XlsxLists(), new EadLists(), new CsvLists()),
        () -> new ImportRules(rules.pattern(), rules.scheme(), rules.categories(), scale));
  }
}
