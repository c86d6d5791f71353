package org.muniment.pipeline;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.muniment.domain.measure.Mark;
import org.muniment.domain.measure.MeasuredAt;
import org.muniment.domain.measure.Measurement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.sensor.SensorStatus;
import org.muniment.domain.sensor.Transport;
import org.muniment.pipeline.Routed.Found;
import org.muniment.pipeline.Routed.Notice;
import org.muniment.pipeline.Routed.Outcome;
import org.muniment.port.ReadingStore.Entry;
import org.muniment.port.ReadingStore.QuarantineKind;
import org.muniment.port.WireMessage;
import org.muniment.profile.Decoder;
import org.muniment.profile.Decoding;
import org.muniment.profile.ProfileInput;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Decodes a message and says whose readings it has, and what must go to quarantine and why. Depends
 * on nothing but its arguments; any thread; never throws for what a device sent.
 */
final class Router {
  static final String UNREGISTERED = "unregistered";
  static final String AMBIGUOUS = "ambiguous";
  private static final String BROKEN_PROFILE = "profile-failed";
  private static final Optional<String> NONE = Optional.empty();
  private static final Logger LOG = LoggerFactory.getLogger(Router.class);

  private final Decoder decoder;

  Router(Decoder decoder) {
    this.decoder = decoder;
  }

  Routed route(Picture picture, WireMessage message) {
    try {
      Addresses.Match match = picture.addresses().of(message.transport(), message.source());
      ProfileInput input = input(message, picture.site().timeZone());
      return match.isEmpty()
          ? stranger(message, decoder.recognise(input))
          : registered(message, match, input);
    } catch (RuntimeException fault) {
      // A fault of ours must not cost the message, nor those that share its transaction.
      LOG.error("Decoding a message of {} failed; it goes to quarantine", message.source(), fault);
      return new Routed(
          Outcome.UNDECODABLE,
          List.of(),
          List.of(quarantine(message, QuarantineKind.UNDECODABLE, NONE, NONE, BROKEN_PROFILE)),
          List.of(),
          false);
    }
  }

  /** The first profile of the sensors that knows the message decides what it is. */
  private Routed registered(WireMessage message, Addresses.Match match, ProfileInput input) {
    String profile = match.sensors().get(0).profile();
    Decoding decoding = decoder.decode(profile, input);
    for (int i = 1; i < match.sensors().size() && decoding instanceof Decoding.Unknown; i++) {
      String other = match.sensors().get(i).profile();
      if (!other.equals(profile)) {
        profile = other;
        decoding = decoder.decode(profile, input);
      }
    }
    List<Sensor> sensors = withProfile(match.sensors(), profile);
    if (decoding instanceof Decoding.Accepted accepted) {
      return accepted(message, sensors, accepted);
    }
    if (decoding instanceof Decoding.Availability availability) {
      return availability(sensors, availability);
    }
    if (decoding instanceof Decoding.Ignored) {
      return Routed.nothing(Outcome.IGNORED, false);
    }
    return refused(message, match, sensors, profile, decoding);
  }

  private static Routed accepted(
      WireMessage message, List<Sensor> sensors, Decoding.Accepted accepted) {
    boolean oneChannel = Channels.isOne(accepted);
    List<Found> found = new ArrayList<>(accepted.readings().size());
    Set<Optional<String>> strangers = Set.of();
    for (Decoding.Reading reading : accepted.readings()) {
      Optional<Sensor> sensor = Channels.sensor(sensors, reading.channel(), oneChannel);
      if (isOfUnknownAge(message, reading)) {
        continue;
      }
      if (sensor.isPresent()) {
        found.add(found(sensor.get(), message, reading, accepted));
      } else {
        strangers = strangers.isEmpty() ? new LinkedHashSet<>() : strangers;
        strangers.add(reading.channel());
      }
    }
    List<Entry.Quarantine> kept = unregistered(message, strangers, accepted.profile());
    List<Notice> notices =
        accepted.rejectedParts().isEmpty()
            ? List.of()
            : partsRefused(message, sensors, accepted, found, oneChannel);
    Outcome outcome =
        !found.isEmpty() || !notices.isEmpty()
            ? Outcome.ACCEPTED
            : kept.isEmpty() ? Outcome.IGNORED : Outcome.UNREGISTERED;
    boolean open = !kept.isEmpty();
    if (!notices.isEmpty()) {
      kept = new ArrayList<>(kept);
      kept.add(partsKept(message, accepted));
    }
    return new Routed(outcome, found, kept, notices, open);
  }

