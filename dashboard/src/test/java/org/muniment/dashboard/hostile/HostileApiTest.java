package org.muniment.dashboard.hostile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.commons.csv.CSVRecord;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.hostile.Corpus.Attack;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.web.json.Csv;
import org.muniment.desk.Refusal;
import org.muniment.desk.TokensDesk;

/** The interface for machines, what a request carries besides its body, and the command line. */
class HostileApiTest extends HostileInputTest {
  HostileApiTest() {
    super(way -> way.path().startsWith("/api/"));
  }

  @Test
  void someAreStoredAndSomeAreRefused() {
    assertThat(stored("/api/v1/rooms")).contains("script", "formula", "sql", "look-alike", "200");
    assertThat(stored("/api/v1/sensors")).contains("attribute", "message");
    assertThat(writes)
        .filteredOn(one -> one.status() == 422)
        .extracting(one -> one.attack().id())
        .contains("crlf", "bidi", "zero-width", "half", "10k", "201", "marks", "filler", "nul");
  }

  @Test
  void headersAreReadWithCare() {
    for (String header : Ways.HEADERS) {
      for (Attack attack : Corpus.ALL) {
        String sendable = attack.text().replaceAll("[^\\x20-\\x7e]", "");
        Http.Answer answer = hostile.readWith("/api/v1/rooms", header, sendable);
        assertThat(answer.status()).as(header + " " + attack).isIn(200, 400, 431);
      }
    }
  }

  /** What spreadsheets read: each cell is what it was, or has an apostrophe in front. */
  @Test
  void noCellIsAFormula() throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (Csv csv = new Csv(out)) {
      for (Attack attack : Corpus.ALL) {
        csv.text(attack.id()).text(attack.text()).text("end").endLine();
      }
    }
    List<CSVRecord> lines = csv(out.toString(StandardCharsets.UTF_8));
    assertThat(lines).hasSameSizeAs(Corpus.ALL);
    for (int i = 0; i < lines.size(); i++) {
      Attack attack = Corpus.ALL.get(i);
      assertThat(lines.get(i).toList()).as(attack.id()).hasSize(3);
      assertThat(isFormula(lines.get(i).get(1))).as(attack.id()).isFalse();
      String kept = sent(attack);
      assertThat(lines.get(i).get(1)).isIn(kept, "'" + kept);
    }
  }

  /** The command line's way. */
  @Test
  void aTokensNameIsAName() {
    int made = 0;
    for (Attack attack : Corpus.ALL) {
      try {
        house
            .backend
            .tokens()
            .create(
                house.by(),
                new TokensDesk.NewToken(
                    attack.text(), "viewer", Optional.empty(), Optional.empty()));
        made++;
      } catch (Refusal refused) {
        assertThat(refused.fields()).extracting(Refusal.Field::field).containsExactly("name");
      }
    }
    assertThat(made).isBetween(40, Corpus.ALL.size() - 20);
  }
}
