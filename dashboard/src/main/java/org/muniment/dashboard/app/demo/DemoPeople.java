package org.muniment.dashboard.app.demo;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.muniment.desk.PeopleDesk;
import org.muniment.domain.people.Role;
import org.muniment.domain.trail.By;

/** The accounts of the example archive, with passwords that are new at every start. */
public final class DemoPeople {
  private static final List<Role> ROLES = List.of(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.VIEWER);

  /** An account and its password, to be printed. */
  public record Known(String name, String password, String role) {}

  private DemoPeople() {}

  /**
   * @param archivist the name of who keeps the log, for people
   */
  public static List<Known> add(PeopleDesk people, SecureRandom random, String archivist) {
    List<Known> known = new ArrayList<>();
    for (Role role : ROLES) {
      String name = role == Role.ADMINISTRATOR ? "admin" : role.key();
      Optional<String> shownName =
          role == Role.ARCHIVIST ? Optional.of(archivist) : Optional.empty();
      String password = people.initialPassword(name, random);
      people.add(
          By.system("demo", Instant.now()),
          new PeopleDesk.NewPerson(name, shownName, role.key(), Optional.empty()),
          password,
          false);
      known.add(new Known(name, password, role.key()));
    }
    return known;
  }
}
