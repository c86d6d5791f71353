package org.muniment.desk.lending;

import java.util.Optional;
import org.muniment.domain.loan.Borrower;

/**
 * A borrower as a person enters one.
 *
 * @param kind key of a {@link Borrower.Kind}
 * @param letter what an outsider was introduced by
 * @param card barcode on the reader's card
 * @param clearance key of a level; empty for the lowest
 * @param account sign-in name of the same person; empty for none
 * @param language a language tag
 */
public record BorrowerDetails(
    String name,
    String kind,
    String organisation,
    String letter,
    Optional<String> card,
    Optional<String> clearance,
    String email,
    String phone,
    String account,
    String language,
    boolean active) {
  public static BorrowerDetails named(String name) {
    return new BorrowerDetails(
        name, "staff", "", "", Optional.empty(), Optional.empty(), "", "", "", "zh-CN", true);
  }

  /** As it stands, for a form or for what a change leaves out. */
  public static BorrowerDetails of(Borrower borrower) {
    return new BorrowerDetails(
        borrower.name(),
        borrower.kind().key(),
        borrower.organisation(),
        borrower.letter(),
        borrower.card().map(Object::toString),
        Optional.of(borrower.clearance()),
        borrower.email(),
        borrower.phone(),
        borrower.account(),
        borrower.language(),
        borrower.active());
  }
}
