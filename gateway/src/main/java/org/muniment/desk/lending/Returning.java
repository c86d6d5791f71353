package org.muniment.desk.lending;

import java.util.Optional;
import java.util.OptionalInt;

/**
 * What is said when something comes back, in the borrower's presence (rules U5, U6).
 *
 * @param pieces as counted; empty when nobody counted
 * @param condition as at the issue when it is empty or says that it is good
 * @param effect what came of the use; empty when it is not known yet
 */
public record Returning(
    OptionalInt pieces, String condition, String effect, Optional<String> strokes) {}
