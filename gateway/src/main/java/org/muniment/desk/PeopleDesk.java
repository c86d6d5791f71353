package org.muniment.desk;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.LoginName;
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
   * Changes a person; who leaves, or loses rights, is signed out everywhere.
   *
   * @param reason shown in the trail
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
    fields.check();
    return office.together(() -> keep(by, old, changed, reason));
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

  private void checkSomebodyLeft(Account old, Account changed) {
    boolean administers = changed.active() && changed.role() == Role.ADMINISTRATOR;
    boolean another =
        people.accounts().stream()
            .anyMatch(a -> a.id() != old.id() && a.active() && a.role() == Role.ADMINISTRATOR);
    if (!administers && !another) {
      throw Refusal.conflict("refusal.account.last-administrator", old.name().value());
    }
  }

  /** Gives a person a new password that must be replaced at once, and signs them out everywhere. */
  public void resetPassword(By by, String name, String password) {
    Account account = account(name);
    Fields fields = new Fields();
    passwords.check(fields, "password", account.name(), password, List.of());
    fields.check();
    save(by, account, password, true, "account.password-reset", Optional.empty());
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
    save(by, account, wanted, false, "account.password", keep);
  }

  private void save(
      By by,
      Account account,
      String password,
      boolean mustChange,
      String action,
      Optional<byte[]> keep) {
    String hash = passwords.hash(password);
    office.together(
        () -> {
          people.savePassword(account.id(), hash, by.at(), mustChange);
          people.endAll(account.id(), keep);
          return office.trail().add(Deed.of(by, action, account.name()));
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
