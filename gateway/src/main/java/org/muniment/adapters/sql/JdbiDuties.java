package org.muniment.adapters.sql;

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
import org.muniment.port.Duties;

/** Duties, equipment and keys on any database. */
record JdbiDuties(Transactions transactions) implements Duties {
  @Override
  public List<DutyPlan> plans() {
    return transactions.read(DutyTable::all);
  }

  @Override
  public Optional<DutyPlan> plan(long id) {
    return transactions.read(handle -> DutyTable.one(handle, id));
  }

  @Override
  public DutyPlan addPlan(DutyPlan withoutId) {
    return transactions.write(handle -> DutyTable.add(handle, withoutId));
  }

  @Override
  public boolean updatePlan(DutyPlan after) {
    return transactions.write(handle -> DutyTable.update(handle, after));
  }

  @Override
  public void addDue(Collection<DutyDue> due) {
    transactions.write(
        handle -> {
          DutyDueTable.add(handle, due);
          return null;
        });
  }

  @Override
  public List<DutyDue> due(LocalDate from, LocalDate to) {
    return transactions.read(handle -> DutyDueTable.between(handle, from, to));
  }

  @Override
  public Optional<LocalDate> dueUntil() {
    return transactions.read(DutyDueTable::until);
  }

  @Override
  public void saveDueUntil(LocalDate day) {
    transactions.write(
        handle -> {
          DutyDueTable.saveUntil(handle, day);
          return null;
        });
  }

  @Override
  public List<DutyDue> missed(LocalDate before, int limit) {
    return transactions.read(handle -> DutyDueTable.missed(handle, before, limit));
  }

  @Override
  public Optional<DutyEntry> addEntry(DutyEntry withoutId) {
    return transactions.write(handle -> DutyEntryTable.add(handle, withoutId));
  }

  @Override
  public Optional<DutyEntry> entry(long id) {
    return transactions.read(handle -> DutyEntryTable.one(handle, id));
  }

  @Override
  public List<DutyEntry> entries(LocalDate from, LocalDate to) {
    return transactions.read(handle -> DutyEntryTable.between(handle, from, to));
  }

  @Override
  public List<CalendarDay> days() {
    return transactions.read(CalendarTables::days);
  }

  @Override
  public void saveDays(Collection<CalendarDay> days) {
    transactions.write(
        handle -> {
          CalendarTables.save(handle, days);
          return null;
        });
  }

  @Override
  public boolean removeDay(LocalDate day) {
    return transactions.write(handle -> CalendarTables.remove(handle, day));
  }

  @Override
  public List<Equipment> equipment() {
    return transactions.read(EquipmentTable::all);
  }

  @Override
  public Equipment addEquipment(Equipment withoutId) {
    return transactions.write(handle -> EquipmentTable.add(handle, withoutId));
  }

  @Override
  public boolean updateEquipment(Equipment after) {
    return transactions.write(handle -> EquipmentTable.update(handle, after));
  }

  @Override
  public List<ArchiveKey> keys() {
    return transactions.read(KeyTables::all);
  }

  @Override
  public ArchiveKey addKey(ArchiveKey withoutId) {
    return transactions.write(handle -> KeyTables.add(handle, withoutId));
  }

  @Override
  public boolean updateKey(ArchiveKey after, Optional<KeyHandover> handover) {
    return transactions.write(handle -> KeyTables.update(handle, after, handover));
  }

  @Override
  public List<KeyHandover> handovers(long key) {
    return transactions.read(handle -> KeyTables.handovers(handle, key));
  }

  @Override
  public List<Feed> feeds() {
    return transactions.read(CalendarTables::feeds);
  }

  @Override
  public Optional<Feed> feed(byte[] hash) {
    return transactions.read(handle -> CalendarTables.feed(handle, hash));
  }

  @Override
  public Feed addFeed(Feed withoutId) {
    return transactions.write(handle -> CalendarTables.add(handle, withoutId));
  }

  @Override
  public boolean endFeed(long id, Instant at) {
    return transactions.write(handle -> CalendarTables.end(handle, id, at));
  }
}
