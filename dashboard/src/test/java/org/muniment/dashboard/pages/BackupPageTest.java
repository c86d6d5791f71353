package org.muniment.dashboard.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.dashboard.testing.TwinShelf;

/** The page of backups, without a browser. */
class BackupPageTest {
  private static final String PATH = "/settings/backup";

  private TestHouse house = PagesHouse.withBackups();

  @AfterEach
  void close() {
    house.close();
  }

  private Http.Answer send(String method, String path) {
    return house
        .http()
        .send(
            method,
            path,
            null,
            "Cookie",
            house.cookieName() + "=" + house.session("administrator"),
            "Origin",
            house.http().origin());
  }

  private Document page(String path) {
    return Jsoup.parse(send("GET", path).text());
  }

  /** The address that the page watches the new backup by. */
  private String begin() {
    String to = send("POST", PATH).header("Location");
    assertThat(to).matches(PATH + "\\?since=[0-9]+");
    return to;
  }

  private void awaitEnd() {
    await().until(() -> house.backend.backups().running().isEmpty());
  }

  @Test
  void whereNothingIsPlannedItSaysWhatToWrite() {
    house.close();
    house = PagesHouse.empty();
    Document page = page(PATH);
    assertThat(page.select("#state .chip").text()).isEqualTo("None yet");
    assertThat(page.select("#plan").text()).contains("backup:", "folder:", "at: \"02:30\"");
    assertThat(page.select("#command").text()).contains("muniment.jar backup ");
    assertThat(page.select("#now, #kept")).isEmpty();
    Http.Answer refused = send("POST", PATH);
    assertThat(refused.status()).isEqualTo(409);
    assertThat(Jsoup.parse(refused.text()).select("[role=alert]").text())
        .contains("No folder for backups is set");
  }

  @Test
  void beforeTheFirstOneItSaysWhenItComes() {
    Document page = page(PATH);
    assertThat(page.select("#state .chip").text()).isEqualTo("First one to come");
    assertThat(page.select("#state").text()).contains("23 Nov 02:30 · in 10 h 30 min");
    assertThat(page.select("#kept .blank").text()).contains("None yet");
    assertThat(page.select("#plan, #outcome")).isEmpty();
  }

  @Test
  void oneThatIsMadeIsWatchedAndItsEndIsTold() {
    house.shelf.hold();
    String watched = begin();
    await().until(() -> house.backend.backups().running().orElseThrow().share() > 0);
    Element line = page(watched).select(".progress-line").first();
    assertThat(line.select("progress").attr("value"))
        .isEqualTo(Integer.toString(TwinShelf.HELD_AT_PERCENT));
    assertThat(line.text()).isEqualTo("Packing · 40 %");
    assertThat(line.attr("hx-trigger")).isEqualTo("every 1s");
    String piece = line.attr("hx-get");
    assertThat(send("GET", piece).header("HX-Trigger")).isEmpty();
    assertThat(send("POST", PATH).status()).isEqualTo(409);
    house.shelf.release();
    awaitEnd();
    Http.Answer last = send("GET", piece);
    assertThat(last.header("HX-Trigger")).isEqualTo("backup-ended");
    Document end = Jsoup.parse(last.text());
    assertThat(end.select("#outcome.good").text()).contains("was made");
    assertThat(end.select("[hx-get]")).isEmpty();
    Document page = page(PATH);
    assertThat(page.select("#state .chip").text()).isEqualTo("Good");
    assertThat(page.select("#kept tbody tr").text())
        .isEqualTo("muniment-20261122T080000Z.backup 16:00 · just now 12.34");
    assertThat(page.select("#outcome")).isEmpty();
  }

  @Test
  void aFailureIsToldWithItsSentence() {
    house.shelf.failNext("copy.no-folder");
    String watched = begin();
    awaitEnd();
    Document page = page(watched);
    assertThat(page.select("#outcome.bad").text())
        .startsWith("The backup failed at 16:00: /mnt/backup/muniment cannot be made");
    assertThat(page.select("#state .chip").text()).isEqualTo("Failed");
    assertThat(page(PATH).select("#state [role=alert]").text()).contains("cannot be made");
  }

  /** Neither a success nor a failure: the one that the page watched is simply gone. */
  @Test
  void oneThatWasGivenUpIsNotCalledGood() {
    begin();
    awaitEnd();
    long later = house.clock.instant().plus(Duration.ofMinutes(1)).toEpochMilli();
    Document piece = page(PATH + "/progress?since=" + later);
    assertThat(piece.select("#outcome.bad").text()).contains("given up");
  }

  @Test
  void theListIsSortedAndSaved() {
    house.shelf.put("muniment-20261120T183000Z.backup", 2_000_000);
    house.shelf.put("muniment-20261121T183000Z.backup", 1_000_000);
    assertThat(page(PATH + "?kept-sort=size").select("#kept tbody td:last-child").eachText())
        .containsExactly("1.00", "2.00");
    assertThat(send("GET", PATH + "/kept.csv?kept-sort=-size").text())
        .contains(
            "File,Made,Size (MB)\r\n"
                + "muniment-20261120T183000Z.backup,2026-11-21T02:30:00+08:00,2.00\r\n");
    assertThat(page(PATH).select("#restore").text())
        .contains("restore muniment-20261121T183000Z.backup --data");
  }
}
