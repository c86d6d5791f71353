package org.muniment.dashboard.web;

import io.javalin.security.RouteRole;
import java.util.EnumSet;
import java.util.Set;
import org.muniment.domain.people.Role;

/**
 * Who may call a route. There is no default: a route without one of these does not exist. The table
 * of all routes and roles in {@code dashboard/README.md} is made from these and checked by a test.
 */
public enum Access implements RouteRole {
  /** Anybody may look: life signs, the files of the pages, the page to sign in. */
  OPEN(false, EnumSet.noneOf(Role.class)),
  /** Anybody may send it, from our own pages: signing in, and making the first administrator. */
  ENTRY(true, EnumSet.noneOf(Role.class)),
  /** Everybody's own business: language, password, signing out. */
  PAGE_SELF(true, EnumSet.allOf(Role.class)),
  /** A page to look at. */
  PAGE_READ(false, Groups.READERS),
  /** Looking through all that is kept: changes nothing, but is work that a link must not begin. */
  PAGE_CHECK(true, Groups.READERS),
  /** A form that scans and ticks off. */
  PAGE_SCAN(true, Groups.SCANNERS),
  /** A form that changes what the archive has. */
  PAGE_WRITE(true, Groups.KEEPERS),
  /** People, tokens, backups, certificates: to see them and to change them. */
  PAGE_MANAGE(true, EnumSet.of(Role.ADMINISTRATOR)),
  /** The audit trail. */
  PAGE_TRAIL(false, Groups.TRAIL_READERS),
  /** Looking through the whole audit trail: work that a link must not begin. */
  PAGE_TRAIL_CHECK(true, Groups.TRAIL_READERS),
  API_READ(false, Groups.READERS),
  API_SCAN(true, Groups.SCANNERS),
  API_WRITE(true, Groups.KEEPERS),
  API_MANAGE(true, EnumSet.of(Role.ADMINISTRATOR)),
  API_TRAIL(false, Groups.TRAIL_READERS);

  /** Enum constants cannot use constants of their own enum before they are made. */
  private static final class Groups {
    static final Set<Role> KEEPERS = EnumSet.of(Role.ADMINISTRATOR, Role.ARCHIVIST);
    static final Set<Role> SCANNERS =
        EnumSet.of(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.ASSISTANT);
    static final Set<Role> READERS =
        EnumSet.of(Role.ADMINISTRATOR, Role.ARCHIVIST, Role.ASSISTANT, Role.VIEWER);
    static final Set<Role> TRAIL_READERS =
        EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR, Role.VIEWER);
  }

  private final boolean writes;
  private final Set<Role> roles;

  Access(boolean writes, Set<Role> roles) {
    this.writes = writes;
    this.roles = roles;
  }

  /** Whether nobody needs to be known. */
  public boolean isForStrangers() {
    return this == OPEN || this == ENTRY;
  }

  public boolean allows(Role role) {
    return isForStrangers() || roles.contains(role);
  }

  /** Whether a route of this access may change something. */
  public boolean mayWrite() {
    return writes;
  }

  /** Whether it belongs to the interface for machines, under {@code /api/v1}. */
  public boolean isApi() {
    return name().startsWith("API_");
  }

  /** Whether somebody who must choose a new password first may call it all the same. */
  boolean beforeNewPassword() {
    return isForStrangers() || this == PAGE_SELF;
  }
}
