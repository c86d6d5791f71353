package org.muniment.domain.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.domain.climate.Advice.Bounds;
import org.muniment.domain.climate.Advice.Measure;
import org.muniment.domain.climate.Advice.Outdoor;
import org.muniment.domain.limits.Limits;
import org.muniment.text.Texts;

/**
 * Rule E5, by the numbers of the project: Psychrometrics. The room is kept at 14–24 °C, 45–60 %.
 */
class AdviceTest {
  private static final Bounds ROOM = new Bounds(new Limits(14, 24), new Limits(45, 60));

  @ParameterizedTest(name = "{0}: {1} °C {2} %, outside {3} °C {4} %: {5}")
  @CsvSource({
    "all is well and so is the air outside,             20, 52, 20, 50, NOTHING",
    "all is well and the outside is not known,          20, 52,   ,   , NOTHING",
    "all is well but the frost outside is too dry,      20, 52, -5, 90, KEEP_CLOSED",
    "all is well but the summer outside is too damp,    22, 55, 30, 80, KEEP_CLOSED",
    "too damp and drier outside,                        20, 68, 16, 50, VENTILATE",
    "too damp and as damp outside,                      20, 68, 18, 77, DEHUMIDIFY",
    "too damp and only a little drier: under 0.6 hPa,   20, 65, 20, 63, DEHUMIDIFY",
    "too damp and drier by more than 0.6 hPa,           20, 65, 20, 62, VENTILATE",
    "too damp in frost: a short airing,                 20, 65, -5, 90, VENTILATE",
    "too damp in frost but the room would get cold,      15, 75, -5, 90, DEHUMIDIFY",
    "too damp and warm outside: a little is enough,     18, 61, 26, 30, VENTILATE",
    "too damp near the limit and hot outside,           24, 70, 38, 20, DEHUMIDIFY",
    "too damp and the outside is not known,             20, 68,   ,   , DEHUMIDIFY",
    "too damp and too cold,                             10, 70, 10, 90, HEAT",
    "too dry and damper outside,                        20, 35, 18, 60, VENTILATE",
    "too dry and the frost outside is drier,            20, 35, -5, 90, HUMIDIFY",
    "too dry and too warm,                              28, 40, -5, 90, COOL",
    "too dry and the outside is not known,              20, 35,   ,   , HUMIDIFY",
    "too warm and cool outside,                         26, 50, 18, 60, VENTILATE",
    "too warm and warmer outside,                       26, 50, 30, 40, COOL",
    "too warm and cool outside but much too damp,       26, 59, 24, 95, COOL",
    "too cold and mild outside,                         12, 50, 18, 40, VENTILATE",
    "too cold and colder outside,                       12, 50, 5,  60, HEAT",
  })
  void advises(
      String why,
      double temperatureC,
      double humidityPct,
      Double outdoorC,
      Double outdoorPct,
      Measure expected) {
    Optional<Outdoor> outdoor =
        Optional.ofNullable(outdoorC)
            .map(outside -> new Outdoor(new Air(outside, outdoorPct), false));
    Advice advice = Advice.of(new Air(temperatureC, humidityPct), ROOM, outdoor);
    assertThat(advice.measure()).as("%s: %s", why, advice.reason()).isEqualTo(expected);
    for (Locale locale : Texts.LANGUAGES) {
      assertThat(Texts.in(locale).say(advice.reason())).doesNotContain("{").isNotBlank();
    }
  }

  @Test
  void inRainNothingIsOpened() {
    Air in = new Air(20, 68);
    Air out = new Air(16, 50);
    assertThat(Advice.of(in, ROOM, Optional.of(new Outdoor(out, true))).measure())
        .isEqualTo(Measure.DEHUMIDIFY);
  }

  @Test
  void itSaysHowFarAndWhy() {
    Advice frost =
        Advice.of(new Air(20, 65), ROOM, Optional.of(new Outdoor(new Air(-5, 90), false)));
    assertThat(Texts.in(Locale.ENGLISH).say(frost.reason()))
        .isEqualTo(
            "Ventilate until 58 %RH: the outdoor air is drier, vapour pressure 3.8 hPa against 15.2"
                + " hPa inside");
    assertThat(Texts.in(Locale.CHINA).say(frost.reason())).startsWith("通风至相对湿度 58 %");
  }

  @Test
  void whereTheOutdoorAirDoesNotReachTheLimitItIsAiredAsLongAsItHelps() {
    Advice advice =
        Advice.of(new Air(20, 80), ROOM, Optional.of(new Outdoor(new Air(20, 65), false)));
    assertThat(advice.measure()).isEqualTo(Measure.VENTILATE);
    assertThat(advice.reason().args()).last().isEqualTo(65L);
  }

  @ParameterizedTest(name = "{0} % and then {1} %: {2}")
  @CsvSource({
    "68, 58, WORKED",
    "55, 50, WORKED",
    "68, 64, HELPED",
    "68, 67.5, NOTHING",
    "68, 68, NOTHING",
    "68, 72, WORSE",
    "55, 62, WORSE",
    "68, 40, WORSE",
    "40, 46, WORKED",
  })
  void tellsWhetherAMeasureWorked(double before, double after, AiringEffect.Result expected) {
    AiringEffect effect =
        AiringEffect.of(new Air(20, before), new Air(20, after), ROOM.humidityPct());
    assertThat(effect.result()).isEqualTo(expected);
    for (Locale locale : Texts.LANGUAGES) {
      assertThat(Texts.in(locale).say(effect.sentence())).doesNotContain("{").isNotBlank();
    }
  }
}
