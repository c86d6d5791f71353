package org.muniment.dashboard.pages.trust;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Certificates;

/**
 * @param state what there is to trust
 * @param certificate that of this computer
 * @param authority the one to be trusted
 * @param address of this page, for a telephone; there is a picture of it, too
 * @param platforms what to do on each
 */
public record TrustView(
    State state,
    Optional<Certificates.Certificate> certificate,
    Optional<Certificates.Authority> authority,
    Optional<String> address,
    List<Platform> platforms) {
  /** The line of {@code muniment.yaml} that lets others in. */
  public static final String SETTING = "http: 0.0.0.0:7070";

  /** The authority's certificate as text. */
  public static final String PEM_FILE = "muniment-ca.pem";

  /** What the page has to say. */
  public enum State {
    /** Nothing uses TLS. */
    OFF,
    /** An authority of this computer must be trusted. */
    LOCAL,
    /** The archive brought a certificate. */
    FILES
  }

  public TrustView {
    platforms = List.copyOf(platforms);
  }

  /**
   * @param key of its texts: {@code trust.KEY.title}
   * @param steps keys of sentences, in order
   * @param file what is to be downloaded
   */
  public record Platform(String key, List<String> steps, String file) {
    public Platform {
      steps = List.copyOf(steps);
    }
  }
}
