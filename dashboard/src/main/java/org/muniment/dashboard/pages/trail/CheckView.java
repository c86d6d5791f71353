package org.muniment.dashboard.pages.trail;

import java.util.Optional;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Progress;

/**
 * The piece in which the trail is looked through.
 *
 * @param progress while it is
 * @param found what was found last
 */
public record CheckView(Optional<Progress> progress, Optional<Outcome> found) {}
