package org.muniment.adapters.listener;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttClient;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/** A Paho client of MQTT 3.1.1 that collects what it gets, as {@code topic=payload}. */
final class Mailbox implements MqttCallback, AutoCloseable {
  final List<String> letters = new CopyOnWriteArrayList<>();

  /** The topics of those that came with the retain flag. */
  final List<String> retained = new CopyOnWriteArrayList<>();

  final MqttClient client;
  private volatile boolean lost;

  private Mailbox(int port, String clientId) throws MqttException {
    client = new MqttClient("tcp://127.0.0.1:" + port, clientId, new MemoryPersistence());
    client.setTimeToWait(60_000);
    client.setCallback(this);
  }

  static Mailbox connect(int port, String clientId) throws MqttException {
    return connect(port, clientId, options(true));
  }

  static Mailbox connect(int port, String clientId, MqttConnectOptions options)
      throws MqttException {
    Mailbox mailbox = new Mailbox(port, clientId);
    mailbox.client.connect(options);
    return mailbox;
  }

  static MqttConnectOptions options(boolean clean) {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
    options.setCleanSession(clean);
    return options;
  }

  void publish(String topic, String payload, int qos, boolean retain) throws MqttException {
    client.publish(topic, payload.getBytes(StandardCharsets.UTF_8), qos, retain);
  }

  boolean isLost() {
    return lost;
  }

  /** Goes without a goodbye, as a device whose power fails. */
  void vanish() throws MqttException {
    client.disconnectForcibly(0, 1, false);
  }

  @Override
  public void connectionLost(Throwable cause) {
    lost = true;
  }

  @Override
  public void messageArrived(String topic, MqttMessage message) {
    if (message.isRetained()) {
      retained.add(topic);
    }
    letters.add(topic + "=" + new String(message.getPayload(), StandardCharsets.UTF_8));
  }

  @Override
  public void deliveryComplete(IMqttDeliveryToken token) {}

  @Override
  public void close() throws MqttException {
    if (client.isConnected()) {
      client.disconnect();
    }
    client.close(true);
  }
}
