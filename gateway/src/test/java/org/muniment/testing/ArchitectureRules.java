package org.muniment.testing;

import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Checks a module's rules, and that each finds its planted fault.
 *
 * @param base what the names of the module's packages begin with, with its last dot
 * @param planted the same of the classes that break the rules
 * @param all every rule by the name that a failure shows, for packages with such a beginning
 */
public record ArchitectureRules(
    String base, String planted, Function<String, Map<String, ArchRule>> all) {

  /** A cycle between packages is a fault in every module. */
  public static ArchRule noCycles(String base) {
    return slices()
        .matching(base + "(**)")
        .should()
        .beFreeOfCycles()
        .because("a cycle means that two packages are one");
  }

  /** One test for each rule. */
  public Stream<DynamicTest> areKept() {
    JavaClasses ours =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages(packageOf(base));
    assertThat(ours.size()).isPositive();
    return all.apply(base).entrySet().stream()
        .map(rule -> DynamicTest.dynamicTest(rule.getKey(), () -> rule.getValue().check(ours)));
  }

  /** The rule finds the class that was planted to break it. */
  public void find(String rule, String fault) {
    JavaClasses faults = new ClassFileImporter().importPackages(packageOf(planted));
    assertThat(all.apply(planted).get(rule).evaluate(faults).getFailureReport().getDetails())
        .anyMatch(violation -> violation.contains("." + fault));
  }

  /**
   * So that a new rule gets its planted fault.
   *
   * @param method of {@code test}, whose table begins each row with a rule's name
   */
  public void areAllIn(Class<?> test, String method) throws NoSuchMethodException {
    CsvSource table =
        test.getDeclaredMethod(method, String.class, String.class).getAnnotation(CsvSource.class);
    assertThat(Arrays.stream(table.value()).map(row -> row.split(",")[0].strip()).distinct())
        .containsExactlyInAnyOrderElementsOf(all.apply(base).keySet());
  }

  private static String packageOf(String beginning) {
    return beginning.substring(0, beginning.length() - 1);
  }
}