  /** What a broker kept has no known age unless it says its time itself: it is no reading. */
  private static boolean isOfUnknownAge(WireMessage message, Decoding.Reading reading) {
    return message.retained() && reading.at().isEmpty();
  }

  private static Found found(
      Sensor sensor, WireMessage message, Decoding.Reading reading, Decoding.Accepted accepted) {
    MeasuredAt time = MeasuredAt.of(reading.at(), message.arrivedAt());
    Measurement measurement = new Measurement(time.at(), reading.values(), reading.marks());
    if (time.clockAhead()) {
      measurement = measurement.marked(Mark.CLOCK_AHEAD);
    }
    for (Decoding.RejectedPart part : accepted.rejectedParts()) {
      if (part.channel().isEmpty() || part.channel().equals(reading.channel())) {
        measurement = measurement.marked(Mark.PARTLY_REJECTED);
      }
    }
    return new Found(sensor, measurement, time.fromDevice(), reading.channel());
  }

  private static List<Notice> partsRefused(
      WireMessage message,
      List<Sensor> sensors,
      Decoding.Accepted accepted,
      List<Found> found,
      boolean oneChannel) {
    List<Notice> notices = new ArrayList<>();
    for (Decoding.RejectedPart part : accepted.rejectedParts()) {
      String reason = part.field() + ": " + part.reason();
      Optional<Sensor> named = Channels.sensor(sensors, part.channel(), oneChannel);
      for (Sensor sensor : part.channel().isEmpty() ? sensors : named.stream().toList()) {
        boolean whole = found.stream().noneMatch(f -> f.sensor().id() == sensor.id());
        notices.add(refusal(message, sensor, reason, whole));
      }
    }
    return notices;
  }

  /** The list of what was refused holds parts of messages too (numbers: Plausible range). */
  private static Entry.Quarantine partsKept(WireMessage message, Decoding.Accepted accepted) {
    Decoding.RejectedPart first = accepted.rejectedParts().get(0);
    return quarantine(
        message,
        QuarantineKind.REJECTED,
        first.channel(),
        Optional.of(accepted.profile()),
        first.field() + ": " + first.reason());
  }

  private static Routed availability(List<Sensor> sensors, Decoding.Availability availability) {
    List<Notice> notices = new ArrayList<>();
    for (Sensor sensor : sensors) {
      if (availability.channel().isEmpty()
          || availability.channel().equals(sensor.address().channel())) {
        notices.add(new Notice.Online(sensor.id(), availability.online()));
      }
    }
    return new Routed(Outcome.AVAILABILITY, List.of(), List.of(), notices, false);
  }

  /** Rejected, Unknown or Ambiguous: kept to be looked at, and said of the sensors. */
  private static Routed refused(
      WireMessage message,
      Addresses.Match match,
      List<Sensor> sensors,
      String profile,
      Decoding decoding) {
    QuarantineKind kind = kindOf(decoding);
    List<Notice> notices = new ArrayList<>();
    for (Sensor sensor : sensors) {
      // A topic beside the sensor's own may carry anything; only its own says that it is in need.
      if (kind == QuarantineKind.REJECTED || match.isExact(sensor)) {
        notices.add(refusal(message, sensor, reasonOf(decoding), true));
      }
    }
    Entry.Quarantine kept =
        quarantine(message, kind, NONE, Optional.of(profile), reasonOf(decoding));
    return new Routed(Outcome.of(kind), List.of(), List.of(kept), notices, false);
  }

