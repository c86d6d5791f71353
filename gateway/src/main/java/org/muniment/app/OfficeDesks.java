package org.muniment.app;

import java.security.SecureRandom;
import org.muniment.adapters.passwords.Argon2Hasher;
import org.muniment.adapters.passwords.GuessedPasswords;
import org.muniment.desk.FirstRun;
import org.muniment.desk.Passwords;
import org.muniment.desk.PeopleDesk;
import org.muniment.desk.SignInDesk;
import org.muniment.desk.TokensDesk;
import org.muniment.port.Office;

/**
 * The desks that need nothing but the office: for the running program, and for a command that works
 * alone.
 */
public record OfficeDesks(
    Office office, PeopleDesk people, SignInDesk signIn, FirstRun firstRun, TokensDesk tokens) {
  public static OfficeDesks over(Office office, AccessSettings access, SecureRandom random) {
    Passwords passwords =
        new Passwords(access.passwords(), new Argon2Hasher(random), new GuessedPasswords());
    PeopleDesk people = new PeopleDesk(office, access.levels(), passwords);
    return new OfficeDesks(
        office,
        people,
        new SignInDesk(office, passwords, access.sessions(), random),
        new FirstRun(people, random),
        new TokensDesk(office, access.levels(), random));
  }
}
