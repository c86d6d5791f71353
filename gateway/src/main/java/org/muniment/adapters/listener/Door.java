package org.muniment.adapters.listener;

import io.netty.handler.codec.mqtt.MqttConnectReturnCode;
import io.netty.handler.codec.mqtt.MqttProperties;
import io.netty.handler.codec.mqtt.MqttProperties.IntegerProperty;
import io.netty.handler.codec.mqtt.MqttProperties.StringProperty;
import io.netty.handler.codec.mqtt.MqttVersion;
import io.vertx.mqtt.MqttAuth;
import io.vertx.mqtt.MqttEndpoint;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.UUID;
import org.muniment.port.DeviceGate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Answers CONNECT: lets a client in, or says why not. */
final class Door {
  private static final Logger log = LoggerFactory.getLogger(Door.class);

  private final House house;
  private final DeviceGate gate;
  private final Flapping flapping;
  private boolean shut;

  Door(House house, DeviceGate gate, Flapping flapping) {
    this.house = house;
    this.gate = gate;
    this.flapping = flapping;
  }

  void shut() {
    shut = true;
  }

  void knock(MqttEndpoint endpoint) {
    boolean nameless = endpoint.clientIdentifier() == null;
    if (nameless) {
      endpoint.setClientIdentifier("muniment-" + UUID.randomUUID());
    }
    Optional<Turned> turned = reasonToTurnAway(endpoint);
    if (turned.isPresent()) {
      turnAway(endpoint, turned.get());
    } else {
      letIn(endpoint, nameless);
    }
  }

  private Optional<Turned> reasonToTurnAway(MqttEndpoint endpoint) {
    if (shut) {
      return Optional.of(Turned.STOPPING);
    }
    if (house.counters().clients.get() >= house.settings().bounds().connections()) {
      return Optional.of(Turned.FULL);
    }
    if (!isClientId(endpoint.clientIdentifier())) {
      return Optional.of(Turned.CLIENT_ID);
    }
    if (endpoint.connectProperties().getProperty(MqttProperties.AUTHENTICATION_METHOD) != null) {
      return Optional.of(Turned.METHOD);
    }
    MqttAuth auth = endpoint.auth();
    Optional<String> username = Optional.ofNullable(auth).map(MqttAuth::getUsername);
    Optional<String> password = Optional.ofNullable(auth).map(MqttAuth::getPassword);
    return switch (gate.connect(username, password, isLoopback(endpoint))) {
      case ALLOWED -> mayKeepWill(endpoint, username) ? Optional.empty() : Optional.of(Turned.WILL);
      case WRONG_PASSWORD, RESERVED_TOPIC, NOT_ITS_TOPIC -> Optional.of(Turned.PASSWORD);
      case PASSWORD_NEEDED -> Optional.of(Turned.ANONYMOUS);
      case UNAVAILABLE -> Optional.of(Turned.UNAVAILABLE);
    };
  }

  private boolean mayKeepWill(MqttEndpoint endpoint, Optional<String> username) {
    return !endpoint.will().isWillFlag()
        || house.arrivals().mayPublish(username, endpoint.will().getWillTopic());
  }

  private void turnAway(MqttEndpoint endpoint, Turned why) {
    house.counters().refusedConnections.increment();
    if (house.sparing().mayI("turned away " + why + endpoint.clientIdentifier())) {
      log.warn(
          "Client {} at {} was turned away: {}",
          Printable.of(endpoint.clientIdentifier()),
          endpoint.remoteAddress(),
          why.sentence());
    }
    endpoint.reject(why.code(speaks5(endpoint)));
  }

  private void letIn(MqttEndpoint endpoint, boolean nameless) {
    String clientId = endpoint.clientIdentifier();
    Optional<Connection> old = house.sessions().find(clientId).flatMap(Session::connection);
    old.ifPresent(
        connection -> {
          flapping.takenOver(clientId, connection.remote(), endpoint.remoteAddress().toString());
          connection.takenOver();
        });
    boolean present = !endpoint.isCleanSession() && house.sessions().find(clientId).isPresent();
    ConnectWishes wishes = ConnectWishes.of(endpoint);
    Session session = house.sessions().open(clientId, endpoint.isCleanSession());
    Optional<String> username = Optional.ofNullable(endpoint.auth()).map(MqttAuth::getUsername);
    Connection connection = new Connection(endpoint, session, username, house);
    session.connected(connection, wishes.sessionKept());
    connection.begin();
    MqttProperties offer = offer(wishes);
    if (nameless) {
      offer.add(new StringProperty(MqttProperties.ASSIGNED_CLIENT_IDENTIFIER, clientId));
    }
    endpoint.accept(present, speaks5(endpoint) ? offer : MqttProperties.NO_PROPERTIES);
    session.resume(endpoint, wishes.window(), wishes.packetBytes());
  }

