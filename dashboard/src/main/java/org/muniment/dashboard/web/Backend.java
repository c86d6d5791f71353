package org.muniment.dashboard.web;

import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.muniment.dashboard.web.guard.RateLimits;
import org.muniment.desk.AlarmDesks;
import org.muniment.desk.BackupDesk;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.FirstRun;
import org.muniment.desk.GeneralRulesDesk;
import org.muniment.desk.NotificationDesk;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.PresetsDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.SignInDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.desk.daylog.LogDesks;
import org.muniment.desk.holdings.HoldingsDesks;
import org.muniment.desk.holdings.LabelsDesk;
import org.muniment.desk.holdings.intake.IntakeDesks;
import org.muniment.desk.lending.LendingDesks;
import org.muniment.desk.rounds.RoundsDesks;
import org.muniment.desk.stocktake.StocktakeDesks;
import org.muniment.port.Barcodes;
import org.muniment.port.DrawingPrinter;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.muniment.port.Live;
import org.muniment.port.Metrics;
import org.muniment.port.Office;
import org.muniment.port.PdfPrinter;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.Spreadsheets;

/**
 * All that a page or an API noun may call; each takes it in its constructor and keeps what it
 * needs.
 *
 * @param console prints the setup code where only who runs the program sees it
 * @param office only for reading the trail and for answers that are kept; changes go to the desks
 * @param scanners those at serial ports, by the names of their ports
 * @param health one per part, shown in the order given
 * @param metrics one per part
 * @param rateLimits one of the metrics too
 * @param version of the product, for people and for {@code /api/v1/openapi.json}
 */
public record Backend(
    PlacesDesk places,
    SensorsDesk sensors,
    ClimateDesk climate,
    AlarmDesks alarmDesks,
    GeneralRulesDesk generalRules,
    NotificationDesk notification,
    PresetsDesk presets,
    LabelsDesk labels,
    LogDesks logDesks,
    HoldingsDesks holdings,
    IntakeDesks intake,
    LendingDesks lending,
    RoundsDesks rounds,
    StocktakeDesks stocktakes,
    TokensDesk tokens,
    PeopleDesk people,
    SignInDesk signIn,
    FirstRun firstRun,
    Consumer<String> console,
    Office office,
    BackupDesk backups,
    Ingest ingest,
    Registry registry,
    ReadingStore readings,
    Live live,
    Barcodes barcodes,
    RateLimits rateLimits,
    Spreadsheets spreadsheets,
    PdfPrinter pdf,
    DrawingPrinter drawings,
    List<String> scanners,
    List<Health> health,
    List<Metrics> metrics,
    InstantSource clock,
    String version) {
  public Backend {
    scanners = List.copyOf(scanners);
    health = List.copyOf(health);
    metrics = List.copyOf(metrics);
  }
}
