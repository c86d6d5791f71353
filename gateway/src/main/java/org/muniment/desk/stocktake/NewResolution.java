package org.muniment.desk.stocktake;

import java.util.Optional;
import org.muniment.desk.holdings.AskedSpot;
import org.muniment.domain.stocktake.Resolution.Action;

/**
 * What a person decides about a discrepancy.
 *
 * @param subject barcode of a box or a card, or the unknown code
 * @param to where the register has it from then on; empty for where it was seen
 * @param title of a box that is registered; empty for the reason
 * @param document what orders or proves it (rule P4)
 */
public record NewResolution(
    String subject,
    Action action,
    Optional<AskedSpot> to,
    String title,
    String reason,
    Optional<String> document) {}
