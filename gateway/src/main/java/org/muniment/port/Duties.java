package org.muniment.port;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.duty.ArchiveKey;
import org.muniment.domain.duty.CalendarDay;
import org.muniment.domain.duty.DutyDue;
import org.muniment.domain.duty.DutyEntry;
import org.muniment.domain.duty.DutyPlan;
import org.muniment.domain.duty.Equipment;
import org.muniment.domain.duty.KeyHandover;

/**
 * Recurring checks, their calendar, the equipment and the keys. Part of the {@link Office} and of
 * its transactions. What has a version is changed by who saw it: a change carries the version that
 * was seen plus one, and changes nothing when that is not the next one. Any thread.
 */
public interface Duties {
  /**
   * A calendar that other programs may read by a secret address.
   *
   * @param id 0 before it is stored
   * @param hash of the secret
   * @param language of its texts, a language tag
   * @param endedAt when it was taken away
   */
  record Feed(
      long id,
      String name,
      byte[] hash,
      String language,
      String createdBy,
      Instant createdAt,
      Optional<Instant> endedAt) {}

  /** All, those that ended too, in the order in which they were made. */
  List<DutyPlan> plans();

  Optional<DutyPlan> plan(long id);

  DutyPlan addPlan(DutyPlan withoutId);

  boolean updatePlan(DutyPlan after);

  /** Writes down that duties were due; what is there already is left as it is. */
  void addDue(Collection<DutyDue> due);

  /** Those from a day to a day, both included, in the order of days. */
  List<DutyDue> due(LocalDate from, LocalDate to);

  /** The last day up to which all that was due has been written down. */
  Optional<LocalDate> dueUntil();

  void saveDueUntil(LocalDate day);

  /** Those that were due before a day and were never done, the oldest first. */
  List<DutyDue> missed(LocalDate before, int limit);

  /** Empty, and nothing changed, when the duty was done for this due date already. */
  Optional<DutyEntry> addEntry(DutyEntry withoutId);

  Optional<DutyEntry> entry(long id);

  /** Those for due dates from a day to a day, both included, in their order. */
  List<DutyEntry> entries(LocalDate from, LocalDate to);

  // Calendar

  /** Days that are not as their weekday says, in their order. */
  List<CalendarDay> days();

  void saveDays(Collection<CalendarDay> days);

  boolean removeDay(LocalDate day);

  // Equipment and keys

  List<Equipment> equipment();

  Equipment addEquipment(Equipment withoutId);

  boolean updateEquipment(Equipment after);

  List<ArchiveKey> keys();

  ArchiveKey addKey(ArchiveKey withoutId);

  /** Changes a key, and notes the handover if there was one. */
  boolean updateKey(ArchiveKey after, Optional<KeyHandover> handover);

  /** Of a key, the newest first. */
  List<KeyHandover> handovers(long key);

  // Calendar feeds

  /** Those that ended too. */
  List<Feed> feeds();

  Optional<Feed> feed(byte[] hash);

  Feed addFeed(Feed withoutId);

  boolean endFeed(long id, Instant at);
}
