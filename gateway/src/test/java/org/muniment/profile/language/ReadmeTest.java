package org.muniment.profile.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ReadmeTest {
  @Test
  void theProfileThatTheReadmeShowsIsInOrder() throws IOException {
    String readme = Files.readString(Path.of("..", "firmware-profiles", "README.md"));
    Matcher block = Pattern.compile("(?s)```yaml\n(.*?)```").matcher(readme);
    assertThat(block.find()).isTrue();
    assertThat(ProfileCheck.check("README.md", block.group(1).stripIndent())).isEmpty();
  }
}
