package org.muniment.adapters.sql;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Attempts;
import org.muniment.domain.people.LoginName;
import org.muniment.port.People;

/** Accounts and sessions on any database. */
record JdbiPeople(Transactions transactions) implements People {
  private void write(Consumer<Handle> work) {
    transactions.write(
        handle -> {
          work.accept(handle);
          return null;
        });
  }

  @Override
  public List<Account> accounts() {
    return transactions.read(PeopleTables::all);
  }

  @Override
  public Optional<Account> account(LoginName name) {
    return transactions.read(handle -> PeopleTables.byName(handle, name));
  }

  @Override
  public Optional<Account> account(int id) {
    return transactions.read(handle -> PeopleTables.byId(handle, id));
  }

  @Override
  public Optional<Account> add(Account withoutId, String passwordHash) {
    return transactions.write(handle -> PeopleTables.add(handle, withoutId, passwordHash));
  }

  @Override
  public void update(Account account) {
    write(handle -> PeopleTables.update(handle, account));
  }

  @Override
  public List<String> passwordHashes(int account, int limit) {
    return transactions.read(handle -> PeopleTables.hashes(handle, account, limit));
  }

  @Override
  public void savePassword(int account, String hash, Instant at, boolean mustChange) {
    write(handle -> PeopleTables.savePassword(handle, account, hash, at, mustChange));
  }

  @Override
  public void rehash(int account, String hash) {
    write(handle -> PeopleTables.rehash(handle, account, hash));
  }

  @Override
  public void begin(Session session) {
    write(handle -> SessionTables.begin(handle, session));
  }

  @Override
  public Optional<Session> session(byte[] idHash) {
    return transactions.read(handle -> SessionTables.byId(handle, idHash));
  }

  @Override
  public List<Session> sessions() {
    return transactions.read(SessionTables::all);
  }

  @Override
  public void used(byte[] idHash, Instant at) {
    write(handle -> SessionTables.used(handle, idHash, at));
  }

  @Override
  public void end(byte[] idHash) {
    write(handle -> SessionTables.end(handle, idHash));
  }

  @Override
  public int endAll(int account, Optional<byte[]> keep) {
    return transactions.write(handle -> SessionTables.endAll(handle, account, keep));
  }

  @Override
  public void endOld(Instant begun, Instant used) {
    write(handle -> SessionTables.endOld(handle, begun, used));
  }

  @Override
  public Optional<Attempts> attempts(String of) {
    return transactions.read(handle -> SessionTables.attempts(handle, of));
  }

  @Override
  public void saveAttempts(String of, Attempts attempts) {
    write(handle -> SessionTables.saveAttempts(handle, of, attempts));
  }

  @Override
  public void forgetAttempts(String of) {
    write(handle -> SessionTables.forgetAttempts(handle, of));
  }
}
