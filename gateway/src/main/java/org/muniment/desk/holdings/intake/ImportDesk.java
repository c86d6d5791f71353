package org.muniment.desk.holdings.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.desk.Refusal;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.holding.intake.Mapping;
import org.muniment.domain.holding.intake.Row;
import org.muniment.domain.holding.intake.RowReader;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.HoldingLists;
import org.muniment.port.Office;
import org.muniment.port.Progress;
import org.muniment.port.StoreException;

/** Takes lists of holdings in. Any thread. */
public final class ImportDesk {
  private static final int MAX_NAME = 200;
  private static final int PREVIEWED = 8;

  private final Office office;
  private final List<HoldingLists> forms;
  private final Supplier<ImportRules> rules;

  /**
   * @param forms of files; the first that takes one reads it
   */
  public ImportDesk(Office office, List<HoldingLists> forms, Supplier<ImportRules> rules) {
    this.office = office;
    this.forms = List.copyOf(forms);
    this.rules = rules;
  }

  /**
   * Looks at a file and proposes what its columns say.
   *
   * @param name of the file, for people
   * @throws Refusal with the sentence for the person, when it cannot be read
   */
  public OpenList open(Path file, String name, HoldingLists.Choice choice) {
    try {
      if (Files.size(file) > HoldingLists.MAX_FILE_BYTES) {
        throw Refusal.unacceptable("refusal.import.too-large", HoldingLists.MAX_FILE_BYTES >> 20);
      }
      HoldingLists form = form(file);
      HoldingLists.About about = form.about(file, choice);
      List<Line> head = head(form, file, about);
      String shown = Visible.brief(name, MAX_NAME);
      return new OpenList(file, shown, form, about, head, Mapping.propose(head));
    } catch (BadInput bad) {
      throw refused(bad);
    } catch (IOException | UncheckedIOException failed) {
      throw new StoreException("cannot read " + file.getFileName(), failed);
    }
  }

  private HoldingLists form(Path file) throws IOException {
    byte[] beginning;
    try (InputStream in = Files.newInputStream(file)) {
      beginning = in.readNBytes(HoldingLists.BEGINNING);
    }
    return forms.stream()
        .filter(form -> form.takes(beginning))
        .findFirst()
        .orElseThrow(() -> new BadInput("refusal.import.form"));
  }

  private static List<Line> head(HoldingLists form, Path file, HoldingLists.About about)
      throws IOException {
    List<Line> head = new ArrayList<>();
    try (HoldingLists.Lines lines = form.lines(file, about)) {
      Optional<Line> line = lines.next();
      while (line.isPresent() && head.size() < Mapping.HEAD_LINES) {
        head.add(line.get());
        line = lines.next();
      }
    }
    return head;
  }

  private static Refusal refused(BadInput bad) {
    return new Refusal(Refusal.Kind.UNACCEPTABLE, bad.sentence(), List.of());
  }

  /**
   * Judges every row, and takes the good ones in one transaction when that is wished and nothing
   * stands against it.
   *
   * @return also when nothing was taken: then it says why
   * @throws Refusal when the list cannot be read at all
   * @throws java.util.concurrent.CancellationException when the progress says so; nothing was taken
   */
  public ImportReport run(
      By by, OpenList list, Mapping mapping, ImportWish wish, Progress progress) {
    try {
      mapping.check();
      RowIndex index = RowIndex.of(list, mapping, progress);
      ImportReport checked = once(by, list, mapping, wish.dry(), index, progress);
      if (wish.isDryRun() || isRefused(checked, wish)) {
        return checked;
      }
      return office.together(() -> write(by, list, mapping, wish, index, progress)).saying(checked);
    } catch (BadInput bad) {
      throw refused(bad);
    } catch (IOException | UncheckedIOException failed) {
      throw new StoreException("cannot read " + list.file().getFileName(), failed);
    }
  }

  /** The first rows as they will be taken; empty while no column is the barcode. */
  public List<Row> preview(OpenList list, Mapping mapping) {
    if (!mapping.has(Field.BARCODE)) {
      return List.of();
    }
    RowReader reader = new RowReader(mapping, ImportWords.of(rules.get()));
    return list.head().stream()
        .filter(line -> line.number() >= mapping.firstRow() && !line.isBlank())
        .limit(PREVIEWED)
        .map(reader::read)
        .toList();
  }

  private static boolean isRefused(ImportReport checked, ImportWish wish) {
    return checked.refused() > 0 && !wish.skipsBadRows();
  }

  /** Inside the transaction: what was checked is checked again against what is there now. */
  private ImportReport write(
      By by, OpenList list, Mapping mapping, ImportWish wish, RowIndex index, Progress progress) {
    ImportReport report;
    try {
      report = once(by, list, mapping, wish, index, progress);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    if (isRefused(report, wish)) {
      throw Refusal.conflict("refusal.import.meanwhile");
    }
    office
        .trail()
        .add(
            Deed.of(by, "holdings.import", list.name())
                .after("sha256", FileHash.of(list.file()))
                .after("accepted", report.accepted())
                .after("refused", report.refused())
                .after("boxes", report.boxes())
                .after("items", report.items())
                .after("unchanged", report.unchanged())
                .after("corrected", report.corrected()));
    return report.done();
  }

  private ImportReport once(
      By by, OpenList list, Mapping mapping, ImportWish wish, RowIndex index, Progress progress)
      throws IOException {
    return new ImportRun(office, list, mapping, rules.get(), wish, by, index, progress).run();
  }
}
