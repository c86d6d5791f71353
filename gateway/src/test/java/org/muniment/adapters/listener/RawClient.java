package org.muniment.adapters.listener;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/** MQTT byte by byte, for what well-behaved clients never send. */
final class RawClient implements AutoCloseable {
  static final int CONNACK = 2;
  static final int PUBLISH = 3;
  static final int PUBACK = 4;
  static final int PUBREC = 5;
  static final int PUBREL = 6;
  static final int PUBCOMP = 7;
  static final int SUBACK = 9;
  static final int DISCONNECT = 14;

  private static final int WAIT_MILLIS = 60_000;
  private static final int SILENCE_MILLIS = 300;

  /** What came: the packet type and everything after the length. */
  record Packet(int type, byte[] body) {
    int packetId() {
      return number(0);
    }

    /** Of a message of QoS 1 or 2, which has its topic before the packet id. */
    int messageId() {
      return number(2 + number(0));
    }

    boolean endsWith(String payload) {
      return new String(body, StandardCharsets.UTF_8).endsWith(payload);
    }

    private int number(int at) {
      return (body[at] & 0xff) << 8 | body[at + 1] & 0xff;
    }
  }

  private final Socket socket;
  private final DataInputStream in;
  private final int version;

  private RawClient(int port, int version) throws IOException {
    socket = new Socket("127.0.0.1", port);
    socket.setSoTimeout(WAIT_MILLIS);
    in = new DataInputStream(socket.getInputStream());
    this.version = version;
  }

  /** A connected client of MQTT 3.1.1. */
  static RawClient connect(int port, String clientId, boolean clean) {
    return connect(port, 4, clientId, clean);
  }

  static RawClient connect5(int port, String clientId) {
    return connect(port, 5, clientId, true);
  }

  private static RawClient connect(int port, int version, String clientId, boolean clean) {
    RawClient client = open(port, version);
    Bytes connect = new Bytes().text("MQTT").bytes(version, clean ? 2 : 0, 0, 60);
    if (version == 5) {
      connect.bytes(0);
    }
    client.send(0x10, connect.text(clientId));
    Packet answer = client.read();
    if (answer.type() != CONNACK || answer.body()[1] != 0) {
      throw new IllegalStateException("turned away: " + answer.body()[1]);
    }
    return client;
  }

  static RawClient open(int port, int version) {
    try {
      return new RawClient(port, version);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  void publish(String topic, String payload, int qos, int packetId, boolean again) {
    Bytes body = new Bytes().text(topic);
    if (qos > 0) {
      body.number(packetId);
    }
    if (version == 5) {
      body.bytes(0);
    }
    send(0x30 | qos << 1 | (again ? 8 : 0), body.raw(payload.getBytes(StandardCharsets.UTF_8)));
  }

  /** A message to be retained, of MQTT 3.1.1. */
  void retain(String topic, String payload, int qos, int packetId) {
    Bytes body = new Bytes().text(topic);
    if (qos > 0) {
      body.number(packetId);
    }
    send(0x31 | qos << 1, body.raw(payload.getBytes(StandardCharsets.UTF_8)));
  }

  void acknowledge(int packetId) {
    send(0x40, new Bytes().number(packetId));
  }

  void release(int packetId) {
    send(0x62, new Bytes().number(packetId));
  }

  void subscribe(String filter, int qos) {
    Bytes body = new Bytes().number(1);
    if (version == 5) {
      body.bytes(0);
    }
    send(0x82, body.text(filter).bytes(qos));
    read();
  }

  void send(int firstByte, Bytes body) {
    byte[] content = body.toByteArray();
    Bytes packet = new Bytes().bytes(firstByte);
    int rest = content.length;
    do {
      packet.bytes(rest % 128 | (rest > 127 ? 128 : 0));
      rest /= 128;
    } while (rest > 0);
    try {
      socket.getOutputStream().write(packet.raw(content).toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The next packet; an exception when the connection ended. */
  Packet read() {
    try {
      int first = in.readUnsignedByte();
      int length = 0;
      int shift = 0;
      int b;
      do {
        b = in.readUnsignedByte();
        length |= (b & 127) << shift;
        shift += 7;
      } while ((b & 128) != 0);
      byte[] body = new byte[length];
      in.readFully(body);
      return new Packet(first >> 4, body);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Whether nothing comes for a while although the connection stands. */
  boolean isSilent() {
    try {
      socket.setSoTimeout(SILENCE_MILLIS);
      int next = in.read();
      throw new IllegalStateException("expected nothing, got " + next);
    } catch (SocketTimeoutException nothing) {
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } finally {
      reset();
    }
  }

  /** Whether the other side closes, whatever it says before. */
  boolean isClosed() {
    try {
      byte[] ignored = new byte[1024];
      while (in.read(ignored) >= 0) {
        // It may say why.
      }
      return true;
    } catch (SocketTimeoutException open) {
      return false;
    } catch (IOException reset) {
      return true;
    }
  }

  private void reset() {
    try {
      socket.setSoTimeout(WAIT_MILLIS);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  @Override
  public void close() {
    try {
      socket.close();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Builds the inside of a packet. */
  static final class Bytes {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    Bytes bytes(int... values) {
      for (int value : values) {
        out.write(value);
      }
      return this;
    }

    Bytes number(int value) {
      return bytes(value >> 8, value);
    }

    Bytes text(String text) {
      byte[] utf8 = text.getBytes(StandardCharsets.UTF_8);
      return number(utf8.length).raw(utf8);
    }

    Bytes raw(byte[] content) {
      out.writeBytes(content);
      return this;
    }

    byte[] toByteArray() {
      return out.toByteArray();
    }
  }
}
