package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttQoS;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption;
import io.netty.handler.codec.mqtt.MqttSubscriptionOption.RetainedHandlingPolicy;
import io.vertx.mqtt.MqttEndpoint;
import io.vertx.mqtt.MqttTopicSubscription;
import io.vertx.mqtt.messages.MqttSubscribeMessage;
import io.vertx.mqtt.messages.MqttUnsubscribeMessage;
import io.vertx.mqtt.messages.codes.MqttSubAckReasonCode;
import io.vertx.mqtt.messages.codes.MqttUnsubAckReasonCode;
import java.util.ArrayList;
import java.util.List;
import org.muniment.adapters.listener.Subscriptions.Wish;

/** Answers SUBSCRIBE and UNSUBSCRIBE of one client. */
final class Subscribing {
  private final MqttEndpoint endpoint;
  private final Session session;
  private final House house;
  private final boolean speaks5;

  Subscribing(MqttEndpoint endpoint, Session session, House house, boolean speaks5) {
    this.endpoint = endpoint;
    this.session = session;
    this.house = house;
    this.speaks5 = speaks5;
  }

  void subscribe(MqttSubscribeMessage message) {
    List<MqttSubAckReasonCode> answers = new ArrayList<>();
    List<Runnable> replays = new ArrayList<>();
    for (MqttTopicSubscription asked : message.topicSubscriptions()) {
      MqttSubAckReasonCode answer = judge(asked);
      if (!answer.isError()) {
        grant(asked, replays);
      }
      answers.add(speaks5 || !answer.isError() ? answer : MqttSubAckReasonCode.UNSPECIFIED_ERROR);
    }
    endpoint.subscribeAcknowledge(message.messageId(), answers, MqttProperties.NO_PROPERTIES);
    replays.forEach(Runnable::run);
  }

  void unsubscribe(MqttUnsubscribeMessage message) {
    List<MqttUnsubAckReasonCode> answers =
        message.topics().stream()
            .map(
                filter ->
                    house.relay().unsubscribe(session, filter)
                        ? MqttUnsubAckReasonCode.SUCCESS
                        : MqttUnsubAckReasonCode.NO_SUBSCRIPTION_EXISTED)
            .toList();
    endpoint.unsubscribeAcknowledge(message.messageId(), answers, MqttProperties.NO_PROPERTIES);
  }

  private MqttSubAckReasonCode judge(MqttTopicSubscription asked) {
    String filter = asked.topicName();
    if (!Topics.isFilter(filter)) {
      return MqttSubAckReasonCode.TOPIC_FILTER_INVALID;
    }
    if (Topics.isShared(filter)) {
      return MqttSubAckReasonCode.SHARED_SUBSCRIPTIONS_NOT_SUPPORTED;
    }
    if (session.filters.size() >= house.settings().bounds().filtersPerClient()
        && !session.filters.containsKey(filter)) {
      return MqttSubAckReasonCode.QUOTA_EXCEEDED;
    }
    return asked.qualityOfService() == MqttQoS.AT_MOST_ONCE
        ? MqttSubAckReasonCode.GRANTED_QOS0
        : MqttSubAckReasonCode.GRANTED_QOS1;
  }

  /** QoS 2 is granted as 1: what we relay is at least once. */
  private void grant(MqttTopicSubscription asked, List<Runnable> replays) {
    String filter = asked.topicName();
    MqttSubscriptionOption option = asked.subscriptionOption();
    boolean isNew = !session.filters.containsKey(filter);
    MqttQoS qos =
        asked.qualityOfService() == MqttQoS.AT_MOST_ONCE
            ? MqttQoS.AT_MOST_ONCE
            : MqttQoS.AT_LEAST_ONCE;
    Wish wish = new Wish(qos, option.isNoLocal(), option.isRetainAsPublished());
    house.relay().subscribe(session, filter, wish);
    RetainedHandlingPolicy policy = option.retainHandling();
    if (policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE
        || policy == RetainedHandlingPolicy.SEND_AT_SUBSCRIBE_IF_NOT_YET_EXISTS && isNew) {
      replays.add(() -> house.relay().replayRetained(session, filter, wish));
    }
  }
}
