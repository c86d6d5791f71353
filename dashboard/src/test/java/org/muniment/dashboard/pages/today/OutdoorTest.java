package org.muniment.dashboard.pages.today;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.muniment.dashboard.testing.Rooms;
import org.muniment.desk.ClimateDesk.RoomNow;
import org.muniment.domain.climate.RoomValue;
import org.muniment.domain.measure.Quantity;

class OutdoorTest {
  private static final RoomNow COOL = Rooms.named("库房一", Rooms.ok("A", 20, 50));
  private static final RoomNow DAMP = Rooms.named("库房二", Rooms.ok("B", 24, 80));

  private static Outdoor of(double temperatureC, double humidityPct, RoomNow... rooms) {
    RoomValue outside =
        new RoomValue(
            Optional.of(Rooms.NOW),
            Map.of(Quantity.TEMPERATURE, temperatureC, Quantity.HUMIDITY, humidityPct));
    return Outdoor.of(Rooms.words("zh-CN"), outside, List.of(rooms)).orElseThrow();
  }

  @Test
  void airIsComparedByItsWaterAndNotByItsRelativeHumidity() {
    // −5 °C and 90 % hold 3.80 hPa, 20 °C and 50 % hold 11.66 (numbers: Psychrometrics).
    assertThat(of(-5, 90, COOL).comparison()).isEqualTo("室外空气比库房一干燥");
    assertThat(of(31.6, 78, COOL, DAMP).comparison()).isEqualTo("室外空气比各库房都潮湿");
  }

  @Test
  void roomsOnBothSidesAreNamed() {
    assertThat(of(25, 60, COOL, DAMP).comparison()).isEqualTo("室外空气比库房一潮湿；室外空气比库房二干燥");
    assertThat(of(20, 51, COOL).comparison()).isEqualTo("室外空气与库房一的干湿相近");
  }

  @Test
  void withoutAnOutdoorSensorThereIsNothingToCompare() {
    assertThat(Outdoor.of(Rooms.words("en"), RoomValue.NONE, List.of(COOL))).isEmpty();
  }

  @Test
  void halfAReadingIsShownWithoutComparison() {
    RoomValue half = new RoomValue(Optional.of(Rooms.NOW), Map.of(Quantity.TEMPERATURE, 30.0));
    Outdoor said = Outdoor.of(Rooms.words("en"), half, List.of(COOL)).orElseThrow();
    assertThat(said.humidity()).isEqualTo("—");
    assertThat(said.comparison()).isEmpty();
  }
}
