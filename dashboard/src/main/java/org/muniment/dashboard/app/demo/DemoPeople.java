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
  private static final String ALPHABET = "abcdefghjkmnpqrstvwxyz23456789";
  private static final int GROUPS = 3;
  private static final int GROUP_CHARS = 4;

  /** An account and its password, to be printed. */
  public record Known(String name, String password, String role) {}

  private DemoPeople() {}

  public static List<Known> add(PeopleDesk people, SecureRandom random) {
    List<Known> known = new ArrayList<>();
    for (Role role : ROLES) {
      String name = role == Role.ADMINISTRATOR ? "admin" : role.key();
      String password = password(random);
      people.add(
          By.system("demo", Instant.now()),
          new PeopleDesk.NewPerson(name, Optional.empty(), role.key(), Optional.empty()),
          password,
          false);
      known.add(new Known(name, password, role.key()));
    }
    return known;
  }

  private static String password(SecureRandom random) {
    StringBuilder text = new StringBuilder();
    for (int group = 0; group < GROUPS; group++) {
      text.append(group == 0 ? "" : "-");
      for (int i = 0; i < GROUP_CHARS; i++) {
        text.append(ALPHABET.charAt(random.nextInt(ALPHABET.length())));
      }
    }
    return text.toString();
  }
}
