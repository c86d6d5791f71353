package org.muniment.testing;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Attempts;
import org.muniment.domain.people.LoginName;
import org.muniment.port.People;

/** Accounts and sessions in maps. */
final class MemoryPeople implements People {
  private final Map<Integer, Account> accounts;
  private final Map<Integer, List<String>> hashes;
  private final Map<String, Session> sessions;
  private final Map<String, Attempts> attempts;

  MemoryPeople(Undo undo) {
    accounts = undo.covers(new TreeMap<>());
    hashes = undo.covers(new TreeMap<>());
    sessions = undo.covers(new TreeMap<>());
    attempts = undo.covers(new TreeMap<>());
  }

  private static String key(byte[] idHash) {
    return HexFormat.of().formatHex(idHash);
  }

  @Override
  public synchronized List<Account> accounts() {
    return accounts.values().stream().sorted(Comparator.comparing(a -> a.name().key())).toList();
  }

  @Override
  public synchronized Optional<Account> account(LoginName name) {
    return accounts.values().stream().filter(a -> a.name().key().equals(name.key())).findFirst();
  }

  @Override
  public synchronized Optional<Account> account(int id) {
    return Optional.ofNullable(accounts.get(id));
  }

  @Override
  public synchronized Optional<Account> add(Account a, String passwordHash) {
    if (account(a.name()).isPresent()) {
      return Optional.empty();
    }
    int id = accounts.size() + 1;
    Account kept =
        new Account(
            id,
            a.name(),
            a.shownName(),
            a.role(),
            a.clearance(),
            a.active(),
            a.createdAt(),
            a.passwordSetAt(),
            a.mustChangePassword());
    accounts.put(id, kept);
    hashes.put(id, List.of(passwordHash));
    return Optional.of(kept);
  }

  @Override
  public synchronized void update(Account a) {
    Account old = accounts.get(a.id());
    accounts.put(
        a.id(),
        new Account(
            a.id(),
            old.name(),
            a.shownName(),
            a.role(),
            a.clearance(),
            a.active(),
            old.createdAt(),
            old.passwordSetAt(),
            old.mustChangePassword()));
  }

  @Override
  public synchronized List<String> passwordHashes(int account, int limit) {
    return hashes.getOrDefault(account, List.of()).stream().limit(limit).toList();
  }

  @Override
  public synchronized void savePassword(int account, String hash, Instant at, boolean mustChange) {
    List<String> all = new ArrayList<>(List.of(hash));
    all.addAll(hashes.getOrDefault(account, List.of()));
    hashes.put(account, all);
    Account a = accounts.get(account);
    accounts.put(
        account,
        new Account(
            a.id(),
            a.name(),
            a.shownName(),
            a.role(),
            a.clearance(),
            a.active(),
            a.createdAt(),
            at,
            mustChange));
  }

  @Override
  public synchronized void rehash(int account, String hash) {
    List<String> all = new ArrayList<>(hashes.get(account));
    all.set(0, hash);
    hashes.put(account, all);
  }

  @Override
  public synchronized void begin(Session session) {
    sessions.put(key(session.idHash()), session);
  }

  @Override
  public synchronized Optional<Session> session(byte[] idHash) {
    return Optional.ofNullable(sessions.get(key(idHash)));
  }

  @Override
  public synchronized List<Session> sessions() {
    return sessions.values().stream()
        .sorted(Comparator.comparing(Session::usedAt).reversed())
        .toList();
  }

  @Override
  public synchronized void used(byte[] idHash, Instant at) {
    session(idHash)
        .ifPresent(
            s ->
                begin(
                    new Session(s.idHash(), s.account(), s.begunAt(), at, s.address(), s.agent())));
  }

  @Override
  public synchronized void end(byte[] idHash) {
    sessions.remove(key(idHash));
  }

  @Override
  public synchronized int endAll(int account, Optional<byte[]> keep) {
    int before = sessions.size();
    String kept = keep.map(MemoryPeople::key).orElse("");
    sessions
        .entrySet()
        .removeIf(s -> s.getValue().account() == account && !s.getKey().equals(kept));
    return before - sessions.size();
  }

  @Override
  public synchronized void endOld(Instant begun, Instant used) {
    sessions.values().removeIf(s -> s.begunAt().isBefore(begun) || s.usedAt().isBefore(used));
  }

  @Override
  public synchronized Optional<Attempts> attempts(String of) {
    return Optional.ofNullable(attempts.get(of));
  }

  @Override
  public synchronized void saveAttempts(String of, Attempts made) {
    attempts.put(of, made);
  }

  @Override
  public synchronized void forgetAttempts(String of) {
    attempts.remove(of);
  }
}
