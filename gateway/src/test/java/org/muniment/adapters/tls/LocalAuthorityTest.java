package org.muniment.adapters.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.port.CannotStart;
import org.muniment.text.Texts;

class LocalAuthorityTest {
  private static final Instant NOW = Instant.parse("2026-11-22T08:00:00Z");
  private static final Names NAMES =
      Names.of(
          List.of("archive-pc", "archive-pc.local", "localhost"),
          List.of("127.0.0.1", "192.168.1.20", "fd00:0:0:0:0:0:0:7"));

  @TempDir Path data;

  private Names names = NAMES;

  private Path folder() {
    return data.resolve("tls");
  }

  private LocalAuthority authority() {
    return new LocalAuthority(folder(), () -> names);
  }

  @Test
  void opensslVerifiesTheCertificateForEveryNameAgainstTheAuthority() throws Exception {
    Credentials made = authority().current(NOW);
    Path ca = write("ca.pem", made.authority().orElseThrow());
    Path leaf = write("leaf.pem", made.leaf());
    long at = NOW.getEpochSecond();
    for (String host : NAMES.hosts()) {
      Program.openssl(
          "verify",
          "-x509_strict",
          "-purpose",
          "sslserver",
          "-attime",
          at,
          "-CAfile",
          ca,
          "-verify_hostname",
          host,
          leaf);
    }
    for (String address : List.of("127.0.0.1", "192.168.1.20", "fd00::7")) {
      Program.openssl(
          "verify",
          "-x509_strict",
          "-purpose",
          "sslserver",
          "-attime",
          at,
          "-CAfile",
          ca,
          "-verify_ip",
          address,
          leaf);
    }
    Program.Said foreign =
        Program.run(
            "openssl",
            "verify",
            "-attime",
            at,
            "-CAfile",
            ca,
            "-verify_hostname",
            "bank.example",
            leaf);
    assertThat(foreign.code()).isNotZero();
    assertThat(Program.run("openssl", "x509", "-in", ca, "-noout", "-text").text())
        .contains("CA:TRUE, pathlen:0")
        .contains("Name Constraints: critical")
        .contains("DNS:archive-pc")
        .contains("NIST CURVE: P-256");
  }

  @Test
  void aCertificateForAForeignSiteFailsAgainstTheAuthority() throws Exception {
    Credentials made = authority().current(NOW);
    Pem.write(made.authority().orElseThrow());
    Certificates certificates = new Certificates(new java.security.SecureRandom());
    java.security.PrivateKey stolen =
        Pem.key(FileText.read(folder().resolve("authority.pem")), java.util.Optional.empty())
            .orElseThrow();
    X509Certificate forged =
        certificates.server(
            certificates.newKey().getPublic(),
            Names.of(List.of("bank.example"), List.of()),
            made.authority().orElseThrow(),
            stolen,
            NOW);
    Program.Said said =
        Program.run(
            "openssl",
            "verify",
            "-attime",
            NOW.getEpochSecond(),
            "-CAfile",
            write("ca.pem", made.authority().orElseThrow()),
            write("forged.pem", forged));
    assertThat(said.text()).contains("permitted subtree violation");
  }

  @Test
  void itLastsAsLongAsTelephonesAllow() {
    Credentials made = authority().current(NOW);
    X509Certificate leaf = made.leaf();
    Duration whole =
        Duration.between(leaf.getNotBefore().toInstant(), leaf.getNotAfter().toInstant());
    assertThat(whole).isLessThanOrEqualTo(Duration.ofDays(397));
    assertThat(leaf.getNotBefore().toInstant()).isBefore(NOW.minus(Duration.ofHours(23)));
    assertThat(made.authority().orElseThrow().getNotAfter().toInstant())
        .isAfter(NOW.plus(Duration.ofDays(3_650)));
  }

