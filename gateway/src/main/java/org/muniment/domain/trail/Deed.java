package org.muniment.domain.trail;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * What somebody did, before it has a place in the chain.
 *
 * @param action what was done: {@code noun.verb} in lower case, {@code room.add}; every action has
 *     a text {@code trail.<action>} in the message bundles
 * @param subject what it was done to: a code, a name; {@code -} for the whole archive
 * @param before the values that were changed, by field; never a secret
 * @param after the values that they have now
 * @param why the reason that was given; empty when none was asked for
 * @param secrecy key of the level that a reader needs to see {@code before}, {@code after} and
 *     {@code why}; empty when everybody who may read the trail may
 */
public record Deed(
    By by,
    String action,
    String subject,
    Map<String, String> before,
    Map<String, String> after,
    String why,
    Optional<String> secrecy) {
  private static final Pattern ACTION = Pattern.compile("[a-z][a-z0-9-]*(\\.[a-z][a-z0-9-]*)+");

  public Deed {
    Objects.requireNonNull(by);
    Objects.requireNonNull(why);
    Objects.requireNonNull(secrecy);
    if (action == null || !ACTION.matcher(action).matches()) {
      throw new IllegalArgumentException("an action is noun.verb in lower case, got " + action);
    }
    if (subject == null || subject.isEmpty()) {
      throw new IllegalArgumentException(action + " needs a subject, got " + subject);
    }
    before = Collections.unmodifiableMap(new TreeMap<>(before));
    after = Collections.unmodifiableMap(new TreeMap<>(after));
  }

  public static Deed of(By by, String action, Object subject) {
    return new Deed(by, action, subject.toString(), Map.of(), Map.of(), "", Optional.empty());
  }

  /** With one more value that was there before. */
  public Deed before(String field, Object value) {
    return new Deed(by, action, subject, with(before, field, value), after, why, secrecy);
  }

  /** With one more value that is there now. */
  public Deed after(String field, Object value) {
    return new Deed(by, action, subject, before, with(after, field, value), why, secrecy);
  }

  /** With a field that was changed; nothing when both are the same. */
  public Deed change(String field, Object old, Object now) {
    return old.toString().equals(now.toString()) ? this : before(field, old).after(field, now);
  }

  public Deed because(String reason) {
    return new Deed(by, action, subject, before, after, reason, secrecy);
  }

  public Deed secret(String level) {
    return new Deed(by, action, subject, before, after, why, Optional.of(level));
  }

  private static Map<String, String> with(Map<String, String> map, String field, Object value) {
    Map<String, String> more = new TreeMap<>(map);
    more.put(field, value.toString());
    return more;
  }
}
