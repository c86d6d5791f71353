package org.muniment.domain.notice;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A configured way to people.
 *
 * @param id {@code a-z 0-9 -}, chosen once
 * @param name for people
 * @param settings what anybody may read: host, port, sender, address of the robot's service …
 * @param secrets what is written and never read back: password, key, token; by the same names as
 *     the type documents
 */
public record Channel(
    String id,
    ChannelType type,
    String name,
    boolean enabled,
    Map<String, String> settings,
    Map<String, String> secrets) {
  private static final Pattern ID = Pattern.compile("[a-z0-9][a-z0-9-]{0,31}");

  public Channel {
    Objects.requireNonNull(type);
    Objects.requireNonNull(name);
    if (!isId(id)) {
      throw new IllegalArgumentException("a channel's id is a-z 0-9 -, got " + id);
    }
    settings = Collections.unmodifiableMap(new TreeMap<>(settings));
    secrets = Collections.unmodifiableMap(new TreeMap<>(secrets));
  }

  public static boolean isId(String text) {
    return text != null && ID.matcher(text).matches();
  }

  /** Without the secrets, for logs as for anything that is shown. */
  @Override
  public String toString() {
    return "Channel[%s, %s, %s]".formatted(id, type.key(), settings);
  }
}
