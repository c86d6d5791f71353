package org.muniment.dashboard.web;

import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.port.TlsIdentity;

/**
 * How other devices come to these pages.
 *
 * @param identity by what this computer proves who it is, if pages or MQTT use TLS
 * @param pagesUseTls whether the pages are HTTPS; plain HTTP is for this computer only
 * @param host the name or address, without brackets, by which a telephone most probably reaches
 *     this computer; says nothing when only this computer can see the pages
 */
public record Reach(
    Optional<TlsIdentity> identity, boolean pagesUseTls, Supplier<Optional<String>> host) {
  /** The path of the page that tells a device how to trust this computer. */
  public static final String TRUST = "/trust";

  public Reach {
    Objects.requireNonNull(host);
    if (pagesUseTls && identity.isEmpty()) {
      throw new IllegalArgumentException("pages with TLS need an identity");
    }
  }

  /** Plain HTTP for this computer only. */
  public static Reach here() {
    return new Reach(Optional.empty(), false, Optional::empty);
  }

  /**
   * Where a telephone finds how to trust this computer: without TLS on purpose, since it is for
   * those who do not trust it yet. Empty when only this computer can see the pages.
   *
   * @param port of the pages
   */
  public Optional<String> trustAddress(int port) {
    return host.get()
        .filter(name -> pagesUseTls)
        .map(name -> "http://" + inAddress(name) + ":" + port + TRUST);
  }

  /** As it stands in an address: IPv6 in brackets. */
  public static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
