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

  /** As it stands in an address: IPv6 in brackets. */
  public static String inAddress(String host) {
    return host.contains(":") ? "[" + host + "]" : host;
  }
}
