package org.muniment.profile.language;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.muniment.profile.catalog.ProfileLibrary;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** The published schema and the program say the same of what a profile may hold. */
class SchemaTest {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String TEXT = schemaText();
  private static final Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
          .getSchema(TEXT, InputFormat.JSON);

  @TestFactory
  Stream<DynamicTest> everyShippedFileFollowsTheSchema() {
    return ProfileLibrary.shipped().files().stream()
        .map(file -> dynamicTest(file.file(), () -> assertThat(errors(file.text())).isEmpty()));
  }

  @TestFactory
  Stream<DynamicTest> schemaAndProgramKnowTheSameKeys() {
    return Arrays.stream(Keys.values())
        .map(
            keys ->
                dynamicTest(keys.name(), () -> assertThat(inSchema(keys)).isEqualTo(keys.names())));
  }

  @Test
  void schemaAndProgramKnowTheSameQuantities() throws IOException {
    Set<String> names = new LinkedHashSet<>();
    JSON.readTree(TEXT).at("/$defs/quantity/enum").forEach(name -> names.add(name.asText()));
    assertThat(names).isEqualTo(Keys.QUANTITIES);
  }

  @Test
  void theSchemaRefusesWhatTheProgramRefuses() throws IOException {
    String wrong = ProfileLibrary.shipped().file("muniment").orElseThrow().text();
    assertThat(errors(wrong.replace("vendor:", "vendr:"))).isNotEmpty();
  }

  private static Set<String> inSchema(Keys keys) throws IOException {
    JsonNode properties = JSON.readTree(TEXT).at("/$defs/" + keys.name() + "/properties");
    Set<String> names = new LinkedHashSet<>();
    properties.fieldNames().forEachRemaining(names::add);
    return names;
  }

  private static List<?> errors(String yaml) throws IOException {
    Object data = new Load(LoadSettings.builder().build()).loadFromString(yaml);
    return SCHEMA.validate(JSON.writeValueAsString(data), InputFormat.JSON);
  }

  private static String schemaText() {
    try (InputStream in =
        SchemaTest.class.getResourceAsStream("/firmware-profiles/profile.schema.json")) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException unreadable) {
      throw new IllegalStateException(unreadable);
    }
  }
}
