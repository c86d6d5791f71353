package org.muniment.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.LoginName;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.Role;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.trail.By;
import org.muniment.domain.trail.Deed;
import org.muniment.port.Office;
import org.muniment.port.People;

/** Who works with the archive, and what each may do (rule T3). */
public final class PeopleDesk {
  /**
   * A person as an administrator asks for it.
   *
   * @param shownName empty means the sign-in name
   * @param clearance empty means the lowest level; administrators and archivists the highest
   */
  public record NewPerson(
      String name, Optional<String> shownName, String role, Optional<String> clearance) {}

  /** What to change; empty leaves it. */
  public record PersonChange(
      Optional<String> shownName,
      Optional<String> role,
      Optional<String> clearance,
      Optional<Boolean> active) {}

  /** So short that no password contains it in earnest. */
  private static final LoginName NOBODY = new LoginName("0");

  private final Office office;
  private final People people;
  private final SecrecyScale levels;
  private final Passwords passwords;

  public PeopleDesk(Office office, SecrecyScale levels, Passwords passwords) {
    this.office = office;
    this.people = office.people();
    this.levels = levels;
    this.passwords = passwords;
  }

  public List<Account> accounts() {
    return people.accounts();
  }

  public Account account(String name) {
    return find(name).orElseThrow(() -> Refusal.notFound("account", name));
  }

  public Account account(int id) {
    return people.account(id).orElseThrow(() -> Refusal.notFound("account", Integer.toString(id)));
  }

  private Optional<Account> find(String name) {
    Fields fields = new Fields();
    LoginName known = fields.make("name", name, LoginName::of);
    return known == null ? Optional.empty() : people.account(known);
  }

  /** The secrecy levels of this archive. */
  public SecrecyScale levels() {
    return levels;
  }

  /** Whether nobody can sign in yet, so that the first administrator is still to be made. */
  public boolean isEmpty() {
    return people.accounts().isEmpty();
  }

  /**
   * Adds a person.
   *
   * @param mustChange whether the person replaces the password when signing in for the first time
   */
  public Account add(By by, NewPerson asked, String password, boolean mustChange) {
    Fields fields = new Fields();
    LoginName name = fields.make("name", asked.name(), LoginName::of);
    String shown = asked.shownName().map(n -> fields.name("shownName", n)).orElse(asked.name());
    Role role = role(fields, asked.role());
    String clearance = clearance(fields, asked.clearance().orElse(usual(role)));
    if (name != null) {
      passwords.check(fields, "password", name, password, List.of());
    }
    fields.check();
    Account wanted =
        new Account(0, name, shown, role, clearance, true, by.at(), by.at(), mustChange);
    String hash = passwords.hash(password);
    return office.together(
        () -> {
          Account kept =
              people
                  .add(wanted, hash)
                  .orElseThrow(() -> Refusal.conflict("refusal.account.taken", name.value()));
          office
              .trail()
              .add(
                  Deed.of(by, "account.add", kept.name())
                      .after("shownName", kept.shownName())
                      .after("role", role.key())
                      .after("clearance", clearance));
          return kept;
        });
  }

  /**
   * A password to begin with, which these rules accept, for somebody to be told.
   *
   * @param name what the person is going to sign in with
   */
  public String initialPassword(String name, RandomGenerator random) {
    LoginName known = new Fields().make("name", name, LoginName::of);
    return passwords.initial(known == null ? NOBODY : known, random);
  }

  /** What a password must be here. */
  public PasswordRules passwordRules() {
    return passwords.rules();
  }

  /**
   * Changes a person; who leaves, or whose role changes, is signed out everywhere.
   *
   * @param reason shown in the trail; needed for everything but the shown name
   */
  public Account change(By by, String name, PersonChange change, String reason) {
    Account old = account(name);
    Fields fields = new Fields();
    Account changed =
        new Account(
            old.id(),
            old.name(),
            change.shownName().map(n -> fields.name("shownName", n)).orElse(old.shownName()),
            change.role().map(r -> role(fields, r)).orElse(old.role()),
            change.clearance().map(c -> clearance(fields, c)).orElse(old.clearance()),
            change.active().orElse(old.active()),
            old.createdAt(),
            old.passwordSetAt(),
            old.mustChangePassword());
    if (changed.equals(old)) {
      return old;
    }
    String why = changesRights(old, changed) ? fields.reason("reason", reason) : reason.strip();
    fields.check();
    return office.together(() -> keep(by, old, changed, why));
  }