  /** What MQTT 5 lets a server announce. */
  private MqttProperties offer(ConnectWishes wishes) {
    MqttProperties offer = new MqttProperties();
    offer.add(number(MqttProperties.RECEIVE_MAXIMUM, Bounds.RECEIVE_MAXIMUM));
    offer.add(number(MqttProperties.MAXIMUM_PACKET_SIZE, house.settings().bounds().packetBytes()));
    offer.add(number(MqttProperties.TOPIC_ALIAS_MAXIMUM, 0));
    offer.add(number(MqttProperties.SUBSCRIPTION_IDENTIFIER_AVAILABLE, 0));
    offer.add(number(MqttProperties.SHARED_SUBSCRIPTION_AVAILABLE, 0));
    offer.add(
        number(
            MqttProperties.SESSION_EXPIRY_INTERVAL,
            Math.toIntExact(wishes.sessionKept().toSeconds())));
    return offer;
  }

  private static IntegerProperty number(int id, int value) {
    return new IntegerProperty(id, value);
  }

  private static boolean speaks5(MqttEndpoint endpoint) {
    return endpoint.protocolVersion() >= MqttVersion.MQTT_5.protocolLevel();
  }

  private static boolean isClientId(String id) {
    return id != null
        && !id.isEmpty()
        && id.length() <= Bounds.MAX_CLIENT_ID_CHARS
        && id.chars().noneMatch(Character::isISOControl);
  }

  private static boolean isLoopback(MqttEndpoint endpoint) {
    try {
      return InetAddress.getByName(endpoint.remoteAddress().hostAddress()).isLoopbackAddress();
    } catch (UnknownHostException notAnAddress) {
      return false;
    }
  }

  /** Why a client does not get in, with the words of both protocol versions. */
  private enum Turned {
    STOPPING(
        "the gateway is stopping",
        MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
        MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5),
    FULL(
        "as many clients as the listener takes are connected; a larger house needs a full broker",
        MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
        MqttConnectReturnCode.CONNECTION_REFUSED_QUOTA_EXCEEDED),
    CLIENT_ID(
        "a client id is 1 to 256 characters without control characters",
        MqttConnectReturnCode.CONNECTION_REFUSED_IDENTIFIER_REJECTED,
        MqttConnectReturnCode.CONNECTION_REFUSED_CLIENT_IDENTIFIER_NOT_VALID),
    METHOD(
        "only user name and password are known as authentication",
        MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
        MqttConnectReturnCode.CONNECTION_REFUSED_BAD_AUTHENTICATION_METHOD),
    PASSWORD(
        "user name or password is wrong; issue new credentials for the sensor if they are lost",
        MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USER_NAME_OR_PASSWORD,
        MqttConnectReturnCode.CONNECTION_REFUSED_BAD_USERNAME_OR_PASSWORD),
    ANONYMOUS(
        "from another computer a device needs the user name and password of its sensor",
        MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
        MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5),
    WILL(
        "its last words are for a topic that it may not publish",
        MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED,
        MqttConnectReturnCode.CONNECTION_REFUSED_NOT_AUTHORIZED_5),
    UNAVAILABLE(
        "the store with the credentials does not answer",
        MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE,
        MqttConnectReturnCode.CONNECTION_REFUSED_SERVER_UNAVAILABLE_5);

    private final String sentence;
    private final MqttConnectReturnCode code311;
    private final MqttConnectReturnCode code5;

    Turned(String sentence, MqttConnectReturnCode code311, MqttConnectReturnCode code5) {
      this.sentence = sentence;
      this.code311 = code311;
      this.code5 = code5;
    }

    String sentence() {
      return sentence;
    }

    MqttConnectReturnCode code(boolean speaks5) {
      return speaks5 ? code5 : code311;
    }
  }
}
