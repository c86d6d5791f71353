package org.muniment.dashboard.architecture;

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

class DashboardArchitectureTest {
  private static final String PLANTED = "org.muniment.dashboard.architecture.planted";

  @TestFactory
  Stream<DynamicTest> theDashboardKeepsTheRules() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("org.muniment.dashboard");
    assertThat(ours.size()).isPositive();
    return DashboardRules.all(DashboardRules.BASE).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  @ParameterizedTest(name = "{0} finds {1}")
  @CsvSource({
    "web knows no page,             KnowsAPage",
    "web talks to ports and desks,  OpensADatabase",
    "pages talk to ports and desks, AsksAnAdapter",
    "API talks to ports and desks,  DecodesByItself",
    "slices are strangers,          BorrowsFromAPage",
    "only the main program wires,   ReadsTheSettings",
    "nobody knows the main program, CallsTheMainProgram",
    "no cycles,                     ComesBack",
  })
  void everyRuleFindsThePlantedFault(String rule, String fault) {
    JavaClasses planted = new ClassFileImporter().importPackages(PLANTED);
    assertThat(
            DashboardRules.all(PLANTED + ".")
                .get(rule)
                .evaluate(planted)
                .getFailureReport()
                .getDetails())
        .anyMatch(violation -> violation.contains("." + fault));
  }

  /** So that a new rule gets its planted fault. */
  @Test
  void noRuleIsWithoutAPlantedFault() throws NoSuchMethodException {
    CsvSource table =
        getClass()
            .getDeclaredMethod("everyRuleFindsThePlantedFault", String.class, String.class)
            .getAnnotation(CsvSource.class);
    assertThat(Arrays.stream(table.value()).map(row -> row.split(",")[0].strip()))
        .containsExactlyInAnyOrderElementsOf(DashboardRules.all(DashboardRules.BASE).keySet());
  }
}
