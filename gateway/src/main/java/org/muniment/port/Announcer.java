package org.muniment.port;

/**
 * What the gateway itself says over MQTT: its life sign, and alarms. Any thread; returns at once. A
 * message that cannot be delivered is counted, never waited for.
 */
public interface Announcer {
  /**
   * @param payload empty together with {@code retain} makes the topic's retained message go away
   * @param qos 0 or 1
   * @param retain whoever subscribes later gets it too
   */
  void publish(String topic, byte[] payload, int qos, boolean retain);
}
