package org.muniment.profile.engine;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.muniment.profile.Decoding;

/** What a kind of message is good for. */
public sealed interface Meaning {
  /** What is known of a message when its meaning is asked for. */
  record Context(
      String profile, Map<String, String> topicParts, boolean topicFits, ZoneId siteZone) {}

  /** What the message says, or null when it turns out to be of another kind. */
  Decoding read(Part message, Context context);

  /** In order, but without a measurement. */
  record Ignore(String reason) implements Meaning {
    @Override
    public Decoding read(Part message, Context context) {
      return new Decoding.Ignored(context.profile(), reason);
    }
  }

  /** The device reports a fault. */
  record Reject(String reason) implements Meaning {
    @Override
    public Decoding read(Part message, Context context) {
      return new Decoding.Rejected(Optional.of(context.profile()), reason);
    }
  }

  /**
   * The device came or went.
   *
   * @param online words in lower case
   * @param offline words in lower case
   */
  record Presence(FieldRef from, Set<String> online, Set<String> offline, ChannelRule channel)
      implements Meaning {
    @Override
    public Decoding read(Part message, Context context) {
      String word = message.find(from).words().trim().toLowerCase(Locale.ROOT);
      if (!online.contains(word) && !offline.contains(word)) {
        // Without its topic it may be any text at all.
        return context.topicFits()
            ? new Decoding.Rejected(Optional.of(context.profile()), Reasons.UNKNOWN_WORD)
            : null;
      }
      return new Decoding.Availability(
          context.profile(), channel.name(message, context.topicParts()), online.contains(word));
    }
  }

  /** Readings of one sensor or several. */
  record Readings(Optional<TimeRule> time, List<ReadingRule> rules) implements Meaning {
    public Readings {
      rules = List.copyOf(rules);
    }

    @Override
    public Decoding read(Part message, Context context) {
      List<Decoding.Reading> readings = new ArrayList<>();
      List<Decoding.RejectedPart> rejected = new ArrayList<>(0);
      List<Part> taken = new ArrayList<>();
      for (ReadingRule rule : rules) {
        for (Part part : rule.parts(message, taken)) {
          taken.add(part);
          if (!rule.leavesOut(part)) {
            readOne(rule, part, message, context, readings, rejected);
          }
        }
      }
      return summary(context.profile(), readings, rejected);
    }

    private void readOne(
        ReadingRule rule,
        Part part,
        Part message,
        Context context,
        List<Decoding.Reading> readings,
        List<Decoding.RejectedPart> rejected) {
      ReadingBuilder builder = new ReadingBuilder(rule.channel().name(part, context.topicParts()));
      for (ValueRule value : rule.values()) {
        value.take(part, message, builder);
      }
      builder
          .reading(() -> time.flatMap(device -> device.take(part, message, context.siteZone())))
          .ifPresent(readings::add);
      rejected.addAll(builder.rejected());
    }

    private static Decoding summary(
        String profile, List<Decoding.Reading> readings, List<Decoding.RejectedPart> rejected) {
      if (!readings.isEmpty()) {
        return new Decoding.Accepted(profile, List.copyOf(readings), List.copyOf(rejected));
      }
      return rejected.isEmpty()
          ? new Decoding.Ignored(profile, Reasons.NO_MEASUREMENT)
          : new Decoding.Rejected(Optional.of(profile), rejected.get(0).reason());
    }
  }
}
