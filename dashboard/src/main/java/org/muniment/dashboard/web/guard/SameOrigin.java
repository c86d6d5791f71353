package org.muniment.dashboard.web.guard;

import java.util.Locale;
import java.util.Optional;

/** Whether a request that changes something comes from our own pages. */
public final class SameOrigin {
  private static final String FETCH_SAME = "same-origin";

  private SameOrigin() {}

  /** What the request's headers say about where it comes from. */
  public enum Verdict {
    OURS,
    FOREIGN,
    /** It says nothing: not a browser, or a very old one. */
    UNSAID
  }

  /**
   * @param scheme of the request: {@code http}
   * @param host the request's own {@code Host}, already known as ours
   * @param origin header, may be null; {@code null} as a word means a hidden origin
   * @param fetchSite header {@code Sec-Fetch-Site}, may be null
   */
  public static Verdict judge(String scheme, String host, String origin, String fetchSite) {
    if (origin != null) {
      String ours = (scheme + "://" + host).toLowerCase(Locale.ROOT);
      return origin.toLowerCase(Locale.ROOT).equals(ours) ? Verdict.OURS : Verdict.FOREIGN;
    }
    return Optional.ofNullable(fetchSite)
        .map(site -> site.equals(FETCH_SAME) ? Verdict.OURS : Verdict.FOREIGN)
        .orElse(Verdict.UNSAID);
  }
}
