package org.muniment.domain.notice;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way to people; MQTT and the open page are always there and need no channel. */
public enum ChannelType {
  EMAIL,
  WEBHOOK,
  WECOM,
  DINGTALK,
  FEISHU,
  /** A program of this computer; comes from the configuration file only. */
  COMMAND;

  public String key() {
    return name().toLowerCase(Locale.ROOT);
  }

  public static Optional<ChannelType> byKey(String key) {
    return Arrays.stream(values()).filter(type -> type.key().equals(key)).findFirst();
  }
}
