package org.muniment.dashboard.hostile;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.muniment.dashboard.hostile.Corpus.Attack;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.desk.holdings.Details;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.NewBox;
import org.muniment.desk.lending.AskedBorrower;
import org.muniment.desk.lending.AskedThing;
import org.muniment.desk.lending.BorrowerDetails;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.lending.NewRequest;
import org.muniment.desk.rounds.EquipmentDesk;
import org.muniment.desk.rounds.FindingsDesk;
import org.muniment.desk.rounds.KeysDesk;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.stocktake.Opening;
import org.muniment.domain.finding.Finding;
import org.muniment.domain.loan.LoanKind;
import org.muniment.domain.sensor.Transport;
import org.muniment.domain.stocktake.Scope;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;

/** Pushes the corpus into a house, by every way. */
public final class HostileHouse {
  /** The number of a box that is written to. */
  static final String BOX = "HOSTILE-1";

  private static final String LENT = "HOSTILE-2";
  private static final byte[] PNG = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final int BASE = 1_000;

  private final TestHouse house;
  private final String token;
  private final String[] browser;
  private int number = BASE;

  /** What was sent and what came back. */
  record Try(Attack attack, Ways.Way way, Http.Answer answer) {}

  public HostileHouse(TestHouse house) {
    this.house = house;
    this.token = house.token("administrator");
    String cookie = house.cookieName() + "=" + house.session("administrator");
    this.browser = new String[] {"Cookie", cookie, "Origin", house.http().origin()};
    HoldingsDesks holdings = house.backend.holdings();
    NewBox box = new NewBox(BOX, Details.titled("x"), Optional.empty());
    holdings.boxes().register(house.by(), box);
    holdings.pictures().addPicture(house.by(), BOX, "front", PNG);
    furnishRounds(house.backend.rounds());
    lend();
    count();
  }

  /** Stock-take 1, which is scanned into. */
  private void count() {
    Opening asked = new Opening("x", new Scope.All(), false, 1, List.of(), Optional.empty());
    house.backend.stocktakes().stocktakes().open(house.by(), asked);
  }

  /** The first of each, which is written to. */
  private void furnishRounds(RoundsDesks rounds) {
    rounds.keys().add(house.by(), new KeysDesk.Details("K1", "", ""));
    rounds
        .equipment()
        .add(
            house.by(),
            new EquipmentDesk.Details(
                "other", "x", "", "", Optional.empty(), Optional.empty(), "in-use", ""));
    rounds
        .findings()
        .note(
            house.by(),
            new FindingsDesk.NewFinding(
                Finding.Origin.NOTE,
                0,
                OptionalLong.empty(),
                Optional.empty(),
                OptionalLong.empty(),
                "x",
                "",
                Optional.empty()));
  }

  /** Borrower 1, and loan 1, of another box, which waits for leave. */
  private void lend() {
    NewBox box = new NewBox(LENT, Details.titled("x"), Optional.empty());
    house.backend.holdings().boxes().register(house.by(), box);
    LendingDesks lending = house.backend.lending();
    lending.borrowers().add(house.by(), BorrowerDetails.named("x"));
    NewRequest asked =
        new NewRequest(
            List.of(AskedThing.box(LENT)),
            AskedBorrower.of("x"),
            LoanKind.LOAN,
            "x",
            Optional.empty());
    lending.loans().request(house.by(), asked);
  }

  /** What pages show: names by every way that takes one, and what devices sent. */
  public void fillNames() {
    wires();
    Ways.WRITES.stream()
        .filter(way -> way.body() != null)
        .filter(way -> way.body().matches(".*(name=%s|\"name\":\"%s\").*"))
        .forEach(way -> Corpus.ALL.forEach(attack -> send(way, attack)));
  }

  Try send(Ways.Way way, Attack attack) {
    number++;
    List<String> headers = new ArrayList<>();
    boolean api = way.path().startsWith("/api/");
    headers.addAll(api ? List.of("Authorization", "Bearer " + token) : List.of(browser));
    if (way.body() != null) {
      headers.addAll(List.of("Content-Type", way.type()));
    }
    String path = way.path(attack.text(), number);
    String body = way.body(attack.text(), number);
    Http.Answer answer = send(way.method(), path, body, headers.toArray(String[]::new));
    return new Try(attack, way, answer);
  }

  /** A connection ends with a request whose head was too long; the client may not know it yet. */
  private Http.Answer send(String method, String path, String body, String[] headers) {
    try {
      return house.http().send(method, path, body, headers);
    } catch (UncheckedIOException closed) {
      return house.http().send(method, path, body, headers);
    }
  }

  Http.Answer read(String path) {
    return path.startsWith("/api/") || path.equals("/metrics")
        ? house.http().get(path, token)
        : house.http().send("GET", path, null, browser);
  }

  Http.Answer readWith(String path, String header, String value) {
    return house.http().send("GET", path, null, "Authorization", "Bearer " + token, header, value);
  }

  /** As if devices had sent it: in topics, names of channels, payloads and reasons. */
  void wires() {
    for (Attack attack : Corpus.ALL) {
      for (QuarantineKind kind : QuarantineKind.values()) {
        house.readings.append(
            List.of(
                message(kind, Transport.MQTT, attack, attack.text() + " topic"),
                message(kind, Transport.SERIAL, attack, "ttyUSB0")));
      }
    }
  }

  private Entry.Quarantine message(
      QuarantineKind kind, Transport transport, Attack attack, String source) {
    return new Entry.Quarantine(
        kind,
        transport,
        wire(source),
        Optional.of(wire(attack.text())),
        attack.text().getBytes(StandardCharsets.UTF_8),
        house.clock.instant(),
        Optional.of("muniment"),
        wire(attack.text()),
        ++number);
  }

  /** What a decoder of UTF-8 makes of it: no halves of characters, and not for ever. */
  private static String wire(String text) {
    String whole = new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    return whole.length() > 500 ? whole.substring(0, 500) : whole;
  }
}
