package org.muniment.adapters.openhtmltopdf;

import java.io.IOException;
import java.io.StringReader;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.helpers.DefaultHandler;

/** Reads a page strictly: no document type, no entities, nothing from elsewhere. */
final class Xhtml {
  /** A year of ten forms; what is longer is no page of ours. */
  static final int MAX_CHARACTERS = 8_000_000;

  private static final String NO_DOCTYPE = "http://apache.org/xml/features/disallow-doctype-decl";
  private static final int REPLACEMENT = 0xFFFD;

  private Xhtml() {}

  /**
   * @throws IllegalArgumentException when it is too long or not well-formed
   */
  static Document parse(String xhtml) {
    if (xhtml.length() > MAX_CHARACTERS) {
      throw new IllegalArgumentException(
          "a page has at most " + MAX_CHARACTERS + " characters, got " + xhtml.length());
    }
    try {
      return builder().parse(new InputSource(new StringReader(printable(xhtml))));
    } catch (SAXException wrong) {
      throw new IllegalArgumentException("the page is not well-formed", wrong);
    } catch (IOException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** What a name may have and XML may not: control characters, halves of characters. */
  private static String printable(String text) {
    if (text.codePoints().allMatch(Xhtml::isAllowed)) {
      return text;
    }
    StringBuilder clean = new StringBuilder(text.length());
    text.codePoints().forEach(c -> clean.appendCodePoint(isAllowed(c) ? c : REPLACEMENT));
    return clean.toString();
  }

  /** XML 1.0, production 2. */
  private static boolean isAllowed(int c) {
    return c == '\t'
        || c == '\n'
        || c == '\r'
        || (c >= 0x20 && c <= 0xD7FF)
        || (c >= 0xE000 && c <= 0xFFFD)
        || c >= 0x10000;
  }

  private static DocumentBuilder builder() {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature(NO_DOCTYPE, true);
      factory.setExpandEntityReferences(false);
      DocumentBuilder builder = factory.newDocumentBuilder();
      // The default one writes to the console.
      builder.setErrorHandler(new DefaultHandler());
      return builder;
    } catch (ParserConfigurationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
