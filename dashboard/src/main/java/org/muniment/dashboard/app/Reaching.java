package org.muniment.dashboard.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import org.muniment.app.Gateway;
import org.muniment.app.Settings;
import org.muniment.dashboard.web.Reach;

/** By which address people come to the pages. */
final class Reaching {
  private Reaching() {}

  static Reach of(Settings settings, Gateway gateway) {
    return new Reach(
        gateway.tls(), gateway.tlsOfPages().isPresent(), () -> fromOutside(settings, gateway));
  }

  /** What is printed at the start. */
  static String address(Settings settings, Gateway gateway, int port) {
    String scheme = gateway.tlsOfPages().isPresent() ? "https://" : "http://";
    String host = fromOutside(settings, gateway).orElseGet(() -> here(settings.http().host()));
    return scheme + Reach.inAddress(host) + ":" + port;
  }

  /** Empty when only this computer can see the pages. */
  private static Optional<String> fromOutside(Settings settings, Gateway gateway) {
    Optional<InetAddress> bound = resolve(settings.http().host());
    if (bound.isEmpty() || bound.get().isLoopbackAddress()) {
      return Optional.empty();
    }
    boolean named = !settings.tls().names().isEmpty();
    return named || bound.get().isAnyLocalAddress()
        ? gateway.ownNames().reachable()
        : Optional.of(settings.http().host());
  }

  private static String here(String bound) {
    return resolve(bound).filter(InetAddress::isAnyLocalAddress).isPresent() ? "localhost" : bound;
  }

  private static Optional<InetAddress> resolve(String host) {
    try {
      return Optional.of(InetAddress.getByName(host));
    } catch (UnknownHostException unknown) {
      return Optional.empty();
    }
  }
}
