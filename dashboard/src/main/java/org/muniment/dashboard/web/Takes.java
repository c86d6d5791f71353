package org.muniment.dashboard.web;

import io.javalin.security.RouteRole;
import java.util.List;

/**
 * What a route that writes takes in its body; any other content type is refused unread with 415. A
 * route has it as its second role beside its {@link Access}.
 */
public enum Takes implements RouteRole {
  JSON("application/json"),
  /** What our forms send; htmx may send JSON. */
  FORM("application/x-www-form-urlencoded", "application/json"),
  /** A picture alone, or as the one file of a form. */
  PICTURE("image/png", "image/jpeg", "multipart/form-data"),
  /** What our forms send that may have pictures beside their fields. */
  FORM_WITH_PICTURES("multipart/form-data", "application/x-www-form-urlencoded"),
  /** A list alone, or as the one file of a form. */
  LIST(
      "text/csv",
      "text/plain",
      "text/tab-separated-values",
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      "application/xml",
      "text/xml",
      "application/octet-stream",
      "multipart/form-data");

  private final List<String> contentTypes;

  Takes(String... contentTypes) {
    this.contentTypes = List.of(contentTypes);
  }

  /** In lower case, without parameters. */
  public List<String> contentTypes() {
    return contentTypes;
  }

  static Takes usual(Access access) {
    return access.isApi() ? JSON : FORM;
  }
}
