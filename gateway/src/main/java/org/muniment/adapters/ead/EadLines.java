package org.muniment.adapters.ead;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.muniment.adapters.ead.Component.Container;
import org.muniment.domain.holding.intake.Field;
import org.muniment.domain.holding.intake.Line;
import org.muniment.domain.text.BadInput;
import org.muniment.port.HoldingLists;

/**
 * Each container that is in no other is a row; its component says what is in it. A {@code did} is
 * in memory at a time, and of the components around it nothing but that they are there.
 */
final class EadLines implements HoldingLists.Lines {
  private static final int MAX_DEPTH = 200;
  private static final int MAX_TEXT = Line.MAX_CELL;
  private static final int MAX_CONTAINERS = 10_000;

  private static final List<Field> COLUMNS =
      List.of(
          Field.BARCODE,
          Field.FONDS,
          Field.COLLECTION,
          Field.BOX_KIND,
          Field.BOX_NUMBER,
          Field.ITEM_TITLE,
          Field.ITEM_CODE,
          Field.ITEM_KIND,
          Field.ITEM_INDICATOR,
          Field.ITEM_DATE);

  private static final Pattern IN_BRACKETS = Pattern.compile("\\[([^\\[\\]]*)]\\s*$");
  private static final Set<String> TEXTS =
      Set.of("unittitle", "unitdate", "unitid", "container", "eadid");

  private final XMLStreamReader xml;
  private final InputStream in;
  private final Deque<Line> ready = new ArrayDeque<>();
  private String fonds = "";
  private String collection = "";
  private long rows;
  private int depth;
  private boolean sawRoot;

  EadLines(InputStream in) throws IOException {
    this.in = in;
    try {
      xml = factory().createXMLStreamReader(in);
    } catch (XMLStreamException broken) {
      in.close();
      throw refused(broken);
    }
    ready.add(new Line(0, COLUMNS.stream().map(Field::key).toList()));
  }

  /** The JDK's own, whatever else is on the class path: its settings are known. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, false);
    return factory;
  }

  @Override
  public Optional<Line> next() throws IOException {
    try {
      while (ready.isEmpty() && xml.hasNext()) {
        step(xml.next());
      }
    } catch (XMLStreamException broken) {
      throw refused(broken);
    }
    return Optional.ofNullable(ready.poll());
  }

  private static BadInput refused(XMLStreamException broken) {
    int line = broken.getLocation() == null ? 0 : broken.getLocation().getLineNumber();
    int column = broken.getLocation() == null ? 0 : broken.getLocation().getColumnNumber();
    return new BadInput("refusal.import.xml", line, column);
  }

  private void step(int event) throws XMLStreamException {
    if (event == XMLStreamConstants.END_ELEMENT) {
      depth--;
      return;
    }
    if (event != XMLStreamConstants.START_ELEMENT) {
      return;
    }
    depth++;
    if (depth > MAX_DEPTH) {
      throw new BadInput("refusal.import.xml-depth", MAX_DEPTH);
    }
    String name = xml.getLocalName();
    if (!sawRoot && !name.equals("ead")) {
      throw new BadInput("refusal.import.not-ead", name);
    }
    sawRoot = true;
    if (name.equals("eadid")) {
      fonds = text();
    } else if (name.equals("did")) {
      did();
    }
  }

  /** Reads a whole {@code did}, whichever component it is of. */
  private void did() throws XMLStreamException {
    Component component = new Component();
    int outside = depth - 1;
    while (depth > outside && xml.hasNext()) {
      int event = xml.next();
      if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
      } else if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        part(component, xml.getLocalName());
      }
    }
    if (collection.isEmpty() && component.title.length() > 0) {
      collection = component.title.toString();
    }
    rows(component);
  }

  private void part(Component component, String name) throws XMLStreamException {
    if (!TEXTS.contains(name)) {
      return;
    }
    switch (name) {
      case "unittitle" -> {
        component.title.append(component.title.length() == 0 ? "" : "; ").append(text());
      }
      case "unitdate" -> {
        // Without it a date is words: "undated", "Oct 30, 1976".
        String normal = attribute("normal");
        text();
        component.dates = component.dates.isEmpty() ? normal : component.dates;
      }
      case "unitid" -> {
        // A number of the program that wrote the file is not what the archive calls it.
        boolean isOfProgram = attribute("type").equals("aspace_uri");
        String said = text();
        component.code = isOfProgram || !component.code.isEmpty() ? component.code : said;
      }
      case "container" -> container(component);
      default -> text();
    }
  }

  private void container(Component component) throws XMLStreamException {
    if (component.containers.size() >= MAX_CONTAINERS) {
      throw new BadInput("refusal.import.containers", MAX_CONTAINERS);
    }
    String id = attribute("id");
    String parent = attribute("parent");
    String type = attribute("type");
    String label = attribute("label");
    component.containers.add(new Container(id, parent, type, label, text()));
  }

  private void rows(Component component) {
    for (Container box : component.containers) {
      if (box.parent().isEmpty()) {
        Container in =
            component.containers.stream()
                .filter(c -> !box.id().isEmpty() && c.parent().equals(box.id()))
                .findFirst()
                .orElse(new Container("", "", "", "", ""));
        ready.add(new Line(++rows, cells(component, box, in)));
      }
    }
  }

  private List<String> cells(Component component, Container box, Container in) {
    return List.of(
        barcode(box),
        fonds,
        collection,
        box.type(),
        box.text(),
        component.title.toString(),
        component.code,
        in.type(),
        in.text(),
        component.dates);
  }

  /** ArchivesSpace writes {@code FONDS_n1} where a container has no barcode. */
  private String barcode(Container box) {
    Matcher matcher = IN_BRACKETS.matcher(box.label());
    if (!matcher.find()) {
      return "";
    }
    String found = matcher.group(1).strip();
    boolean isMadeUp = !fonds.isEmpty() && found.matches(Pattern.quote(fonds) + "_n[0-9]+");
    return isMadeUp ? "" : found;
  }

  private String attribute(String name) {
    String value = xml.getAttributeValue(null, name);
    return value == null ? "" : cut(value.strip());
  }

  /** The text of the element and of all in it; ends behind its end. */
  private String text() throws XMLStreamException {
    StringBuilder text = new StringBuilder();
    int open = 1;
    while (open > 0) {
      int event = xml.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        open++;
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        open--;
      } else if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
        if (text.length() < MAX_TEXT) {
          text.append(xml.getText());
        }
      }
      if (open > MAX_DEPTH) {
        throw new BadInput("refusal.import.xml-depth", MAX_DEPTH);
      }
    }
    depth--;
    return cut(text.toString().replaceAll("\\s+", " ").strip());
  }

  private static String cut(String text) {
    return text.length() <= MAX_TEXT ? text : text.substring(0, MAX_TEXT);
  }

  @Override
  public void close() throws IOException {
    try {
      xml.close();
    } catch (XMLStreamException already) {
      // Closing the stream below is what counts.
    } finally {
      in.close();
    }
  }
}
