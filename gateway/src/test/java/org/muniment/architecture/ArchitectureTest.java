package org.muniment.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArchitectureTest {
  private static final String PLANTED = "org.muniment.architecture.planted.";

  @TestFactory
  Stream<DynamicTest> theGatewayKeepsTheRules() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.muniment");
    assertThat(ours.size()).isPositive();
    return Rules.all(Rules.BASE).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "domain is pure,                LogsInTheDomain",
    "domain reads no clock or dice, ReadsTheClock",
    "domain reads no clock or dice, ThrowsDice",
    "profile,                       AsksAPort",
    "ports,                         KnowsALibrary",
    "inside,                        OpensADatabase",
    "pipeline and desk,             AsksADesk",
    "adapters,                      DoesThePipelinesWork",
    "adapters are strangers,        KnowsItsNeighbour",
    "texts,                         SpeaksOfPorts",
    "wiring,                        ReadsTheSettings",
    "no cycles,                     ComesBack",
  })
  void everyRuleFindsThePlantedFault(String rule, String fault) {
    JavaClasses planted =
        new ClassFileImporter().importPackages(PLANTED.substring(0, PLANTED.length() - 1));
    assertThat(
            Rules.all(PLANTED).get(rule).evaluate(planted).getFailureReport().getDetails().stream())
        .anyMatch(violation -> violation.contains("." + fault));
  }

  /** So that a new rule gets its planted fault. */
  @Test
  void noRuleIsWithoutAPlantedFault() throws NoSuchMethodException {
    CsvSource table =
        getClass()
            .getDeclaredMethod("everyRuleFindsThePlantedFault", String.class, String.class)
            .getAnnotation(CsvSource.class);
    assertThat(Arrays.stream(table.value()).map(row -> row.split(",")[0].strip()).distinct())
        .containsExactlyInAnyOrderElementsOf(Rules.all(Rules.BASE).keySet());
  }
}
