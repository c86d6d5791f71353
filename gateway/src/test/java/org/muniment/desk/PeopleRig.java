package org.muniment.desk;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.muniment.domain.people.Account;
import org.muniment.domain.people.PasswordRules;
import org.muniment.domain.people.SecrecyScale;
import org.muniment.domain.people.SessionRules;
import org.muniment.domain.trail.By;
import org.muniment.testing.MemoryOffice;
import org.muniment.testing.QuickHasher;

/** The desks of people and sessions over one office in memory. */
final class PeopleRig {
  static final Instant NOW = DeskRig.NOW;
  static final By BY = DeskRig.BY;
  static final String GOOD = "Quiet-stacks-17-degrees";
  static final String BETTER = "Calmer-stacks-16-degrees";
  static final SessionRules RULES = new SessionRules(Duration.ofMinutes(30), Duration.ofHours(8));

  final MemoryOffice office = new MemoryOffice();
  final PeopleDesk people;
  SignInDesk signIn;
  private final Passwords passwords;

  PeopleRig(PasswordRules rules) {
    passwords = new Passwords(rules, new QuickHasher(), "password-password"::equals);
    people = new PeopleDesk(office, SecrecyScale.SHIPPED, passwords);
    restart();
  }

  /** New desks over what is stored: all that a restart keeps. */
  void restart() {
    signIn = new SignInDesk(office, passwords, RULES, new SecureRandom());
  }

  Account add(String name, String role) {
    return people.add(
        BY, new PeopleDesk.NewPerson(name, Optional.empty(), role, Optional.empty()), GOOD, false);
  }

  static By byAt(Instant at) {
    return new By(By.Kind.PERSON, "li", "192.0.2.7", at);
  }

  SignInDesk.Outcome tries(String name, String password, String address, Instant at) {
    return signIn.signIn(name, password, address, "browser", at);
  }

  /** The secret of a new session. */
  String in(String name, Instant at) {
    return ((SignInDesk.Outcome.In) tries(name, GOOD, "192.0.2.7", at)).secret();
  }

  List<String> told() {
    return office.trail().after(0, 1000).stream()
        .map(entry -> entry.deed().action() + " " + entry.deed().subject())
        .toList();
  }
}
