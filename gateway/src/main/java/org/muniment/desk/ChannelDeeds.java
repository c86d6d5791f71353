package org.muniment.desk;

import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.muniment.domain.notice.Channel;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;

/** How the trail tells of channels: of a secret only that it is another one. */
final class ChannelDeeds {
  /** A template is long; what the trail keeps of it tells which it was. */
  private static final int MAX_SHOWN = 200;

  private ChannelDeeds() {}

  static Deed saved(By by, Optional<Channel> old, Channel now) {
    Deed deed =
        Deed.of(
            by,
            old.isPresent() ? "notification-channel.change" : "notification-channel.add",
            now.id());
    deed = change(deed, "type", old.map(channel -> channel.type().key()), now.type().key());
    deed = change(deed, "name", old.map(Channel::name), now.name());
    deed =
        change(
            deed,
            "enabled",
            old.map(channel -> String.valueOf(channel.enabled())),
            String.valueOf(now.enabled()));
    Map<String, String> before = old.map(Channel::settings).orElse(Map.of());
    deed = settings(deed, before, now.settings());
    return secrets(deed, old.map(Channel::secrets).orElse(Map.of()), now.secrets());
  }

  private static Deed change(Deed deed, String field, Optional<String> old, String now) {
    return old.isPresent() ? deed.change(field, old.get(), now) : deed.after(field, now);
  }

  private static Deed settings(Deed deed, Map<String, String> old, Map<String, String> now) {
    Deed more = deed;
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      more =
          more.change(
              key,
              Visible.brief(old.getOrDefault(key, ""), MAX_SHOWN),
              Visible.brief(now.getOrDefault(key, ""), MAX_SHOWN));
    }
    return more;
  }

  private static Deed secrets(Deed deed, Map<String, String> old, Map<String, String> now) {
    Deed more = deed;
    TreeSet<String> keys = new TreeSet<>(old.keySet());
    keys.addAll(now.keySet());
    for (String key : keys) {
      if (!now.containsKey(key)) {
        more = more.after(key, "removed");
      } else if (!now.get(key).equals(old.get(key))) {
        more = more.after(key, old.containsKey(key) ? "changed" : "set");
      }
    }
    return more;
  }

  static Deed removed(By by, Channel channel, String why) {
    Deed deed =
        Deed.of(by, "notification-channel.remove", channel.id())
            .before("type", channel.type().key())
            .before("name", channel.name());
    return deed.because(why);
  }
}
