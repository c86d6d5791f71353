package org.muniment.domain.loan;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.muniment.domain.holding.Barcode;

/**
 * A reader of the archive who is registered, with a card to scan. Never deleted: loans name them.
 *
 * @param id 0 before it is stored
 * @param organisation empty when there is none
 * @param letter what an outsider was introduced by; empty for staff
 * @param card the barcode on the reader's card; of the one namespace of codes
 * @param clearance key of the highest secrecy level that may be handed to them
 * @param email where reminders go; empty for nowhere
 * @param account the sign-in name of the same person, who must not approve for themselves; empty
 *     when they have none
 * @param language of what is written to them, a language tag
 * @param active false when nothing is lent to them any more
 */
public record Borrower(
    long id,
    String name,
    Kind kind,
    String organisation,
    String letter,
    Optional<Barcode> card,
    String clearance,
    String email,
    String phone,
    String account,
    String language,
    boolean active,
    long version,
    Instant since) {
  /** Each has a text {@code borrower.kind.<key>}. */
  public enum Kind {
    STAFF,
    /** Comes with a letter of introduction and takes nothing away (rule U2). */
    OUTSIDER;

    /** {@code staff}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<Kind> of(String key) {
      return Stream.of(values()).filter(kind -> kind.key().equals(key)).findFirst();
    }
  }

  public Borrower {
    Objects.requireNonNull(name);
    Objects.requireNonNull(kind);
    Objects.requireNonNull(organisation);
    Objects.requireNonNull(letter);
    Objects.requireNonNull(card);
    Objects.requireNonNull(clearance);
    Objects.requireNonNull(email);
    Objects.requireNonNull(phone);
    Objects.requireNonNull(account);
    Objects.requireNonNull(language);
    // As it is kept, so that an answer says the same before and after it was stored.
    since = since.truncatedTo(ChronoUnit.MILLIS);
  }
}
