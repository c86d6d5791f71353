package org.muniment.dashboard.web;

import java.time.InstantSource;
import java.util.List;
import org.muniment.desk.ClimateDesk;
import org.muniment.desk.PlacesDesk;
import org.muniment.desk.SensorsDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.port.Health;
import org.muniment.port.Ingest;
import org.muniment.port.Live;
import org.muniment.port.Metrics;
import org.muniment.port.ReadingStore;
import org.muniment.port.Registry;
import org.muniment.port.Spreadsheets;

/**
 * All that a page or an API noun may call; each takes it in its constructor and keeps what it
 * needs.
 *
 * @param health one per part, shown in the order given
 * @param metrics one per part
 * @param version of the product, for people and for {@code /api/v1/openapi.json}
 */
public record Backend(
    PlacesDesk places,
    SensorsDesk sensors,
    ClimateDesk climate,
    TokensDesk tokens,
    Ingest ingest,
    Registry registry,
    ReadingStore readings,
    Live live,
    Spreadsheets spreadsheets,
    List<Health> health,
    List<Metrics> metrics,
    InstantSource clock,
    String version) {
  public Backend {
    health = List.copyOf(health);
    metrics = List.copyOf(metrics);
  }
}
