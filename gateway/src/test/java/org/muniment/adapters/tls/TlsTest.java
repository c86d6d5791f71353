package org.muniment.adapters.tls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.TlsIdentity;
import org.muniment.testing.Trust;
import org.muniment.text.Texts;

class TlsTest {
  @TempDir Path data;

  private Names names = Names.of(List.of("localhost"), List.of("127.0.0.1"));
  private final AtomicReference<Instant> now = new AtomicReference<>(Instant.now());

  private Tls start(String folder) {
    return Tls.start(new LocalAuthority(data.resolve(folder), () -> names), now::get);
  }

  @ParameterizedTest
  @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
  void whoTrustsTheAuthorityTrustsTheServerAndNobodyElse(String protocol) throws Exception {
    try (Tls tls = start("one");
        Tls other = start("two");
        Handshake server = new Handshake(tls)) {
      assertThat(Trust.shown(trusting(tls), server.port(), protocol).getNotAfter().toInstant())
          .isEqualTo(tls.facts().notAfter());
      assertThatThrownBy(() -> Trust.shown(trusting(other), server.port(), protocol))
          .isInstanceOf(SSLHandshakeException.class);
    }
  }

  @Test
  void aRenewedCertificateIsShownByTheServerThatIsOpen() throws Exception {
    try (Tls tls = start("one");
        Handshake server = new Handshake(tls)) {
      X509Certificate first = Trust.shown(trusting(tls), server.port(), "TLSv1.3");
      names = Names.of(List.of("localhost"), List.of("127.0.0.1", "10.0.0.1"));
      tls.lookAfter();
      X509Certificate second = Trust.shown(trusting(tls), server.port(), "TLSv1.3");
      assertThat(second).isNotEqualTo(first);
      assertThat(Credentials.names(second)).contains("10.0.0.1");
    }
  }

  @Test
  void aHandshakeThatBeganBeforeTheSwapEndsWithItsOwnKey() {
    try (Tls tls = start("one")) {
      String alias = tls.keys().chooseEngineServerAlias("EC", null, null);
      X509Certificate before = tls.keys().getCertificateChain(alias)[0];
      now.set(now.get().plus(Duration.ofDays(380)));
      tls.lookAfter();
      assertThat(tls.keys().getCertificateChain(alias)[0]).isEqualTo(before);
      assertThat(Credentials.belongTogether(tls.keys().getPrivateKey(alias), before)).isTrue();
      assertThat(tls.keys().chooseEngineServerAlias("RSA", null, null)).isNull();
    }
  }

  @Test
  void whatEverybodyMayKnowIsSaid() {
    try (Tls tls = start("one")) {
      TlsIdentity.Facts facts = tls.facts();
      assertThat(facts.kind()).isEqualTo(TlsIdentity.Kind.LOCAL);
      assertThat(facts.names()).containsExactlyInAnyOrder("localhost", "127.0.0.1");
      assertThat(facts.fingerprint()).matches("([0-9A-F]{2}:){31}[0-9A-F]{2}");
      assertThat(facts.authority().orElseThrow().name()).startsWith("Muniment ");
      assertThat(facts.authority().orElseThrow().pem()).startsWith("-----BEGIN CERTIFICATE-----");
      assertThat(tls.check().well()).isTrue();
    }
  }

  /** Days from now to the certificate's end and its authority's; what health says. */
  @ParameterizedTest
  @CsvSource({
    "300, 3000, false, false, ok",
    "15, 3000, false, false, ok",
    "13, 3000, false, false, ends-soon",
    "-1, 3000, false, false, expired",
    "300, 100, false, false, authority-ends-soon",
    "300, 3000, true, false, names-missing",
    "300, 3000, true, true, renewal-failed",
    "13, 3000, false, true, renewal-failed",
    "-1, 3000, false, true, expired"
  })
  void healthNamesTheFirstReasonToWorry(
      int days, int authorityDays, boolean complaint, boolean failure, String state) {
    Instant at = Instant.parse("2026-11-22T08:00:00Z");
    TlsIdentity.Facts facts =
        new TlsIdentity.Facts(
            TlsIdentity.Kind.LOCAL,
            "a",
            List.of(),
            at.minus(Duration.ofDays(30)),
            at.plus(Duration.ofDays(days)),
            "",
            Optional.of(
                new TlsIdentity.Authority(
                    "b", at.plus(Duration.ofDays(authorityDays)), "", new byte[0], "")));
    Message wrong = Message.of("health.store.idle");
    Health.Report report =
        TlsHealth.of(
            facts,
            complaint ? Optional.of(wrong) : Optional.empty(),
            failure ? Optional.of(wrong) : Optional.empty(),
            at);
    assertThat(report.state()).isEqualTo(state);
    assertThat(report.well()).isEqualTo(state.equals("ok"));
    assertThat(Texts.in(Locale.ENGLISH).say(report.detail())).doesNotContain("{");
  }

  private static SSLContext trusting(Tls tls) {
    return Trust.only(tls.facts().authority().orElseThrow().der());
  }
}
