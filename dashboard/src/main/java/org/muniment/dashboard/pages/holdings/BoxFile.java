package org.muniment.dashboard.pages.holdings;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.dashboard.web.look.Places;
import org.muniment.desk.holdings.Reader;
import org.muniment.domain.holding.Box;
import org.muniment.domain.holding.Spot;
import org.muniment.port.Spreadsheets;
import org.muniment.port.Spreadsheets.Cell;

/** A list of boxes as a file to read; numbers are text, so that no zero in front is lost. */
record BoxFile(DescriptionWords said, Places places, Reader reader, Iterator<Box> boxes) {
  private static final int WIDTH = 18;

  private static final List<String> COLUMNS =
      Stream.concat(
              Stream.of("barcode", "status", "room", "cabinet", "shelf", "position"),
              DescriptionWords.FIELDS.stream())
          .toList();

  void csv(Csv csv) throws IOException {
    for (String column : COLUMNS) {
      csv.text(said.name(column));
    }
    csv.endLine();
    while (boxes.hasNext()) {
      for (String text : texts(boxes.next())) {
        csv.text(text);
      }
      csv.endLine();
    }
  }

  Spreadsheets.Sheet sheet() {
    Iterator<List<Cell>> rows =
        new Iterator<>() {
          @Override
          public boolean hasNext() {
            return boxes.hasNext();
          }

          @Override
          public List<Cell> next() {
            return texts(boxes.next()).stream().<Cell>map(Cell.Text::new).toList();
          }
        };
    return new Spreadsheets.Sheet(
        said.words().say("holdings.title"),
        COLUMNS.stream().map(key -> new Spreadsheets.Column(said.name(key), WIDTH)).toList(),
        rows);
  }

  private List<String> texts(Box box) {
    Optional<Spot> spot = box.state().spot();
    List<String> texts = new ArrayList<>();
    texts.add(box.barcode().value());
    texts.add(said.words().say("box.status." + box.state().status().key()));
    texts.add(spot.map(it -> places.room(it.cabinet())).orElse(""));
    texts.add(spot.map(it -> it.cabinet().value()).orElse(""));
    texts.add(spot.map(it -> String.valueOf(it.shelf())).orElse(""));
    texts.add(spot.map(it -> String.valueOf(it.position())).orElse(""));
    Map<String, String> fields =
        reader.maySee(box)
            ? said.texts(box.description())
            : Map.of("title", said.words().say("holdings.withheld"));
    DescriptionWords.FIELDS.forEach(field -> texts.add(fields.getOrDefault(field, "")));
    return texts;
  }
}
