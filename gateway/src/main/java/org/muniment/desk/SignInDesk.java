package org.muniment.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.Attempts;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.SessionRules;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.text.Visible;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.People;
import org.muniment.port.People.Session;

/** Signing in and out. Sessions are in the store, so that they survive a restart. */
public final class SignInDesk {
  private static final int MAX_AGENT = 200;
  private static final int KEY_BYTES = 8;
  private static final int SHOWN_CHARS = 3;
  private static final String NAME = "name:";
  private static final String STRANGER = "name:?";

  /** Not every request is worth a write. */
  private static final Duration USE_NOTED_EVERY = Duration.ofMinutes(1);

  /** Names that are tried at the same time wait for each other only when they share a turn. */
  private static final int TURNS = 64;

  /** What became of an attempt. */
  public sealed interface Outcome {
    /**
     * @param secret the value of the session's cookie, told once
     */
    record In(Account account, String secret) implements Outcome {}

    /** Name or password is wrong; which, is not said. */
    record Wrong() implements Outcome {}

    /** Too many failures: this attempt was not looked at. */
    record Wait(Duration left, boolean locked) implements Outcome {}
  }

  /** Somebody who is signed in. */
  public record Present(Account account, Session session) {}

  private final Office office;
  private final People people;
  private final Passwords passwords;
  private final SessionRules rules;
  private final SecureRandom random;
  private final List<Object> turns = Stream.generate(Object::new).limit(TURNS).toList();
  private final String salt;
  private String nobodysHash;

  public SignInDesk(Office office, Passwords passwords, SessionRules rules, SecureRandom random) {
    this.office = office;
    this.people = office.people();
    this.passwords = passwords;
    this.rules = rules;
    this.random = random;
    this.salt = Secrets.next(random);
  }

  /**
   * An attempt to sign in. Failures count against the name and against the address, so that neither
   * guessing one password at many names nor many at one name is quick.
   *
   * @param agent what the browser says it is
   */
  public Outcome signIn(String name, String password, String address, String agent, Instant now) {
    String shown = shown(name);
    // One after the other for a name, or guesses sent at once would all be looked at.
    synchronized (turns.get(Math.floorMod(counted(name).hashCode(), TURNS))) {
      return attempt(name, shown, password, address, agent, now);
    }
  }

  private Outcome attempt(
      String name, String shown, String password, String address, String agent, Instant now) {
    Map<String, Attempts.Of> counted =
        Map.of(counted(name), Attempts.Of.NAME, "address:" + address, Attempts.Of.ADDRESS);
    Optional<Outcome.Wait> wait = wait(counted, now);
    if (wait.isPresent()) {
      return wait.get();
    }
    Optional<Account> account = known(name).filter(Account::active);
    String hash =
        account.map(a -> people.passwordHashes(a.id(), 1).get(0)).orElseGet(this::nobodysHash);
    // The work is the same for a name that is not there, so that time does not tell.
    boolean right = passwords.matches(password, hash) && account.isPresent();
    if (!right) {
      return failed(counted, shown, address, now);
    }
    people.forgetAttempts(counted(name));
    if (passwords.isOutdated(hash)) {
      people.rehash(account.get().id(), passwords.hash(password));
    }
    return begin(account.get(), address, agent, now);
  }

  private Outcome begin(Account account, String address, String agent, Instant now) {
    String secret = Secrets.next(random);
    String browser = agent == null ? "" : agent.substring(0, Math.min(agent.length(), MAX_AGENT));
    By by = new By(By.Kind.PERSON, account.name().value(), address, now);
    office.together(
        () -> {
          people.endOld(now.minus(rules.absolute()), now.minus(rules.idle()));
          people.begin(new Session(Secrets.hash(secret), account.id(), now, now, address, browser));
          return office.trail().add(Deed.of(by, "session.begin", account.name()));
        });
    return new Outcome.In(account, secret);
  }

  private Outcome failed(
      Map<String, Attempts.Of> counted, String name, String address, Instant now) {
    By by = new By(By.Kind.PERSON, name, address, now);
    return office.together(
        () -> {
          office.trail().add(Deed.of(by, "session.refuse", name));
          counted.forEach((key, of) -> count(by, key, of));
          return new Outcome.Wrong();
        });
  }

  private void count(By by, String key, Attempts.Of of) {
    Attempts made = people.attempts(key).orElse(Attempts.NONE).failed(by.at());
    people.saveAttempts(key, made);
    if (made.locksNow(of)) {
      String locked = of == Attempts.Of.NAME ? NAME + by.name() : key;
      office.trail().add(Deed.of(by, "session.lock", locked).after("failures", made.failures()));
    }
  }

  private Optional<Outcome.Wait> wait(Map<String, Attempts.Of> counted, Instant now) {
    return counted.entrySet().stream()
        .flatMap(entry -> wait(entry.getKey(), entry.getValue(), now).stream())
        .max(Comparator.comparing(Outcome.Wait::left));
  }

