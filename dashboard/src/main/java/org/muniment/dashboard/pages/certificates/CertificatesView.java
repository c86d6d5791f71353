package org.muniment.dashboard.pages.certificates;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Certificates;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Fact;

/**
 * @param state in words
 * @param detail a sentence of what is wrong with it
 * @param facts where it comes from, who uses it, how it is renewed
 * @param certificate in use; empty when TLS is off
 * @param authority the one that devices must trust
 * @param address of the page for them
 * @param settings lines to copy, for what is not used yet
 */
public record CertificatesView(
    Chip chip,
    String state,
    Optional<String> detail,
    List<Fact> facts,
    Optional<Certificates.Certificate> certificate,
    Optional<Certificates.Authority> authority,
    Optional<String> address,
    List<Lines> settings) {
  /** Lets others in, with an authority that the program makes. */
  static final String LOCAL =
      """
      http: 0.0.0.0:7070
      tls:
        mode: local
        names: [archive-pc, 192.168.1.20]\
      """;

  /** With the archive's own certificate. */
  static final String FILES =
      """
      http: 0.0.0.0:7070
      tls:
        certificate: archive.crt
        key: archive.key\
      """;

  /**
   * Lines of {@code muniment.yaml}.
   *
   * @param id of the field
   * @param text what they do
   */
  public record Lines(String id, String text, String lines) {}
}
