package org.muniment.dashboard.app;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.muniment.dashboard.web.Route;
import org.muniment.domain.people.Role;

/** The table of all routes and roles, as it stands in the README of the dashboard. */
final class RightsTable {
  static final String BEGIN = "<!-- rights: made by RightsTest -->";
  static final String END = "<!-- end of rights -->";

  /** From the one who may least. */
  private static final List<Role> ROLES =
      List.of(Role.AUDITOR, Role.VIEWER, Role.ASSISTANT, Role.ARCHIVIST, Role.ADMINISTRATOR);

  private RightsTable() {}

  static String of(List<Route> routes) {
    List<String> lines = new ArrayList<>();
    lines.add(
        ROLES.stream()
            .map(Role::key)
            .collect(Collectors.joining(" | ", "| route | anybody | ", " |")));
    lines.add("| --- |" + " :-: |".repeat(ROLES.size() + 1));
    routes.stream().map(RightsTable::line).sorted().forEach(lines::add);
    return String.join("\n", lines) + "\n";
  }

  private static String line(Route route) {
    String roles =
        ROLES.stream()
            .map(role -> mark(route.access().allows(role)))
            .collect(Collectors.joining(" | "));
    return "| `%s` %s | %s | %s |"
        .formatted(route.path(), route.method(), mark(route.access().isForStrangers()), roles);
  }

  private static String mark(boolean may) {
    return may ? "yes" : "–";
  }

  /** The README with the table between its markers. */
  static String into(String readme, String table) {
    int begin = readme.indexOf(BEGIN);
    int end = readme.indexOf(END);
    if (begin < 0 || end < begin) {
      throw new AssertionError(
          "dashboard/README.md has no place for the table: " + Arrays.asList(BEGIN, END));
    }
    return readme.substring(0, begin + BEGIN.length()) + "\n" + table + readme.substring(end);
  }
}
