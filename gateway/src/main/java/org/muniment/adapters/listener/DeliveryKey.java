package org.muniment.adapters.listener;

import java.nio.charset.StandardCharsets;

/**
 * A 64-bit number that is the same when a device sends the same packet again, also after we were
 * started anew: FNV-1a over client id, packet id, topic and payload, never 0.
 */
final class DeliveryKey {
  private static final long OFFSET_BASIS = 0xcbf29ce484222325L;
  private static final long PRIME = 0x100000001b3L;

  private final long clientHash;

  DeliveryKey(String clientId) {
    this.clientHash = add(OFFSET_BASIS, clientId.getBytes(StandardCharsets.UTF_8));
  }

  long of(int packetId, String topic, byte[] payload) {
    // Each part ends with something, so that no two different lists of parts read the same.
    long hash = (clientHash ^ packetId) * PRIME;
    for (int i = 0; i < topic.length(); i++) {
      hash = (hash ^ topic.charAt(i)) * PRIME;
    }
    hash = add((hash ^ '\n') * PRIME, payload);
    return hash == 0 ? 1 : hash;
  }

  private static long add(long start, byte[] bytes) {
    long hash = start;
    for (byte b : bytes) {
      hash = (hash ^ (b & 0xff)) * PRIME;
    }
    return hash;
  }
}
