package org.muniment.dashboard.faults;

import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;

/**
 * A real MQTT client with a session that survives: what was not acknowledged before the connection
 * broke is sent again, marked as a duplicate, when it is connected again.
 */
final class Publisher implements AutoCloseable {
  static final int MAX_IN_FLIGHT = 200;

  private static final int QOS = 1;
  private static final long WAIT_MILLIS = 30_000;

  private final MqttAsyncClient client;
  private final Set<SentReading> acknowledged = ConcurrentHashMap.newKeySet();
  private volatile Semaphore room = new Semaphore(MAX_IN_FLIGHT);

  Publisher(String server) throws MqttException {
    client = new MqttAsyncClient(server, "kill-harness", new MemoryPersistence());
    client.setCallback(new Acknowledgements());
  }

  void connect() throws MqttException {
    MqttConnectOptions options = new MqttConnectOptions();
    options.setCleanSession(false);
    options.setMaxInflight(2 * MAX_IN_FLIGHT);
    room = new Semaphore(MAX_IN_FLIGHT);
    client.connect(options).waitForCompletion(WAIT_MILLIS);
  }

  /** False when the connection broke: then it is not known whether the reading will arrive. */
  boolean publish(SentReading reading) throws InterruptedException {
    if (!room.tryAcquire(WAIT_MILLIS, TimeUnit.MILLISECONDS)) {
      return false;
    }
    MqttMessage message = new MqttMessage(reading.payload().getBytes(StandardCharsets.UTF_8));
    message.setQos(QOS);
    try {
      client.publish(reading.topic(), message, reading, null);
      return true;
    } catch (MqttException broken) {
      return false;
    }
  }

  boolean isAcknowledged(SentReading reading) {
    return acknowledged.contains(reading);
  }

  /** Whether nothing waits for its acknowledgement. */
  boolean isIdle() {
    return client.isConnected()
        && client.getInFlightMessageCount() == 0
        && client.getPendingDeliveryTokens().length == 0;
  }

  void disconnect() throws MqttException {
    client.disconnect().waitForCompletion(WAIT_MILLIS);
  }

  @Override
  public void close() throws MqttException {
    client.disconnectForcibly(0, 0, false);
    client.close(true);
  }

  private final class Acknowledgements implements MqttCallback {
    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
      room.release();
      if (token.getUserContext() instanceof SentReading reading) {
        acknowledged.add(reading);
      }
    }

    /** Whoever waits for room learns at once that there is no connection. */
    @Override
    public void connectionLost(Throwable cause) {
      room.release(MAX_IN_FLIGHT);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
      // Nothing is subscribed.
    }
  }
}
