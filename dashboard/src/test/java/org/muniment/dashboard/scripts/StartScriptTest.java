package org.muniment.dashboard.scripts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The start script with a stand-in for the product beside it. */
class StartScriptTest {
  private static final Path SCRIPTS = Path.of("src/main/scripts");
  private static final Path SH = Path.of("/bin/sh");

  @TempDir Path folder;

  private Path program;
  private Path cache;
  private String language = "C.UTF-8";

  private record Run(int exit, String out, String err) {}

  @BeforeEach
  void put() throws IOException {
    assumeTrue(Files.isExecutable(SH), "a script for Linux and macOS");
    program = Files.createDirectories(folder.resolve("档案 program"));
    cache = folder.resolve("cache");
    Files.copy(SCRIPTS.resolve("muniment.sh"), program.resolve("muniment.sh"));
    standIn(program.resolve("muniment.jar"));
  }

  @Test
  void itStartsTheJarBesideItWithItsArgumentsAndLittleMemory() throws Exception {
    Run run = run("token", "create", "--name", "two words");
    assertThat(run.err()).isEmpty();
    assertThat(run.exit()).isZero();
    assertThat(run.out().lines())
        .startsWith("arguments token|create|--name|two words")
        .contains("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xmx256m");
  }

  @Test
  void theFirstLongRunPreparesTheClassesAndTheNextUsesThem() throws Exception {
    assertThat(run("token").out()).doesNotContain(".jsa");
    assertThat(cached()).isEmpty();
    assertThat(run("serve").out()).contains(".jsa");
    assertThat(cached()).hasSize(1);
    Run second = run("serve");
    assertThat(second.out()).contains("-XX:SharedArchiveFile=" + cached().get(0));
    assertThat(second.err()).isEmpty();
    assertThat(cached()).hasSize(1);
  }

  @Test
  void preparedClassesThatDoNotFitAreLeftOutSilently() throws Exception {
    run("serve");
    Files.writeString(cached().get(0), "damaged");
    Run run = run("serve");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).startsWith("arguments serve");
  }

  @Test
  void aCacheThatCannotBeWrittenIsNoHindrance() throws Exception {
    cache = Files.writeString(folder.resolve("file"), "no folder");
    Run run = run("serve");
    assertThat(run.exit()).isZero();
    assertThat(run.err()).isEmpty();
    assertThat(run.out()).doesNotContain(".jsa");
  }

  @Test
  void aMissingJarIsSaid() throws Exception {
    Files.delete(program.resolve("muniment.jar"));
    Run run = run("serve");
    assertThat(run.exit()).isEqualTo(1);
    assertThat(run.err()).contains("muniment.jar is missing; put this script");
  }

  @ParameterizedTest
  @CsvSource({
    "zh_CN.UTF-8, 请将本脚本与",
    "zh_TW.utf8,  請將本指令稿與",
    "zh_CN.GBK,   put this script",
    "de_DE.UTF-8, put this script"
  })
  void itSpeaksTheTerminalsLanguageWhereItCanShowIt(String locale, String words) throws Exception {
    Files.delete(program.resolve("muniment.jar"));
    language = locale;
    assertThat(run("serve").err()).contains(words);
  }

  @Test
  void theScriptForWindowsHasItsLineEndsAndTheSameSettings() throws IOException {
    String bat = Files.readString(SCRIPTS.resolve("muniment.bat"));
    assertThat(bat.replace("\r\n", "")).doesNotContain("\n");
    String sh = Files.readString(SCRIPTS.resolve("muniment.sh"));
    assertThat(settings(bat)).isNotEmpty().isEqualTo(settings(sh));
  }

  private static List<String> settings(String script) {
    return Stream.of(script.split("[\\s\"=%]+"))
        .filter(word -> word.startsWith("-X"))
        .sorted()
        .distinct()
        .toList();
  }

  private List<Path> cached() throws IOException {
    if (!Files.isDirectory(cache)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(cache)) {
      return files.toList();
    }
  }

  private Run run(String... arguments) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(List.of(SH.toString(), program.resolve("muniment.sh").toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("MUNIMENT_CACHE", cache.toString());
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    builder.environment().remove("JAVA_TOOL_OPTIONS");
    builder.environment().put("LC_ALL", language);
    Path out = Files.createTempFile(folder, "out", null);
    Path err = Files.createTempFile(folder, "err", null);
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    int exit = process.waitFor();
    return new Run(exit, Files.readString(out), Files.readString(err));
  }

  private static void standIn(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
    manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, StandIn.class.getName());
    String resource = StandIn.class.getName().replace('.', '/') + ".class";
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar), manifest);
        InputStream code = StandIn.class.getClassLoader().getResourceAsStream(resource)) {
      out.putNextEntry(new JarEntry(resource));
      code.transferTo(out);
      out.closeEntry();
    }
    assertThat(new String(Files.readAllBytes(jar), StandardCharsets.ISO_8859_1)).startsWith("PK");
  }
}
