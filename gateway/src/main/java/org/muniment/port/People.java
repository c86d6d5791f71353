package org.muniment.port;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Attempts;
import org.muniment.domain.people.LoginName;

/**
 * Accounts, their passwords, and the sessions of those who signed in. Any thread; each call is one
 * durable transaction, or part of the one of {@link Office#together}.
 */
public interface People {
  /**
   * Somebody who signed in.
   *
   * @param idHash SHA-256 of the cookie's value; the value itself is kept nowhere
   * @param address where the person signed in from
   * @param agent what the browser says that it is, at most 200 characters
   */
  record Session(
      byte[] idHash, int account, Instant begunAt, Instant usedAt, String address, String agent) {}

  /** All accounts in the order of their names, those of people who left too. */
  List<Account> accounts();

  Optional<Account> account(LoginName name);

  Optional<Account> account(int id);

  /** Stores it under a new id, which the answer carries; empty when the name is taken. */
  Optional<Account> add(Account withoutId, String passwordHash);

  /** Changes shown name, role, clearance, activity. */
  void update(Account account);

  /** The account's password hashes, newest first, at most {@code limit}. */
  List<String> passwordHashes(int account, int limit);

  /** Replaces the password; the old hash stays in the history. */
  void savePassword(int account, String hash, Instant at, boolean mustChange);

  /** Replaces the newest hash by one of the same password, made with other parameters. */
  void rehash(int account, String hash);

  void begin(Session session);

  Optional<Session> session(byte[] idHash);

  /** All sessions, the last used first. */
  List<Session> sessions();

  void used(byte[] idHash, Instant at);

  void end(byte[] idHash);

  /** Ends all sessions of an account but one; {@code keep} may be empty. */
  int endAll(int account, Optional<byte[]> keep);

  /** Forgets sessions begun before {@code begun} or last used before {@code used}. */
  void endOld(Instant begun, Instant used);

  /** The failures of an account's name or an address: {@code name:…}, {@code address:…}. */
  Optional<Attempts> attempts(String of);

  /** Keeps them; forgets the oldest of more than 10,000. */
  void saveAttempts(String of, Attempts attempts);

  void forgetAttempts(String of);
}
