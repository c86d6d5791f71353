package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttQoS;
import org.muniment.port.Receipt;

/** The receipt of one message: told by the store's writer, settled on the event loop. */
final class Arrival implements Receipt {
  private final Connection connection;
  private final MqttQoS qos;
  private final int packetId;
  private final Settlements settlements;
  private final Counters counters;
  private String failure;

  Arrival(
      Connection connection,
      MqttQoS qos,
      int packetId,
      Settlements settlements,
      Counters counters) {
    this.connection = connection;
    this.qos = qos;
    this.packetId = packetId;
    this.settlements = settlements;
    this.counters = counters;
  }

  @Override
  public void committed() {
    if (qos != MqttQoS.AT_MOST_ONCE) {
      settlements.add(this);
    }
    // Counted last: an orderly stop closes the connections as soon as nothing is pending.
    counters.committed.increment();
  }

  @Override
  public void failed(String why) {
    failure = why == null ? "no reason was given" : why;
    settlements.add(this);
    counters.notStored.increment();
  }

  /** On the event loop. */
  void settle() {
    if (failure != null) {
      connection.notStored(qos, packetId, failure);
    } else {
      connection.stored(qos, packetId);
    }
  }
}
