package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.muniment.domain.limits.Preset;
import org.muniment.domain.place.Cabinet;
import org.muniment.domain.place.Room;
import org.muniment.domain.place.Site;
import org.muniment.domain.sensor.Calibration;
import org.muniment.domain.sensor.Placement;
import org.muniment.domain.sensor.Sensor;
import org.muniment.domain.text.Code;

/**
 * What people enter: places, presets, sensors, credentials, tokens. Callable from any thread; each
 * call is one durable transaction, or part of the one of {@link #together}. Calls that add answer
 * false, and change nothing, when a code, an address or a name is taken.
 */
public interface Office extends AutoCloseable {
  /**
   * An API token as it is kept: only its hash.
   *
   * @param clearance as of an account
   * @param createdBy name of the person, or {@code console}
   * @param expiresAt empty when it does not
   * @param lastUsedAt to about a minute
   * @param endedAt when it was taken away
   */
  record Token(
      int id,
      String name,
      String role,
      String clearance,
      byte[] hash,
      String createdBy,
      Instant createdAt,
      Optional<Instant> expiresAt,
      Optional<Instant> lastUsedAt,
      Optional<Instant> endedAt) {
    public boolean isGood(Instant now) {
      return endedAt.isEmpty() && expiresAt.filter(end -> !now.isBefore(end)).isEmpty();
    }
  }

  /**
   * The answer to a write that carried an {@code Idempotency-Key}.
   *
   * @param fingerprint of the request, so that the same key with another one is noticed
   */
  record Answered(
      String caller,
      String key,
      String fingerprint,
      int status,
      String contentType,
      String location,
      byte[] body,
      Instant at) {}

  /** A device's password as it is kept: only its salted hash. */
  record Credential(Code sensor, String username, byte[] salt, byte[] hash, Instant createdAt) {}

  /** A retained MQTT message; as many topics are kept, the longest unchanged go first. */
  record Retained(String topic, byte[] payload, int qos) {
    public static final int MAX_TOPICS = 10_000;
    public static final int MAX_PAYLOAD_BYTES = 65_536;

    public Retained {
      if (payload.length > MAX_PAYLOAD_BYTES) {
        throw new IllegalArgumentException(
            "a retained message has at most %d bytes, that of %s has %d: publish it without retain"
                .formatted(MAX_PAYLOAD_BYTES, topic, payload.length));
      }
    }
  }

  /**
   * Does several calls as one transaction, on the thread that calls: all of it is on disk when this
   * returns, and nothing of it when it throws. What is asked inside sees what was done before.
   */
  <T> T together(Supplier<T> work);

  /** The audit trail. */
  Trail trail();

  /** The action that the trail tells of a restored backup with. */
  String RESTORED = "backup.restored";

  /**
   * When this archive was last restored from a backup. What was ordered before, a notice above all,
   * may have been done in the meantime and must not be done again by itself.
   */
  default Optional<Instant> restoredAt() {
    return trail().last(RESTORED).map(entry -> entry.deed().by().at());
  }

  /** Accounts and sessions. */
  People people();

  /** Rules of alarms, announced airings, what is out of service. */
  AlarmSetup alarmSetup();

  /** Channels, duty roster, instruction cards. */
  NotificationSetup notificationSetup();

  /** The daily log. */
  LogBook logBook();

  /** Boxes, their contents and their events. */
  Holdings holdings();

  /** Who uses what of the holdings. */
  Loans loans();

  /** Recurring checks, equipment, keys. */
  Duties duties();

  /** What was found wrong and what was done about it. */
  Findings findings();

  /** Visitors of the stacks. */
  Visits visits();

  /** Stock-takes and what was scanned in them. */
  Stocktakes stocktakes();

  Optional<Site> site();

  void saveSite(Site site);

  List<Room> rooms();

  boolean addRoom(Room room);

  /** Changes everything but the code; false when there is no such room. */
  boolean updateRoom(Room room);

  List<Cabinet> cabinets();

  /** Takes the codes of the cabinet and of all its shelves. */
  boolean addCabinet(Cabinet cabinet);

  /**
   * Changes everything but the code, and takes or frees the codes of its shelves.
   *
   * @return false when there is no such cabinet, or the code of a new shelf is taken
   */
  boolean updateCabinet(Cabinet cabinet);

  /**
   * What kind of thing has a code: {@code room}, {@code cabinet}, {@code shelf}, {@code box},
   * {@code void} (a number that a box had before), {@code foreign} (a label from elsewhere that
   * stands for a place), {@code reader-card} (of a borrower, now or before), {@code loan-card}.
   */
  Optional<String> kindOf(String code);

  List<Preset> presets();

  void savePreset(Preset preset);

  /** All sensors in the order of their codes. */
  List<Sensor> sensors();

  Optional<Sensor> sensor(Code code);

  /** Stores the sensor under a new id, which the answer carries; empty when taken. */
  Optional<Sensor> addSensor(Sensor withoutId);

  /** Changes name, profile, address and interval; false when the address is taken. */
  boolean updateSensor(Sensor sensor);

  void addPlacement(Code sensor, Placement placement);

  void addCalibration(Code sensor, Calibration calibration);

  List<Credential> credentials();

  /** Replaces the sensor's credential. */
  void saveCredential(Credential credential);

  /** Stores it under a new id, which the answer carries. */
  Token addToken(Token withoutId);

  Optional<Token> tokenByHash(byte[] hash);

  /** All tokens in the order in which they were made, those that ended too. */
  List<Token> tokens();

  void tokenUsed(int id, Instant at);

  /** False when there is no such token or it has ended before. */
  boolean endToken(int id, Instant at);

  Optional<Answered> answered(String caller, String key);

  /** Keeps it for 24 hours, and of all at most 10,000. */
  void saveAnswered(Answered answered);

  List<Retained> retained();

  /** Keeps each, or forgets its topic's when the payload is empty; all in one transaction. */
  void saveRetained(List<Retained> messages);

  @Override
  void close();
}
