package org.muniment.dashboard.web.label;

import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.muniment.dashboard.web.Backend;
import org.muniment.dashboard.web.look.Words;
import org.muniment.desk.Refusal;
import org.muniment.desk.holdings.Labelled;
import org.muniment.domain.label.Drawing;
import org.muniment.domain.label.Job;
import org.muniment.domain.label.Label;
import org.muniment.domain.label.LabelPages;
import org.muniment.domain.label.Sheet;
import org.muniment.domain.label.TestSheet;
import org.muniment.domain.label.Zpl;
import org.muniment.domain.text.BadInput;
import org.muniment.port.DrawingPrinter;
import org.muniment.port.PdfPrinter;

/** Labels as a file for a printer. */
public final class LabelFile {
  private static final String ZPL_TYPE = "text/plain; charset=utf-8";

  private final DrawingPrinter printer;
  private final LabelPages.Coder coder;

  public LabelFile(Backend backend) {
    this.printer = backend.drawings();
    this.coder = new DrawnCodes(backend.barcodes());
  }

  /**
   * @throws Refusal when a code does not fit onto such a label
   */
  public LabelPages.Made draw(Words words, List<Labelled> labelled, Job job) {
    try {
      return LabelPages.of(labels(words, labelled), job, coder);
    } catch (BadInput bad) {
      throw refused(bad);
    }
  }

  /** One label of them, from its own corner. */
  public LabelPages.One drawOne(Words words, Labelled labelled, Job job) {
    try {
      return LabelPages.one(
          new LabelWords(words).label(labelled), job.sheet(), job.symbols(), coder);
    } catch (BadInput bad) {
      throw refused(bad);
    }
  }

  public void pdf(Context ctx, Words words, List<Labelled> labelled, Job job) throws IOException {
    answer(ctx, "labels", draw(words, labelled, job).pages());
  }

  public void zpl(Context ctx, Words words, List<Labelled> labelled, LabelAsk ask) {
    String zpl = zpl(words, labelled, ask);
    ctx.header("Content-Disposition", "attachment; filename=\"labels.zpl\"");
    ctx.contentType(ZPL_TYPE).result(zpl);
  }

  private String zpl(Words words, List<Labelled> labelled, LabelAsk ask) {
    try {
      return Zpl.of(labels(words, labelled), ask.job(), ask.printer(), coder);
    } catch (BadInput bad) {
      throw refused(bad);
    }
  }

  /** The page that shows how far a printer is off. */
  public void test(Context ctx, Sheet sheet, Sheet.Offset offset) throws IOException {
    answer(ctx, "label-test", List.of(TestSheet.of(sheet, offset)));
  }

  private void answer(Context ctx, String base, List<Drawing.Page> pages) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    printer.print(pages, out);
    ctx.header("Content-Disposition", "attachment; filename=\"" + base + ".pdf\"");
    ctx.contentType(PdfPrinter.TYPE).result(out.toByteArray());
  }

  private static List<Label> labels(Words words, List<Labelled> labelled) {
    LabelWords said = new LabelWords(words);
    return labelled.stream().map(said::label).toList();
  }

  private static Refusal refused(BadInput bad) {
    Refusal.Field field = new Refusal.Field("sheet", bad.sentence());
    return new Refusal(Refusal.Kind.UNACCEPTABLE, bad.sentence(), List.of(field));
  }
}
