package org.muniment.adapters.net;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.text.Visible;

/**
 * What another side said, fit to be shown and logged: without the channel's secrets, which it may
 * have repeated, and short.
 */
public final class Discretion {
  private static final int MAX_CHARACTERS = 200;

  /** Shorter parts of an address are words such as "send", not keys. */
  private static final int SHORTEST_KEY = 8;

  private static final String HIDDEN = "***";

  private Discretion() {}

  public static String shown(Channel channel, String said) {
    return shown(channel.secrets().values(), said);
  }

  public static String shown(Collection<String> secrets, String said) {
    String clean = said;
    for (String secret : parts(secrets)) {
      clean = clean.replace(secret, HIDDEN);
    }
    return Visible.brief(Wording.line(clean), MAX_CHARACTERS);
  }

  /** The longest first, so that none leaves a part of another. */
  private static List<String> parts(Collection<String> secrets) {
    return secrets.stream()
        .flatMap(Discretion::withParts)
        .filter(secret -> !secret.isBlank())
        .distinct()
        .sorted(Comparator.comparingInt(String::length).reversed())
        .toList();
  }

  private static Stream<String> withParts(String secret) {
    Stream<String> parts =
        Stream.of(secret.split("[/?&=]")).filter(part -> part.length() >= SHORTEST_KEY);
    return secret.contains("://") ? Stream.concat(Stream.of(secret), parts) : Stream.of(secret);
  }
}
