package org.muniment.dashboard.web.guard;

import java.util.Collection;
import java.util.List;

/**
 * What becomes of a request without TLS on the port that speaks TLS, where browsers land when
 * somebody types the address without {@code https://}.
 */
public final class PlainDoor {
  /** What to do with it. */
  public enum Verdict {
    /** It came by TLS, or may be answered without. */
    ANSWER,
    /** The browser is led to the same place by TLS. */
    REDIRECT,
    /** It carried something that must not travel so: the sender must hear of it. */
    REFUSE
  }

  private final List<String> open;

  /**
   * @param openPaths what is answered without TLS too: a path, or its beginning when it ends with a
   *     slash
   */
  public PlainDoor(Collection<String> openPaths) {
    open = List.copyOf(openPaths);
  }

  /**
   * @param reading whether the method only reads
   * @param withSecret whether it brings a token
   */
  public Verdict judge(boolean overTls, boolean reading, boolean withSecret, String path) {
    if (overTls) {
      return Verdict.ANSWER;
    }
    if (!reading || withSecret) {
      return Verdict.REFUSE;
    }
    return isOpen(path) ? Verdict.ANSWER : Verdict.REDIRECT;
  }

  private boolean isOpen(String path) {
    return open.stream()
        .anyMatch(each -> each.endsWith("/") ? path.startsWith(each) : path.equals(each));
  }
}
