package org.muniment.dashboard.web;

import io.javalin.http.Context;
import java.util.Optional;

/** Finds out who asks. Everything else about a request is checked elsewhere. */
interface Authenticator {
  /**
   * Who the request says it is from, with proof; empty when it says nothing or something outdated.
   *
   * @throws org.muniment.dashboard.web.problem.Problem 401 for wrong credentials, 429 for too many
   */
  Optional<Caller.Identity> identify(Context ctx);
}
