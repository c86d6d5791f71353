package org.muniment.dashboard.web;

import io.javalin.security.RouteRole;
import java.util.EnumSet;
import java.util.Set;
import org.muniment.domain.people.Role;

/**
 * Who may call a route. There is no default: a route without one of these does not exist.
 *
 * <p>A page is answered to any browser on this computer and gives it a session; everything under
 * {@code /api/v1} needs that session or a token before it is even said whether a path exists.
 */
public enum Access implements RouteRole {
  /** Anybody, nothing is asked: {@code /healthz} and the files of the pages. */
  OPEN(EnumSet.allOf(Role.class)),
  /** A page to look at. */
  PAGE_READ(EnumSet.allOf(Role.class)),
  /** A form of a page. */
  PAGE_WRITE(EnumSet.of(Role.ADMINISTRATOR, Role.ARCHIVIST)),
  /** A session or a token of any role. */
  API_READ(EnumSet.allOf(Role.class)),
  /** A session or a token that may change things. */
  API_WRITE(EnumSet.of(Role.ADMINISTRATOR, Role.ARCHIVIST));

  private final Set<Role> roles;

  Access(Set<Role> roles) {
    this.roles = roles;
  }

  public boolean allows(Role role) {
    return roles.contains(role);
  }

  /** Whether it changes something, so that where the request comes from is checked. */
  public boolean writes() {
    return this == PAGE_WRITE || this == API_WRITE;
  }
}