  @Test
  void nothingThatIsKeptCanBeReadByOthers() throws IOException {
    authority().current(NOW);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder())))
        .isEqualTo("rwx------");
    try (Stream<Path> files = Files.list(folder())) {
      assertThat(files.toList())
          .hasSize(2)
          .allSatisfy(
              file ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                      .isEqualTo("rw-------"));
    }
  }

  @Test
  void afterARestartBothAreTheSame() {
    Credentials first = authority().current(NOW);
    Credentials second = authority().current(NOW.plus(Duration.ofDays(100)));
    assertThat(second.leaf()).isEqualTo(first.leaf());
    assertThat(second.authority()).isEqualTo(first.authority());
  }

  @ParameterizedTest(name = "after {0} days: made anew {1}")
  @CsvSource({"365, false", "366, true", "500, true"})
  void aCertificateIsMadeAnewAMonthBeforeItEnds(int days, boolean anew) {
    LocalAuthority authority = authority();
    Credentials first = authority.current(NOW);
    Credentials later = authority.current(NOW.plus(Duration.ofDays(days)));
    assertThat(!later.leaf().equals(first.leaf())).isEqualTo(anew);
    assertThat(later.authority()).isEqualTo(first.authority());
  }

  @Test
  void anotherAddressMeansAnotherCertificateOfTheSameAuthority() throws Exception {
    LocalAuthority authority = authority();
    Credentials first = authority.current(NOW);
    names = Names.of(NAMES.hosts(), List.of("127.0.0.1", "10.1.2.3"));
    Credentials second = authority.current(NOW);
    assertThat(second.names()).contains("10.1.2.3").doesNotContain("192.168.1.20");
    assertThat(second.authority()).isEqualTo(first.authority());
    second.leaf().verify(first.authority().orElseThrow().getPublicKey());
    assertThat(authority.current(NOW).leaf()).isEqualTo(second.leaf());
  }

  @Test
  void anAddressThatWentAwayChangesNothing() {
    LocalAuthority authority = authority();
    Credentials first = authority.current(NOW);
    names = Names.of(NAMES.hosts(), List.of("127.0.0.1"));
    assertThat(authority.current(NOW).leaf()).isEqualTo(first.leaf());
  }

  @Test
  void aNameThatTheAuthorityMayNotCertifyIsLeftOutAndSaid() {
    authority().current(NOW);
    names = Names.of(List.of("archive-pc", "archive.example.org", "localhost"), List.of());
    Credentials second = authority().current(NOW);
    assertThat(second.names()).doesNotContain("archive.example.org");
    assertThat(second.complaint().orElseThrow().args()).contains("archive.example.org");
  }

  @Test
  void aNewAuthorityMayCertifyWhatTheSettingsName() {
    names = Names.of(List.of("archive.example.org", "localhost"), List.of());
    Credentials made = authority().current(NOW);
    assertThat(made.names()).contains("archive.example.org");
    assertThat(made.complaint()).isEmpty();
  }

  @Test
  void nearItsAuthoritysEndTheCertificateEndsWithItAndIsMadeOnce() {
    LocalAuthority authority = authority();
    Instant end = authority.current(NOW).authority().orElseThrow().getNotAfter().toInstant();
    Credentials last = authority.current(end.minus(Duration.ofDays(20)));
    assertThat(last.leaf().getNotAfter().toInstant()).isEqualTo(end);
    assertThat(authority.current(end.minus(Duration.ofDays(19))).leaf()).isEqualTo(last.leaf());
  }

  @Test
  void aClockThatWasWrongLeavesTheAuthorityAlone() {
    Credentials made = authority().current(NOW);
    Credentials inThePast = authority().current(Instant.parse("1970-01-02T00:00:00Z"));
    assertThat(inThePast.authority()).isEqualTo(made.authority());
    Credentials again = authority().current(NOW);
    assertThat(again.leaf().getNotAfter().toInstant()).isAfter(NOW);
    assertThat(again.authority()).isEqualTo(made.authority());
  }

  @Test
  void aDamagedCertificateIsMadeAnewButADamagedAuthorityIsNot() throws IOException {
    Credentials first = authority().current(NOW);
    Files.writeString(folder().resolve("server.pem"), "half a fi");
    assertThat(authority().current(NOW).authority()).isEqualTo(first.authority());
    Path kept = folder().resolve("authority.pem");
    Files.writeString(kept, "-----BEGIN CERTIFICATE-----\nnonsense");
    CannotStart said = catchThrowableOfType(CannotStart.class, () -> authority().current(NOW));
    assertThat(said.sentence().key()).isEqualTo("tls.local.broken");
    assertThat(Texts.in(Locale.ENGLISH).say(said.sentence())).contains(kept.toString());
    assertThat(Files.readString(kept)).contains("nonsense");
  }

  @Test
  void aFolderThatCannotBeMadeIsSaid() throws IOException {
    Files.writeString(folder(), "a file is in the way");
    CannotStart said = catchThrowableOfType(CannotStart.class, () -> authority().current(NOW));
    assertThat(said.sentence().key()).isEqualTo("tls.local.unwritable");
  }

  private Path write(String name, X509Certificate certificate) throws IOException {
    return Files.writeString(data.resolve(name), Pem.write(certificate));
  }
}