  private Optional<Outcome.Wait> wait(String key, Attempts.Of of, Instant now) {
    return people
        .attempts(key)
        .filter(made -> !made.waiting(of, now).isZero())
        .map(made -> new Outcome.Wait(made.waiting(of, now), made.isLocked(of, now)));
  }

  /**
   * What failures with this name are counted under. Names that nobody has are counted apart from
   * each other too, or one that waits would tell that the next is nobody's either; and only as a
   * hash that no other run of the program can make, since people type passwords there.
   */
  private String counted(String name) {
    return known(name)
        .map(account -> NAME + account.name().key())
        .orElseGet(() -> STRANGER + HexFormat.of().formatHex(Secrets.hash(salt + name)));
  }

  /** Made when first needed: it takes a moment that a start does not have. */
  private synchronized String nobodysHash() {
    if (nobodysHash == null) {
      nobodysHash = passwords.hash(Secrets.next(random));
    }
    return nobodysHash;
  }

  /** How long this name is still locked; empty when it is not. */
  public Optional<Duration> lockedFor(LoginName name, Instant now) {
    return wait(NAME + name.key(), Attempts.Of.NAME, now)
        .filter(Outcome.Wait::locked)
        .map(Outcome.Wait::left);
  }

  /** Lets somebody who is locked out try again at once. */
  public void unlock(By by, String name) {
    office.together(
        () -> {
          people.forgetAttempts(counted(name));
          return office.trail().add(Deed.of(by, "session.unlock", shown(name)));
        });
  }

  /** Whose session the cookie's value is, if it lives; asking keeps it alive. */
  public Optional<Present> present(String secret, Instant now) {
    byte[] idHash = Secrets.hash(secret);
    Optional<Session> session = people.session(idHash);
    if (session.isEmpty()) {
      return Optional.empty();
    }
    Session known = session.get();
    if (rules.isOver(known.begunAt(), known.usedAt(), now)) {
      people.end(idHash);
      return Optional.empty();
    }
    if (!known.usedAt().plus(USE_NOTED_EVERY).isAfter(now)) {
      people.used(idHash, now);
    }
    return people
        .account(known.account())
        .filter(Account::active)
        .map(account -> new Present(account, known));
  }

  public void signOut(By by, Session session) {
    office.together(
        () -> {
          people.end(session.idHash());
          return office.trail().add(Deed.of(by, "session.end", by.name()));
        });
  }

  /** Ends all one's own sessions, this one too. */
  public int signOutEverywhere(By by, Account account) {
    return endAll(account, Deed.of(by, "session.end-all", account.name()));
  }

  /**
   * Ends all sessions of somebody.
   *
   * @param reason shown in the trail
   */
  public int signOutEverywhere(By by, Account account, String reason) {
    String why = needed(reason);
    return endAll(account, Deed.of(by, "session.end-all", account.name()).because(why));
  }

  private int endAll(Account account, Deed deed) {
    return office.together(
        () -> {
          int ended = people.endAll(account.id(), Optional.empty());
          office.trail().add(deed.before("sessions", ended));
          return ended;
        });
  }

  /**
   * Ends one session of somebody.
   *
   * @param key see {@link #key}
   * @param reason shown in the trail
   */
  public void end(By by, String key, String reason) {
    Session session =
        sessions(by.at()).stream()
            .filter(s -> key(s).equals(key))
            .findFirst()
            .orElseThrow(() -> Refusal.notFound("session", key));
    String why = needed(reason);
    String name = people.account(session.account()).orElseThrow().name().value();
    office.together(
        () -> {
          people.end(session.idHash());
          return office
              .trail()
              .add(
                  Deed.of(by, "session.end", name)
                      .before("address", session.address())
                      .because(why));
        });
  }

  /** Names a session among those that live, without letting anybody into it. */
  public static String key(Session session) {
    return HexFormat.of().formatHex(session.idHash(), 0, KEY_BYTES);
  }

  private static String needed(String reason) {
    Fields fields = new Fields();
    String why = fields.reason("reason", reason);
    fields.check();
    return why;
  }

  /** Everybody's sessions that live, the last used first. */
  public List<Session> sessions(Instant now) {
    return people.sessions().stream()
        .filter(s -> !rules.isOver(s.begunAt(), s.usedAt(), now))
        .toList();
  }

  private Optional<Account> known(String name) {
    try {
      return people.account(LoginName.of(name));
    } catch (BadInput noName) {
      return Optional.empty();
    }
  }

  /** What was typed, fit for the trail: people type passwords there too, so not all of it. */
  private String shown(String name) {
    return known(name).map(account -> account.name().value()).orElseGet(() -> stranger(name));
  }

  private static String stranger(String name) {
    String typed = name == null ? "" : name.strip();
    int length = typed.codePointCount(0, typed.length());
    String start = typed.substring(0, typed.offsetByCodePoints(0, Math.min(length, SHOWN_CHARS)));
    return start.isEmpty() ? "?" : Visible.of(start) + "…";
  }
}
