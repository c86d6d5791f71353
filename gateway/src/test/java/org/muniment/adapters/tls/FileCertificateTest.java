package org.muniment.adapters.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.muniment.adapters.tls.FileSettings.PemFiles;
import org.muniment.adapters.tls.FileSettings.Store;
import org.muniment.port.CannotStart;
import org.muniment.text.Texts;

/** Certificates and keys as OpenSSL and keytool write them. */
class FileCertificateTest {
  /** After the certificates were made: openssl takes the time from the wall. */
  private static final Instant NOW = Instant.now().plus(Duration.ofHours(1));

  @TempDir Path folder;

  @BeforeEach
  void makeCertificates() throws Exception {
    self("rsa", "rsa:2048");
    ec("ec");
    Files.writeString(at("secret"), "open sesame\n");
    Files.writeString(at("wrong"), "open barley\n");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "PKCS#8 RSA, rsa, pkcs8 -topk8 -nocrypt -in rsa.key",
    "PKCS#8 EC, ec, pkcs8 -topk8 -nocrypt -in ec.key",
    "PKCS#1, rsa, rsa -traditional -in rsa.key",
    "SEC 1, ec, ec -in ec.key",
    "locked PKCS#8 AES-256, rsa, pkcs8 -topk8 -v2 aes-256-cbc -passout file:secret -in rsa.key",
    "locked PKCS#8 3DES, ec, pkcs8 -topk8 -v2 des3 -passout file:secret -in ec.key",
    "locked PKCS#8 SHA-1, ec, pkcs8 -topk8 -v2 aes128 -v2prf hmacWithSHA1 -passout file:secret -in"
        + " ec.key",
    "locked PKCS#8 SHA-512, ec, pkcs8 -topk8 -v2 aes192 -v2prf hmacWithSHA512 -passout file:secret"
        + " -in ec.key",
    "locked PKCS#1, rsa, rsa -traditional -aes256 -passout file:secret -in rsa.key",
    "locked SEC 1, ec, ec -aes128 -passout file:secret -in ec.key"
  })
  void everyFormOfKeyIsRead(String form, String pair, String command) throws Exception {
    openssl(command + " -out form.key");
    Credentials read = pem(pair + ".crt", "form.key", "secret").current(NOW);
    assertThat(read.key().getAlgorithm()).isEqualTo(pair.equals("ec") ? "EC" : "RSA");
    assertThat(read.names()).containsExactly("archive.example.org", "10.0.0.9");
  }

  @Test
  void theChainStandsInOrderWhateverTheOrderInTheFile() throws Exception {
    openssl("req -x509 -newkey rsa:2048 -nodes -keyout ca.key -out ca.crt -days 30 -subj /CN=CA");
    openssl(
        "req -x509 -newkey rsa:2048 -nodes -keyout leaf.key -out leaf.crt -days 30 -subj /CN=leaf"
            + " -CA ca.crt -CAkey ca.key");
    Files.writeString(
        at("all.pem"),
        Files.readString(at("ca.crt"))
            + Files.readString(at("ec.crt"))
            + Files.readString(at("leaf.crt"))
            + Files.readString(at("leaf.key")));
    Credentials read = pem("all.pem", "all.pem", null).current(NOW);
    assertThat(read.chain())
        .extracting(each -> each.getSubjectX500Principal().getName())
        .containsExactly("CN=leaf", "CN=CA");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({"store.p12", "store.jks"})
  void bothFormsOfKeyStoreAreRead(String name) throws Exception {
    store("store.p12", "secret");
    if (name.endsWith("jks")) {
      Program.Said said =
          Program.run(
              "keytool",
              "-importkeystore",
              "-srckeystore",
              at("store.p12"),
              "-srcstorepass",
              "open sesame",
              "-destkeystore",
              at(name),
              "-deststoretype",
              "JKS",
              "-deststorepass",
              "open sesame",
              "-noprompt");
      assertThat(said.code()).as(said.text()).isZero();
    }
    Credentials read = new FileCertificate(new Store(at(name), at("secret"))).current(NOW);
    assertThat(read.names()).contains("archive.example.org");
  }

  @ParameterizedTest(name = "{0}")
  @CsvSource({
    "a certificate of another key, rsa.crt, ec.key, , tls.file.not-together",
    "a certificate that is not there, none.crt, rsa.key, , tls.file.missing",
    "a key that is not there, rsa.crt, none.key, , tls.file.missing",
    "a key instead of a certificate, rsa.key, rsa.key, , tls.file.no-certificate",
    "a certificate instead of a key, rsa.crt, rsa.crt, , tls.file.no-key",
    "half a certificate, half.crt, rsa.key, , tls.file.garbled",
    "half a key, rsa.crt, half.key, , tls.file.garbled",
    "no text at all, noise, rsa.key, , tls.file.no-certificate",
    "a locked key without a password, rsa.crt, locked.key, , tls.file.locked",
    "a locked key with a wrong password, rsa.crt, locked.key, wrong, tls.file.password",
    "a key locked in a way of the nineties, rsa.crt, locked0.key, secret, tls.file.lock",
    "a locked old key with a wrong password, rsa.crt, locked1.key, wrong, tls.file.password",
    "a password file that is not there, rsa.crt, locked.key, none, tls.file.missing",
    "a folder, ., rsa.key, , tls.file.unreadable"
  })
  void whatIsWrongIsSaidInOneSentence(
      String what, String certificate, String key, String password, String expected)
      throws Exception {
    openssl("pkcs8 -topk8 -passout file:secret -in rsa.key -out locked.key");
    openssl("rsa -traditional -aes128 -passout file:secret -in rsa.key -out locked1.key");
    openssl("pkcs8 -topk8 -v1 PBE-SHA1-3DES -passout file:secret -in rsa.key -out locked0.key");
    Files.writeString(at("half.crt"), Files.readString(at("rsa.crt")).substring(0, 300));
    Files.writeString(at("half.key"), Files.readString(at("rsa.key")).substring(0, 300));
    Files.write(at("noise"), new byte[] {0, 1, 2, (byte) 0xff, 10, 13});
    assertSentence(pem(certificate, key, password), expected);
  }

  @Test
  void whatIsWrongWithAKeyStoreIsSaidInOneSentence() throws Exception {
    store("store.p12", "secret");
    assertSentence(store("store.p12", "wrong", "tls"), "tls.store.password");
    assertSentence(store("rsa.crt", "secret", "tls"), "tls.store.garbled");
    assertSentence(store("none.p12", "secret", "tls"), "tls.file.missing");
    openssl("pkcs12 -export -nokeys -in rsa.crt -out empty.p12 -passout file:secret");
    assertSentence(store("empty.p12", "secret", "tls"), "tls.store.one-key");
  }

  @Test
  void anExpiredCertificateIsUsedAndComplainedAboutByHealth() throws Exception {
    Credentials read = pem("rsa.crt", "rsa.key", null).current(NOW);
    Instant end = read.leaf().getNotAfter().toInstant();
    try (Tls tls = Tls.start(pem("rsa.crt", "rsa.key", null), () -> end.plusSeconds(1))) {
      assertThat(tls.check().well()).isFalse();
      assertThat(tls.check().state()).isEqualTo("expired");
    }
  }

  @Test
  void changedFilesAreReadAgainAndHalfACopyLeavesTheOldInUse() throws Exception {
    FileCertificate files = pem("rsa.crt", "rsa.key", null);
    try (Tls tls = Tls.start(files, () -> NOW)) {
      String before = tls.facts().fingerprint();
      tls.lookAfter();
      assertThat(tls.facts().fingerprint()).isEqualTo(before);
      Files.copy(at("ec.crt"), at("rsa.crt"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      tls.lookAfter();
      assertThat(tls.facts().fingerprint()).isEqualTo(before);
      assertThat(tls.check().state()).isEqualTo("renewal-failed");
      Files.copy(at("ec.key"), at("rsa.key"), java.nio.file.StandardCopyOption.REPLACE_EXISTING);
      tls.lookAfter();
      assertThat(tls.facts().fingerprint()).isNotEqualTo(before);
      assertThat(tls.check().state()).isNotEqualTo("renewal-failed");
    }
  }

  private void assertSentence(FileCertificate files, String key) {
    CannotStart said = catchThrowableOfType(CannotStart.class, () -> files.current(NOW));
    assertThat(said).as(key).isNotNull();
    assertThat(said.sentence().key()).isEqualTo(key);
    for (var language : Texts.LANGUAGES) {
      assertThat(Texts.in(language).say(said.sentence()))
          .contains(folder.toString())
          .doesNotContain("sesame")
          .doesNotContain("barley")
          .doesNotContain("Exception");
    }
  }

  private FileCertificate pem(String certificate, String key, String password) {
    return new FileCertificate(
        new PemFiles(at(certificate), at(key), Optional.ofNullable(password).map(this::at)));
  }

  private FileCertificate store(String store, String password, String ignored) {
    return new FileCertificate(new Store(at(store), at(password)));
  }

  private void store(String name, String password) throws Exception {
    openssl(
        "pkcs12 -export -inkey rsa.key -in rsa.crt -out %s -passout file:%s"
            .formatted(name, password));
  }

  private void self(String name, String kind) throws Exception {
    openssl(
        "req -x509 -newkey %s -nodes -keyout %s.key -out %s.crt -days 300 -subj /CN=archive"
                .formatted(kind, name, name)
            + " -addext subjectAltName=DNS:archive.example.org,IP:10.0.0.9");
  }

  private void ec(String name) throws Exception {
    openssl("ecparam -name prime256v1 -genkey -noout -out ec.key");
    openssl(
        "req -x509 -new -key ec.key -out %s.crt -days 300 -subj /CN=archive".formatted(name)
            + " -addext subjectAltName=DNS:archive.example.org,IP:10.0.0.9");
  }

  private Path at(String name) {
    return folder.resolve(name);
  }

  /** Names of files are those in the folder. */
  private void openssl(String line) throws IOException, InterruptedException {
    Object[] words = List.of(line.split(" ")).toArray();
    for (int i = 0; i < words.length; i++) {
      String word = words[i].toString();
      if (word.startsWith("file:")) {
        words[i] = "file:" + at(word.substring("file:".length()));
      } else if (word.matches("[a-z0-9]+\\.(key|crt|p12|pem)")) {
        words[i] = at(word);
      }
    }
    Program.openssl(words);
  }
}
