package org.muniment.adapters.tls;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.muniment.domain.text.Message;
import org.muniment.port.Health;
import org.muniment.port.TlsIdentity;

/** Judges a certificate: the first of the reasons to worry that holds. */
final class TlsHealth {
  /** A certificate that ends sooner needs somebody's hand. */
  static final Duration SOON = Duration.ofDays(14);

  /** A new authority must be carried to every device, which takes its time. */
  static final Duration AUTHORITY_SOON = Duration.ofDays(180);

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd").withZone(ZoneOffset.UTC);

  private TlsHealth() {}

  /**
   * @param complaint about the certificate in use
   * @param failure of the last attempt to replace it
   */
  static Health.Report of(
      TlsIdentity.Facts facts,
      Optional<Message> complaint,
      Optional<Message> failure,
      Instant now) {
    String end = DAY.format(facts.notAfter());
    if (now.isBefore(facts.notBefore())) {
      return bad("not-yet", "health.tls.not-yet", DAY.format(facts.notBefore()), DAY.format(now));
    }
    if (!now.isBefore(facts.notAfter())) {
      return bad("expired", "health.tls.expired", end);
    }
    if (failure.isPresent()) {
      return bad("renewal-failed", "health.tls.renewal-failed", end, failure.get());
    }
    if (now.plus(SOON).isAfter(facts.notAfter())) {
      return bad("ends-soon", "health.tls.ends-soon", end);
    }
    Optional<Instant> authorityEnd = facts.authority().map(TlsIdentity.Authority::notAfter);
    if (authorityEnd.filter(at -> now.plus(AUTHORITY_SOON).isAfter(at)).isPresent()) {
      return bad(
          "authority-ends-soon", "health.tls.authority-ends-soon", DAY.format(authorityEnd.get()));
    }
    return complaint
        .map(what -> new Health.Report(false, "names-missing", what))
        .orElseGet(() -> new Health.Report(true, "ok", Message.of("health.tls.ok", end)));
  }

  private static Health.Report bad(String state, String key, Object... args) {
    return new Health.Report(false, state, Message.of(key, args));
  }
}
