package org.muniment.dashboard.web.look;

import java.util.HashMap;
import java.util.Map;
import org.muniment.desk.PeopleDesk;
import org.muniment.domain.people.Account;
import org.muniment.domain.text.Visible;

/** What those are called who wrote in the log, for one request. */
public final class Signers {
  private final PeopleDesk people;
  private Map<String, String> names;

  public Signers(PeopleDesk people) {
    this.people = people;
  }

  /** The shown name of the account; of a machine, or somebody who is gone, the name as written. */
  public String name(String by) {
    if (names == null) {
      names = new HashMap<>();
      for (Account account : people.accounts()) {
        names.put(account.name().value(), account.shownName());
      }
    }
    return Visible.of(names.getOrDefault(by, by));
  }
}
