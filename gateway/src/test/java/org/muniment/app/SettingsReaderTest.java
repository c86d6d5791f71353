package org.muniment.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import org.muniment.adapters.command.Program;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.adapters.serial.PortSettings.Parity;
import org.muniment.adapters.serial.PortSettings.StopBits;
import org.muniment.adapters.tls.FileSettings;
import org.muniment.app.SettingsReader.Options;
import org.muniment.domain.daylog.ObservationTimes;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.Code;
import org.muniment.domain.text.Message;
import org.muniment.text.Texts;

class SettingsReaderTest {
  private static final ZoneId HOST_ZONE = ZoneId.of("Europe/Vienna");

  @TempDir Path folder;

  /** Each folder of {@code settings/} is a wrong file and what a person is told about it. */
  @TestFactory
  Stream<DynamicTest> wrongFiles() throws IOException, URISyntaxException {
    Path cases = Path.of(getClass().getResource("settings").toURI());
    List<DynamicTest> tests = new ArrayList<>();
    try (Stream<Path> folders = Files.list(cases)) {
      for (Path wrong : folders.sorted().toList()) {
        tests.add(golden(wrong, "expected.txt", Locale.ENGLISH));
        if (Files.exists(wrong.resolve("expected_zh_CN.txt"))) {
          tests.add(golden(wrong, "expected_zh_CN.txt", Texts.SIMPLIFIED));
        }
      }
    }
    return tests.stream();
  }

  private static DynamicTest golden(Path wrong, String expected, Locale language) {
    return DynamicTest.dynamicTest(
        wrong.getFileName() + " " + language,
        () ->
            assertThat(said(problems(reader(wrong, Map.of()), Options.NONE), language))
                .containsExactlyElementsOf(Files.readAllLines(wrong.resolve(expected))));
  }

  @Test
  void everySentenceExistsInEveryLanguage() throws Exception {
    Path wrong = Path.of(getClass().getResource("settings/serial-values").toURI());
    List<Message> problems = problems(reader(wrong, Map.of()), Options.NONE);
    for (Locale language : Texts.LANGUAGES) {
      assertThat(said(problems, language)).allMatch(sentence -> !sentence.contains("{"));
    }
  }

  @Test
  void nothingSaidMeansTheDefaults() {
    Settings settings = reader(folder, Map.of()).read(Options.NONE);
    assertThat(settings)
        .isEqualTo(
            new Settings(
                folder.resolve("muniment-data"),
                Optional.empty(),
                new HostPort("127.0.0.1", 7070),
                TlsSettings.DEFAULT,
                Optional.of(new HostPort("127.0.0.1", 1883)),
                Optional.empty(),
                List.of(),
                List.of(),
                AccessSettings.DEFAULT,
                Optional.empty(),
                DailyLogSettings.DEFAULT,
                NotificationSettings.DEFAULT));
  }

