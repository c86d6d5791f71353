package org.muniment.app;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.adapters.listener.Endpoint;
import org.muniment.adapters.tls.FileCertificate;
import org.muniment.adapters.tls.HostNames;
import org.muniment.adapters.tls.LocalAuthority;
import org.muniment.adapters.tls.Tls;
import org.muniment.port.TlsIdentity;

/** Who uses which certificate. */
final class TlsWiring {
  private static final String FOLDER = "tls";

  private TlsWiring() {}

  /** Empty when nothing needs one: then no key is ever made. */
  static Optional<Tls> identity(Settings settings, HostNames names, InstantSource clock) {
    Path folder = settings.data().resolve(FOLDER);
    return switch (settings.tls().mode()) {
      case OFF -> Optional.empty();
      case FILES ->
          settings.tls().files().map(files -> Tls.start(new FileCertificate(files), clock));
      case LOCAL -> Optional.of(Tls.start(new LocalAuthority(folder, names::current), clock));
      case AUTO ->
          pagesUseTls(settings) || settings.mqttTls().isPresent()
              ? Optional.of(Tls.start(new LocalAuthority(folder, names::current), clock))
              : Optional.empty();
    };
  }

  static boolean pagesUseTls(Settings settings) {
    return switch (settings.tls().mode()) {
      case OFF -> false;
      case LOCAL, FILES -> true;
      case AUTO -> !isLoopback(settings.http().host());
    };
  }

  /** Where the MQTT listener listens; empty when nowhere. */
  static Optional<org.muniment.adapters.listener.Settings> mqtt(
      Settings settings, Optional<? extends TlsIdentity> identity) {
    List<Endpoint> endpoints = new ArrayList<>();
    settings.mqtt().ifPresent(at -> endpoints.add(Endpoint.plain(at.host(), at.port())));
    settings
        .mqttTls()
        .ifPresent(
            at ->
                endpoints.add(
                    Endpoint.secured(at.host(), at.port(), identity.orElseThrow().keys())));
    return endpoints.isEmpty()
        ? Optional.empty()
        : Optional.of(org.muniment.adapters.listener.Settings.at(endpoints));
  }

  /** A host that does not exist is the web server's to complain about. */
  private static boolean isLoopback(String host) {
    try {
      for (InetAddress address : InetAddress.getAllByName(host)) {
        if (!address.isLoopbackAddress()) {
          return false;
        }
      }
      return true;
    } catch (UnknownHostException unknown) {
      return true;
    }
  }
}
