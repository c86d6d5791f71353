package org.muniment.desk.holdings;

import java.util.Optional;

/**
 * A box as a person asks for it.
 *
 * @param spot empty for one that stands nowhere yet
 */
public record NewBox(String barcode, Details details, Optional<AskedSpot> spot) {}
