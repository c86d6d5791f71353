package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.muniment.port.Office.Retained;
import org.muniment.port.Receipt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The last retained message of each topic, bounded in number and bytes. */
final class RetainedMessages {
  private static final Logger log = LoggerFactory.getLogger(RetainedMessages.class);

  private final Map<String, Publication> byTopic = new HashMap<>();
  private final int maxTopics;
  private final RetainedKeeper keeper;
  private final Counters counters;
  private final Sparing sparing;
  private long bytes;

  RetainedMessages(
      List<Retained> kept,
      int maxTopics,
      RetainedKeeper keeper,
      Counters counters,
      Sparing sparing) {
    this.maxTopics = maxTopics;
    this.keeper = keeper;
    this.counters = counters;
    this.sparing = sparing;
    kept.stream().limit(maxTopics).forEach(r -> put(publication(r)));
  }

  /**
   * Replaces the topic's message; an empty payload removes it. What is not retained, because there
   * is nothing to remove or no room, is not waited for.
   *
   * @param saved told when that is on disk
   */
  void keep(Publication publication, Receipt saved) {
    if (publication.payload().length == 0) {
      if (!byTopic.containsKey(publication.topic())) {
        keeper.await(saved);
        return;
      }
      remove(publication.topic());
    } else if (fits(publication)) {
      put(publication);
    } else {
      refuse(publication.topic());
      saved.committed();
      return;
    }
    keeper.note(
        new Retained(publication.topic(), publication.payload(), publication.qos().value()), saved);
  }

  List<Publication> matching(String filter) {
    boolean wild = filter.indexOf('+') >= 0 || filter.indexOf('#') >= 0;
    if (!wild) {
      Publication exact = byTopic.get(filter);
      return exact == null ? List.of() : List.of(exact);
    }
    return byTopic.values().stream().filter(p -> Topics.matches(filter, p.topic())).toList();
  }

  private boolean fits(Publication publication) {
    Publication old = byTopic.get(publication.topic());
    long freed = old == null ? 0 : old.payload().length;
    return publication.payload().length <= Retained.MAX_PAYLOAD_BYTES
        && (old != null || byTopic.size() < maxTopics)
        && bytes - freed + publication.payload().length <= Bounds.MAX_RETAINED_BYTES;
  }

  private void put(Publication publication) {
    remove(publication.topic());
    byTopic.put(publication.topic(), publication);
    bytes += publication.payload().length;
    counters.retained.set(byTopic.size());
  }

  private void remove(String topic) {
    Publication old = byTopic.remove(topic);
    if (old != null) {
      bytes -= old.payload().length;
    }
    counters.retained.set(byTopic.size());
  }

  private void refuse(String topic) {
    counters.retainedRefused.increment();
    if (sparing.mayI("retained")) {
      log.warn(
          "The message on {} was relayed but not retained: {} topics and {} bytes are retained, and"
              + " no more fit, or its payload has more than {} bytes; remove retained messages that"
              + " are out of use by publishing empty ones",
          topic,
          byTopic.size(),
          bytes,
          Retained.MAX_PAYLOAD_BYTES);
    }
  }

  private static Publication publication(Retained kept) {
    return new Publication(
        kept.topic(),
        kept.payload(),
        MqttQoS.valueOf(Math.min(kept.qos(), 1)),
        true,
        MqttProperties.NO_PROPERTIES);
  }
}
