package org.muniment.dashboard.pages.backup;

import java.util.Optional;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Progress;

/**
 * The piece in which a backup is begun and watched.
 *
 * @param isPlanned whether there is a folder to make it in
 * @param progress of the one that is being made
 * @param end of the one that this page saw
 */
public record RunView(boolean isPlanned, Optional<Progress> progress, Optional<Outcome> end) {}
