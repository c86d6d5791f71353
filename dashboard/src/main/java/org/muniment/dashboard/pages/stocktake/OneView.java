package org.muniment.dashboard.pages.stocktake;

import java.util.List;
import java.util.Optional;
import org.muniment.dashboard.web.look.Fact;
import org.muniment.dashboard.web.look.Form;

/**
 * One stock-take.
 *
 * @param live what changes while others count; empty once it is over
 * @param closed what was sealed
 * @param sent the form that was refused, with what was typed
 * @param step which form that was; empty for none
 * @param version that is shown
 */
public record OneView(
    long id,
    String name,
    boolean isOpen,
    String ended,
    String reason,
    List<Fact> facts,
    Optional<LiveView> live,
    Optional<ClassesView> classes,
    Optional<ClosedView> closed,
    Optional<String> phone,
    Form sent,
    String step,
    long version) {}
