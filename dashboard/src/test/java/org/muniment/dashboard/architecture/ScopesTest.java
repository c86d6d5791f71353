package org.muniment.dashboard.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * A library that the gateway needs and that is named here for tests only would be left out of the
 * runnable jar; every test would still find it.
 */
class ScopesTest {
  private static final Pattern DEPENDENCY =
      Pattern.compile("<dependency>(.*?)</dependency>", Pattern.DOTALL);
  private static final Pattern ARTIFACT = Pattern.compile("<artifactId>(.*?)</artifactId>");

  private static Set<String> named(Path pom, boolean forTests) throws IOException {
    Set<String> named = new TreeSet<>();
    Matcher each = DEPENDENCY.matcher(Files.readString(pom));
    while (each.find()) {
      Matcher artifact = ARTIFACT.matcher(each.group(1));
      if (each.group(1).contains("<scope>test</scope>") == forTests && artifact.find()) {
        named.add(artifact.group(1));
      }
    }
    return named;
  }

  @Test
  void whatTheGatewayNeedsIsInTheJar() throws IOException {
    Set<String> gateway = named(Path.of("../gateway/pom.xml"), false);
    assertThat(gateway).contains("commons-csv", "sqlite-jdbc");
    Set<String> here = named(Path.of("pom.xml"), true);
    here.removeAll(named(Path.of("pom.xml"), false));
    here.retainAll(gateway);
    assertThat(here).as("give it no scope, or leave it to the gateway").isEmpty();
  }
}
