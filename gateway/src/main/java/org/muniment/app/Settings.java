package org.muniment.app;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.adapters.serial.PortSettings;
import org.muniment.domain.place.Site;
import org.muniment.domain.text.Code;

/**
 * What the program was told, complete and checked.
 *
 * @param data the data folder
 * @param site what {@code muniment.yaml} says of the site; empty when it says nothing, and the one
 *     in the store or {@link #defaultSite} holds
 * @param http where pages and the HTTP interface listen
 * @param tls how pages and MQTT prove who they are
 * @param mqtt where the built-in MQTT listener listens; empty when it is off
 * @param mqttTls where it listens with TLS too, if anywhere
 * @param serial the serial ports to read, each name once
 * @param scanners the serial ports that scanners of codes are at, each name once
 * @param access rules for passwords and sessions, and the secrecy levels
 * @param backup the planned backups; empty when none are
 * @param dailyLog when the climate is written down, and when a day is sealed
 * @param notification what ways to people may do and who they are
 */
public record Settings(
    Path data,
    Optional<Site> site,
    HostPort http,
    TlsSettings tls,
    Optional<HostPort> mqtt,
    Optional<HostPort> mqttTls,
    List<PortSettings> serial,
    List<PortSettings> scanners,
    AccessSettings access,
    Optional<BackupSettings> backup,
    DailyLogSettings dailyLog,
    NotificationSettings notification) {
  public static final String DEFAULT_DATA = "muniment-data";
  public static final HostPort DEFAULT_HTTP = new HostPort("127.0.0.1", 7070);
  public static final HostPort DEFAULT_MQTT = new HostPort("127.0.0.1", 1883);
  public static final HostPort EXAMPLE_MQTT_TLS = new HostPort("0.0.0.0", 8883);
  public static final Code DEFAULT_SITE_CODE = Code.of("SITE");
  public static final String DEFAULT_SITE_NAME = "Archive";

  public Settings {
    Objects.requireNonNull(data);
    Objects.requireNonNull(site);
    Objects.requireNonNull(http);
    Objects.requireNonNull(tls);
    Objects.requireNonNull(mqtt);
    Objects.requireNonNull(mqttTls);
    Objects.requireNonNull(access);
    Objects.requireNonNull(backup);
    Objects.requireNonNull(dailyLog);
    Objects.requireNonNull(notification);
    serial = List.copyOf(serial);
    scanners = List.copyOf(scanners);
  }

  /** The one site of an archive that named none. */
  public static Site defaultSite(ZoneId zone) {
    return new Site(DEFAULT_SITE_CODE, DEFAULT_SITE_NAME, zone);
  }
}
