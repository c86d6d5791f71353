package org.muniment.adapters.openhtmltopdf;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.IOUtils;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.muniment.port.PdfPrinter;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * Prints with openhtmltopdf to PDF/A-2u, the form of PDF for archives: every font embedded and cut
 * to the characters that occur. One page is printed at a time, on the caller's thread; fonts are
 * read once and kept.
 */
public final class OpenhtmltopdfPrinter implements PdfPrinter {
  private static final String PRODUCER = "Muniment";

  /** Stands for a character that no font has. */
  private static final String BOX = "□";

  private static final String NOWHERE = "about:blank";

  static {
    // Its complaints about a style are for who writes the style; tests print them.
    XRLog.setLoggingEnabled(false);
  }

  private final ReentrantLock turn = new ReentrantLock(true);
  private final Fonts fonts;

  public OpenhtmltopdfPrinter() {
    this(new SystemFonts());
  }

  OpenhtmltopdfPrinter(SystemFonts others) {
    this.fonts = new Fonts(others);
  }

  @Override
  public List<String> print(String xhtml, OutputStream out) throws IOException {
    Document page = Xhtml.parse(xhtml);
    turn.lock();
    try (PDDocument paper = new PDDocument(IOUtils.createMemoryOnlyStreamCache())) {
      Fonts.Chosen chosen = fonts.forText(page.getDocumentElement().getTextContent());
      nameFonts(page, chosen);
      builder(page, chosen, paper).toStream(out).run();
      return chosen.lacking();
    } finally {
      turn.unlock();
    }
  }

  /** Before the page's own style, which may say more. */
  private static void nameFonts(Document page, Fonts.Chosen chosen) {
    Element style = page.createElement("style");
    style.setTextContent("html { font-family: " + chosen.families() + "; }");
    Element root = page.getDocumentElement();
    Node head = root.getElementsByTagName("head").item(0);
    if (head == null) {
      head = root.insertBefore(page.createElement("head"), root.getFirstChild());
    }
    head.insertBefore(style, head.getFirstChild());
  }

  private static PdfRendererBuilder builder(Document page, Fonts.Chosen chosen, PDDocument paper) {
    PdfRendererBuilder builder =
        new PdfRendererBuilder()
            .withW3cDocument(page, NOWHERE)
            .usePDDocument(paper)
            .usePdfAConformance(PdfAConformance.PDFA_2_U)
            .useColorProfile(ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData())
            .withProducer(PRODUCER)
            .useReplacementText(BOX)
            .useUriResolver((base, uri) -> null);
    for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
      builder.useExternalResourceAccessControl((uri, type) -> false, when);
    }
    for (Face face : chosen.faces()) {
      builder.useFont(
          new OnDemand(paper, face.font()), face.family(), face.weight(), FontStyle.NORMAL, true);
    }
    return builder;
  }

  /** Puts a font into a document when its first character is printed. */
  private static final class OnDemand extends PDFontSupplier {
    private final PDDocument paper;
    private final TrueTypeFont font;

    OnDemand(PDDocument paper, TrueTypeFont font) {
      super(null);
      this.paper = paper;
      this.font = font;
    }

    @Override
    public PDFont supply() {
      try {
        return PDType0Font.load(paper, font, true);
      } catch (IOException broken) {
        throw new UncheckedIOException(broken);
      }
    }
  }
}
