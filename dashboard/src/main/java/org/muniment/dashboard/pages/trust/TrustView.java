package org.muniment.dashboard.pages.trust;

import java.util.List;
import java.util.Optional;

/**
 * @param state what there is to trust
 * @param certificate that of this computer
 * @param authority the one to be trusted
 * @param address of this page, for a telephone; there is a picture of it, too
 * @param platforms what to do on each
 */
public record TrustView(
    State state,
    Optional<Certificate> certificate,
    Optional<Authority> authority,
    Optional<String> address,
    List<Platform> platforms) {
  /** The line of {@code muniment.yaml} that lets others in. */
  public static final String SETTING = "http: 0.0.0.0:7070";

  /** The algorithm's own name, the same in every language. */
  public static final String SHA256 = "SHA-256";

  public static final String SHA1 = "SHA-1";

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
   * @param names joined for reading
   * @param until a date
   * @param fingerprint its SHA-256 in groups
   */
  public record Certificate(String names, String until, List<String> fingerprint) {}

  /**
   * @param name what a device lists it under
   * @param sha256 the fingerprint that telephones show, in groups that a line can break between
   * @param sha1 the one that Windows shows
   */
  public record Authority(String name, String until, List<String> sha256, List<String> sha1) {}

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
