package org.muniment.dashboard.pages.log;

import java.util.Optional;
import org.muniment.dashboard.web.look.Chip;
import org.muniment.dashboard.web.look.Outcome;
import org.muniment.dashboard.web.look.Progress;

/**
 * Whether the chain is what was written.
 *
 * @param chip calm only after it was looked through
 * @param text when it was looked through and what was found, short
 * @param broken what was found, in a sentence, if anything is wrong
 */
public record CheckView(
    Chip chip, String word, String text, Optional<Progress> progress, Optional<Outcome> broken) {}