  private static Routed stranger(WireMessage message, Decoding decoding) {
    if (decoding instanceof Decoding.Ignored) {
      return Routed.nothing(Outcome.IGNORED, true);
    }
    if (decoding instanceof Decoding.Availability) {
      return Routed.nothing(Outcome.AVAILABILITY, true);
    }
    if (decoding instanceof Decoding.Accepted accepted && !accepted.readings().isEmpty()) {
      Set<Optional<String>> channels = new LinkedHashSet<>();
      for (Decoding.Reading reading : accepted.readings()) {
        if (!isOfUnknownAge(message, reading)) {
          channels.add(reading.channel());
        }
      }
      List<Entry.Quarantine> kept = unregistered(message, channels, accepted.profile());
      Outcome outcome = kept.isEmpty() ? Outcome.IGNORED : Outcome.UNREGISTERED;
      return new Routed(outcome, List.of(), kept, List.of(), true);
    }
    Entry.Quarantine kept =
        quarantine(
            message, QuarantineKind.UNREGISTERED, NONE, profileOf(decoding), reasonOf(decoding));
    return new Routed(Outcome.UNREGISTERED, List.of(), List.of(kept), List.of(), true);
  }

  /** One entry for each channel, since each may be registered on its own day. */
  private static List<Entry.Quarantine> unregistered(
      WireMessage message, Set<Optional<String>> channels, String profile) {
    List<Entry.Quarantine> kept = new ArrayList<>(channels.size());
    for (Optional<String> channel : channels) {
      kept.add(
          quarantine(
              message, QuarantineKind.UNREGISTERED, channel, Optional.of(profile), UNREGISTERED));
    }
    return kept;
  }

  private static QuarantineKind kindOf(Decoding decoding) {
    if (decoding instanceof Decoding.Rejected) {
      return QuarantineKind.REJECTED;
    }
    return decoding instanceof Decoding.Ambiguous
        ? QuarantineKind.AMBIGUOUS
        : QuarantineKind.UNDECODABLE;
  }

  private static String reasonOf(Decoding decoding) {
    if (decoding instanceof Decoding.Rejected rejected) {
      return rejected.reason();
    }
    return decoding instanceof Decoding.Unknown unknown ? unknown.reason() : AMBIGUOUS;
  }

  private static Optional<String> profileOf(Decoding decoding) {
    return decoding instanceof Decoding.Rejected rejected ? rejected.profile() : NONE;
  }

  private static List<Sensor> withProfile(List<Sensor> sensors, String profile) {
    boolean all = true;
    for (Sensor sensor : sensors) {
      all = all && sensor.profile().equals(profile);
    }
    return all ? sensors : sensors.stream().filter(s -> s.profile().equals(profile)).toList();
  }

  private static Notice refusal(WireMessage message, Sensor sensor, String reason, boolean whole) {
    return new Notice.Refused(
        sensor.id(), new SensorStatus.Rejection(message.arrivedAt(), reason), whole);
  }

  private static Entry.Quarantine quarantine(
      WireMessage message,
      QuarantineKind kind,
      Optional<String> channel,
      Optional<String> profile,
      String reason) {
    return new Entry.Quarantine(
        kind,
        message.transport(),
        message.source(),
        channel,
        message.payload(),
        message.arrivedAt(),
        profile,
        reason,
        message.deliveryKey());
  }

  private static ProfileInput input(WireMessage message, ZoneId zone) {
    return message.transport() == Transport.MQTT
        ? ProfileInput.mqtt(message.source(), message.payload(), message.arrivedAt(), zone)
        : new ProfileInput(
            message.transport(),
            NONE,
            message.payload(),
            Optional.empty(),
            NONE,
            message.arrivedAt(),
            zone);
  }
}
