package org.muniment.dashboard.api.status;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Http;
import org.muniment.dashboard.testing.TestHouse;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.testing.MemoryReadingStore;

class StatusApiTest {
  /** A part that says what it is told to say. */
  private record Part(String name, boolean well) implements Health {
    @Override
    public Report check() {
      if (name.equals("dead")) {
        throw new IllegalStateException("dead");
      }
      return new Report(well, well ? "listening" : "down", Message.of("web.status.503"));
    }
  }

  private static TestHouse house(Part... parts) {
    return TestHouse.openWith(
        new MemoryReadingStore(TestHouse.ZONE),
        house -> List.of(new StatusApi(house.backend)),
        List.of(parts),
        List.of(() -> Map.of("muniment_readings_total", 12.0)));
  }

  @Test
  void allWellIsOk() {
    try (TestHouse house = house(new Part("mqtt", true), new Part("store", true))) {
      Http.Answer answer = house.http().send("GET", "/healthz", null);
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().get("status").asText()).isEqualTo("ok");
      assertThat(answer.json().at("/checks/mqtt/state").asText()).isEqualTo("listening");
    }
  }

  @Test
  void onePartThatIsDownOrSilentIsDegradedAndTheOthersAreStillShown() {
    try (TestHouse house =
        house(new Part("mqtt", false), new Part("dead", true), new Part("store", true))) {
      Http.Answer answer = house.http().send("GET", "/healthz", null, "Accept-Language", "zh-CN");
      assertThat(answer.status()).isEqualTo(200);
      assertThat(answer.json().get("status").asText()).isEqualTo("degraded");
      assertThat(answer.json().at("/checks/mqtt/detail").asText()).isEqualTo("暂不可用");
      assertThat(answer.json().at("/checks/dead/state").asText()).isEqualTo("failed");
      assertThat(answer.json().at("/checks/store/status").asText()).isEqualTo("ok");
    }
  }

  @Test
  void figuresAreForHoldersOfATokenAndInTheFormatOfPrometheus() {
    try (TestHouse house = house()) {
      assertThat(house.http().send("GET", "/metrics", null).status()).isEqualTo(401);
      Http.Answer answer = house.http().get("/metrics", house.token("viewer"));
      assertThat(answer.header("Content-Type")).startsWith("text/plain");
      assertThat(answer.text())
          .contains("# TYPE muniment_readings_total counter\nmuniment_readings_total 12\n")
          .contains("# TYPE jvm_threads gauge\n")
          .contains("muniment_build_info{version=\"0.1.0\"} 1\n");
    }
  }

  @Test
  void aFamilyOfFiguresStandsTogetherUnderOneType() {
    String text =
        PrometheusText.of(
            Map.of("a{x=\"1\"}", 1.5, "a{x=\"2\"}", Double.NaN, "a_b", -3.0, "a", 1e300));
    assertThat(text)
        .isEqualTo(
            """
            # TYPE a gauge
            a 1.0E300
            a{x="1"} 1.5
            a{x="2"} NaN
            # TYPE a_b gauge
            a_b -3
            """);
  }

  @Test
  void aNameThatWouldForgeALineIsRefused() {
    assertThatThrownBy(() -> PrometheusText.of(Map.of("a\nb", 1.0)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