  @Test
  void anEmptyFileAndAByteOrderMarkDoNoHarm() throws IOException {
    write("");
    assertThat(reader(folder, Map.of()).read(Options.NONE).http().port()).isEqualTo(7070);
    write("\uFEFFhttp: 127.0.0.1:8000\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).http().port()).isEqualTo(8000);
  }

  @Test
  void backupsArePlannedWithPathsFromTheFilesOwnFolder() throws IOException {
    write("backup: {folder: shelf}\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).backup())
        .contains(
            new BackupSettings(
                folder.resolve("shelf"),
                LocalTime.of(2, 30),
                14,
                Optional.empty(),
                Optional.empty()));
    write(
        """
        backup:
          folder: /mnt/one
          at: "23:15"
          keep: 3
          second: /mnt/two
          passphraseFile: pass.txt
        """);
    assertThat(reader(folder, Map.of()).read(Options.NONE).backup())
        .contains(
            new BackupSettings(
                Path.of("/mnt/one"),
                LocalTime.of(23, 15),
                3,
                Optional.of(Path.of("/mnt/two")),
                Optional.of(folder.resolve("pass.txt"))));
  }

  @Test
  void theDailyLogHasItsTimesAndItsGrace() throws IOException {
    write("dailyLog: {observations: [\"08:30\", \"14:00\", \"20:00\"], graceHours: 12}\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).dailyLog())
        .isEqualTo(
            new DailyLogSettings(
                new ObservationTimes(
                    List.of(LocalTime.of(8, 30), LocalTime.of(14, 0), LocalTime.of(20, 0))),
                Duration.ofHours(12)));
    write("dailyLog: {graceHours: 0}\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).dailyLog())
        .isEqualTo(new DailyLogSettings(ObservationTimes.DEFAULT, Duration.ZERO));
  }

  @Test
  void waysToPeopleAreReadWithPathsFromTheFilesOwnFolder() throws IOException {
    write(
        """
        notification:
          allowPrivateTargets: true
          baseUrl: https://archive-pc:7070/
          trustFile: ca.pem
          commands:
            - id: siren
              name: 警报器
              run: [/usr/local/bin/siren, --level, "%s"]
              timeoutSeconds: 5
            - {id: phone, run: [phone]}
        """
            .formatted("x".repeat(200)));
    assertThat(reader(folder, Map.of()).read(Options.NONE).notification())
        .isEqualTo(
            new NotificationSettings(
                true,
                Optional.of("https://archive-pc:7070"),
                Optional.of(folder.resolve("ca.pem")),
                List.of(
                    new Program(
                        "siren",
                        "警报器",
                        List.of("/usr/local/bin/siren", "--level", "x".repeat(200)),
                        Duration.ofSeconds(5)),
                    new Program("phone", "phone", List.of("phone"), Program.DEFAULT_TIMEOUT))));
  }

  @Test
  void theFileSaysEverything() throws IOException {
    write(
        """
        # a whole file
        site: {code: CITY, name: 市档案馆, timeZone: Asia/Shanghai}
        http: "[::1]:8080"
        mqtt:
          listen: off
        serial:
          - port: /dev/serial/by-id/usb-1a86-if00
            baud: 115200
            profile: arduino-dht
          - {port: COM3, baud: 9600, profile: arduino-sht, dataBits: 7, stopBits: 1.5, parity: even}
        scanners:
          - {port: /dev/ttyACM0, baud: 115200}
          - port: COM4
        """);
    Settings settings = reader(folder, Map.of()).read(Options.NONE);
    assertThat(settings.site())
        .contains(new Site(Code.of("CITY"), "市档案馆", ZoneId.of("Asia/Shanghai")));
    assertThat(settings.http()).isEqualTo(new HostPort("::1", 8080)).hasToString("[::1]:8080");
    assertThat(settings.mqtt()).isEmpty();
    assertThat(settings.serial())
        .containsExactly(
            PortSettings.of("/dev/serial/by-id/usb-1a86-if00", 115_200, "arduino-dht"),
            new PortSettings("COM3", 9600, "arduino-sht", 7, StopBits.ONE_AND_A_HALF, Parity.EVEN));
    assertThat(settings.scanners())
        .containsExactly(
            PortSettings.scanner("/dev/ttyACM0", 115_200), PortSettings.scanner("COM4", 9_600));
  }

  @Test
  void filesOfACertificateAreFoundFromTheWorkingFolderAndImplyTheirMode() throws IOException {
    write(
        """
        tls:
          certificate: chain.pem
          key: /etc/ssl/key.pem
          keyPasswordFile: secret
          names: [archive.example.org, 192.168.1.20]
        mqtt:
          tls: "[::]:8883"
        """);
    Settings settings = reader(folder, Map.of()).read(Options.NONE);
    assertThat(settings.tls())
        .isEqualTo(
            new TlsSettings(
                TlsSettings.Mode.FILES,
                Optional.of(
                    new FileSettings.PemFiles(
                        folder.resolve("chain.pem"),
                        Path.of("/etc/ssl/key.pem"),
                        Optional.of(folder.resolve("secret")))),
                List.of("archive.example.org", "192.168.1.20")));
    assertThat(settings.mqttTls()).contains(new HostPort("::", 8883));
  }

  @Test
  void aKeyStoreIsNamedWithItsPasswordFile() throws IOException {
    write("tls: {mode: files, keyStore: a.p12, keyStorePasswordFile: b}\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).tls().files())
        .contains(new FileSettings.Store(folder.resolve("a.p12"), folder.resolve("b")));
  }

  @Test
  void aSiteThatNamesOnlyItsZoneKeepsTheOtherDefaults() throws IOException {
    write("site:\n  timeZone: Asia/Taipei\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).site())
        .contains(Settings.defaultSite(ZoneId.of("Asia/Taipei")));
    write("site:\n  code: B2\n");
    assertThat(reader(folder, Map.of()).read(Options.NONE).site().orElseThrow().timeZone())
        .isEqualTo(HOST_ZONE);
  }

  @Test
  void theCommandLineGoesBeforeTheEnvironmentAndThatBeforeTheFile() throws IOException {
    write("http: 127.0.0.1:1\nmqtt: {listen: off}\n");
    Map<String, String> environment =
        Map.of("MUNIMENT_HTTP", "127.0.0.1:2", "MUNIMENT_MQTT", "0.0.0.0:3", "MUNIMENT_DATA", "d");
    Options http = new Options(none(), none(), Optional.of("127.0.0.1:4"), none());
    assertThat(reader(folder, Map.of()).read(Options.NONE).http().port()).isEqualTo(1);
    assertThat(reader(folder, environment).read(Options.NONE).http().port()).isEqualTo(2);
    assertThat(reader(folder, environment).read(http).http().port()).isEqualTo(4);
    assertThat(reader(folder, environment).read(http).mqtt()).contains(new HostPort("0.0.0.0", 3));
    assertThat(reader(folder, environment).dataFolder(http)).isEqualTo(folder.resolve("d"));
    assertThat(reader(folder, environment).readWithoutFile(Options.NONE).http().port())
        .isEqualTo(2);
  }

  @Test
  void everySourceIsCheckedAndAllProblemsComeAtOnce() throws IOException {
    write("http: nonsense\n");
    Options options =
        new Options(Optional.of("bad\0path"), none(), Optional.of("127.0.0.1:4"), none());
    List<Message> problems = problems(reader(folder, Map.of("MUNIMENT_MQTT", "on")), options);
    assertThat(said(problems, Locale.ENGLISH))
        .satisfiesExactlyInAnyOrder(
            data -> assertThat(data).startsWith("--data: ").contains("is not the name"),
            http -> assertThat(http).startsWith("muniment.yaml:1: http: \"nonsense\""),
            mqtt -> assertThat(mqtt).startsWith("MUNIMENT_MQTT: \"on\" is not an address"));
  }

  @Test
  void aNamedFileMustExist() throws IOException {
    Options missing = new Options(none(), Optional.of("other.yaml"), none(), none());
    assertThat(said(problems(reader(folder, Map.of()), missing), Locale.ENGLISH))
        .singleElement()
        .asString()
        .startsWith(folder.resolve("other.yaml") + ": this settings file does not exist");
    Files.writeString(folder.resolve("other.yaml"), "http: 127.0.0.1:9\n");
    Map<String, String> environment = Map.of("MUNIMENT_CONFIG", "other.yaml");
    assertThat(reader(folder, environment).read(Options.NONE).http().port()).isEqualTo(9);
  }

  @Test
  void aHugeFileAndAFolderAreRefused() throws IOException {
    write("#".repeat((int) SettingsFile.MAX_BYTES + 1));
    assertThat(said(problems(reader(folder, Map.of()), Options.NONE), Locale.ENGLISH))
        .containsExactly(
            "muniment.yaml: the file is larger than 1000000 bytes; this cannot be a settings file");
    Files.delete(folder.resolve("muniment.yaml"));
    Files.createDirectory(folder.resolve("muniment.yaml"));
    assertThat(said(problems(reader(folder, Map.of()), Options.NONE), Locale.ENGLISH))
        .singleElement()
        .asString()
        .contains("cannot be read");
  }

  private void write(String yaml) throws IOException {
    Files.writeString(folder.resolve("muniment.yaml"), yaml);
  }

  private static Optional<String> none() {
    return Optional.empty();
  }

  private static SettingsReader reader(Path folder, Map<String, String> environment) {
    return new SettingsReader(environment, folder, HOST_ZONE, id -> id.startsWith("arduino"));
  }

  private static List<Message> problems(SettingsReader reader, Options options) {
    return catchThrowableOfType(SettingsException.class, () -> reader.read(options)).problems();
  }

  private static List<String> said(List<Message> problems, Locale language) {
    Texts texts = Texts.in(language);
    return problems.stream().map(texts::say).toList();
  }
}