  private static boolean changesRights(Account old, Account changed) {
    return old.role() != changed.role()
        || old.active() != changed.active()
        || !old.clearance().equals(changed.clearance());
  }

  private Account keep(By by, Account old, Account changed, String reason) {
    checkSeparation(old, changed);
    checkSomebodyLeft(old, changed);
    people.update(changed);
    if (!changed.active() || changed.role() != old.role()) {
      people.endAll(old.id(), Optional.empty());
    }
    office
        .trail()
        .add(
            Deed.of(by, "account.change", old.name())
                .change("shownName", old.shownName(), changed.shownName())
                .change("role", old.role().key(), changed.role().key())
                .change("clearance", old.clearance(), changed.clearance())
                .change("active", old.active(), changed.active())
                .because(reason));
    return changed;
  }

  /** Who administered must not judge the trail of it, and the other way round. */
  private static void checkSeparation(Account old, Account changed) {
    boolean crosses =
        old.role() == Role.ADMINISTRATOR && changed.role() == Role.AUDITOR
            || old.role() == Role.AUDITOR && changed.role() == Role.ADMINISTRATOR;
    if (crosses) {
      throw Refusal.conflict("refusal.account.auditor", old.name().value());
    }
  }

  private static boolean administers(Account account) {
    return account.active() && account.role() == Role.ADMINISTRATOR;
  }

  private void checkSomebodyLeft(Account old, Account changed) {
    boolean gives = administers(old) && !administers(changed);
    boolean another =
        people.accounts().stream().anyMatch(a -> a.id() != old.id() && administers(a));
    if (gives && !another) {
      throw Refusal.conflict("refusal.account.last-administrator", old.name().value());
    }
  }

  /** Gives a person a new password that must be replaced at once, and signs them out everywhere. */
  public void resetPassword(By by, String name, String password) {
    reset(by, account(name), password, new Fields(), "");
  }

  /**
   * The same for the reason that is given.
   *
   * @param reason shown in the trail
   */
  public void resetPassword(By by, Account account, String password, String reason) {
    Fields fields = new Fields();
    reset(by, account, password, fields, fields.reason("reason", reason));
  }

  private void reset(By by, Account account, String password, Fields fields, String why) {
    passwords.check(fields, "password", account.name(), password, List.of());
    fields.check();
    Deed deed = Deed.of(by, "account.password-reset", account.name()).because(why);
    save(deed, account, password, true, Optional.empty());
  }

  /**
   * The person's own change of password; all other sessions end.
   *
   * @param keep the session that it is done in
   */
  public void changePassword(
      By by, Account account, String old, String wanted, Optional<byte[]> keep) {
    Fields fields = new Fields();
    List<String> earlier = people.passwordHashes(account.id(), passwords.compared());
    if (!passwords.matches(old, earlier.get(0))) {
      fields.wrong("old", "refusal.password.wrong");
      fields.check();
    }
    passwords.check(fields, "password", account.name(), wanted, earlier);
    fields.check();
    save(Deed.of(by, "account.password", account.name()), account, wanted, false, keep);
  }

  private void save(
      Deed deed, Account account, String password, boolean mustChange, Optional<byte[]> keep) {
    String hash = passwords.hash(password);
    office.together(
        () -> {
          people.savePassword(account.id(), hash, deed.by().at(), mustChange);
          people.endAll(account.id(), keep);
          return office.trail().add(deed);
        });
  }

  /** Whether the person must choose a new password before anything else. */
  public boolean mustChangePassword(Account account, Instant now) {
    return account.mustChangePassword() || passwords.isTooOld(account.passwordSetAt(), now);
  }

  private static Role role(Fields fields, String key) {
    Optional<Role> role = Role.byKey(key);
    if (role.isEmpty()) {
      fields.wrong("role", "refusal.field.role", key == null ? "" : key);
    }
    return role.orElse(Role.VIEWER);
  }

  private String clearance(Fields fields, String level) {
    if (!levels.knows(level)) {
      fields.wrong("clearance", "refusal.field.clearance", level);
    }
    return level;
  }

  /** Those who keep the files see what is on their labels. */
  private String usual(Role role) {
    return role == Role.ADMINISTRATOR || role == Role.ARCHIVIST
        ? levels.highest()
        : levels.lowest();
  }
}
