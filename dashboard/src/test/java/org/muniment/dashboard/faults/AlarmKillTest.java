package org.muniment.dashboard.faults;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.dashboard.bench.Api;

/** What is known of an alarm outlives {@code kill -9}, and nobody is told twice. */
class AlarmKillTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  @TempDir Path folder;

  @Test
  void anAlarmIsRaisedToldAcknowledgedAndOverOnceThoughTheProgramIsKilledBetweenAllOfIt()
      throws Exception {
    try (ServeProcess server = new ServeProcess(folder)) {
      Api api = new Api(server.http(), server.createToken());
      server.start();
      api.post("/rooms", "{\"code\":\"R1\",\"name\":\"R1\",\"preset\":\"school-2\"}");
      api.post(
          "/sensors",
          "{\"code\":\"S1\",\"name\":\"S1\",\"profile\":\"muniment\",\"room\":\"R1\","
              + "\"address\":{\"topic\":\"muniment/v1/S1/reading\"},\"expectedIntervalSeconds\":60}");
      api.put(
          "/alarm-rules/R1/temperature",
          "{\"low\":14,\"high\":24,\"onDelaySeconds\":0,\"offDelaySeconds\":0,\"ratePerHour\":null}");

      measure(api, 26.5);
      killAndStart(server);
      JsonNode raised = only(api);
      assertThat(raised.get("state").asText()).isEqualTo("unacknowledged");
      long id = raised.get("id").asLong();

      api.post("/alarms/" + id + "/acknowledge", "{\"comment\":\"window closed\"}");
      killAndStart(server);
      measure(api, 26.4);
      assertThat(only(api).get("id").asLong()).isEqualTo(id);
      assertThat(only(api).get("state").asText()).isEqualTo("acknowledged");

      measure(api, 20);
      killAndStart(server);
      assertThat(active(api)).isEmpty();
    }
    assertThat(lines("SELECT what FROM alarm_note ORDER BY id"))
        .containsExactly("raised", "acknowledged", "cleared");
    assertThat(lines("SELECT what FROM notice ORDER BY id")).containsExactly("raised", "cleared");
  }

  private static void killAndStart(ServeProcess server) throws Exception {
    server.kill();
    server.start();
  }

  /** Returns when it is stored. */
  private static void measure(Api api, double temperatureC) throws Exception {
    api.post(
        "/readings", "[{\"sensor\":\"S1\",\"values\":{\"temperature\":" + temperatureC + "}}]");
  }

  private static JsonNode only(Api api) throws Exception {
    assertThat(active(api)).hasSize(1);
    return active(api).get(0);
  }

  private static List<JsonNode> active(Api api) throws Exception {
    List<JsonNode> alarms = new ArrayList<>();
    JSON.readTree(api.get("/alarms?state=active")).get("items").forEach(alarms::add);
    return alarms;
  }

  private List<String> lines(String sql) throws SQLException {
    List<String> lines = new ArrayList<>();
    String database = "jdbc:sqlite:" + folder.resolve("data/climate.db");
    try (Connection connection = DriverManager.getConnection(database);
        Statement statement = connection.createStatement();
        ResultSet rows = statement.executeQuery(sql)) {
      while (rows.next()) {
        lines.add(rows.getString(1));
      }
    }
    return lines;
  }
}
