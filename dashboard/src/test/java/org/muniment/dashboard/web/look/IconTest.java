package org.muniment.dashboard.web.look;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class IconTest {
  @Test
  void exactlyTheIconsThatAreDrawnArePackedAndTheirLicenceToo() throws Exception {
    List<String> wanted =
        Stream.concat(Stream.of("LICENSE"), Arrays.stream(Icon.values()).map(Icon::fileName))
            .toList();
    assertThat(packed())
        .as("the list under maven-dependency-plugin in dashboard/pom.xml")
        .containsExactlyInAnyOrderElementsOf(wanted);
  }

  @Test
  void anIconIsDrawnByPathsAlone() {
    for (Icon icon : Icon.values()) {
      assertThat(icon.paths()).startsWith("<path").doesNotContain("<svg").doesNotContain("class=");
    }
  }

  private static List<String> packed() throws URISyntaxException, IOException {
    Path folder =
        Path.of(Icon.class.getResource("/org/muniment/dashboard/icons/LICENSE").toURI())
            .getParent();
    try (Stream<Path> files = Files.list(folder)) {
      return files.map(file -> file.getFileName().toString()).toList();
    }
  }
}
