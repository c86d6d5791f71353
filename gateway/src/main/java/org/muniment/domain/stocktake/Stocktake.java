package org.muniment.domain.stocktake;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.muniment.domain.text.Code;
import org.muniment.domain.trail.By;

/**
 * A stock-take (盘点).
 *
 * @param id 0 before it is stored
 * @param cabinets as they were when it began, in the order of walking: the scope stays what it was
 * @param handover of the post, if it is one (rule D3)
 * @param isBlind whether those who count are not told what is expected
 * @param counts how many independent counts: 1 or 2
 * @param members who takes part, and in which count; empty when everybody who may scan does
 * @param head number of the last event of any box before it began; what is expected is what boxes
 *     were then
 * @param expected how many boxes that is
 * @param ended who closed or abandoned it; empty while it is open
 * @param reason why it was abandoned, or closed with places that nobody went through
 * @param seal SHA-256 of its result, 64 hexadecimal digits, once it is closed
 */
public record Stocktake(
    long id,
    String name,
    Scope scope,
    List<Counted> cabinets,
    Optional<Handover> handover,
    boolean isBlind,
    int counts,
    List<Member> members,
    State state,
    OptionalLong head,
    int expected,
    By opened,
    Optional<By> ended,
    String reason,
    Optional<String> seal,
    long version) {
  public static final int MAX_COUNTS = 2;

  /** Each has a text {@code stocktake.state.<key>}. */
  public enum State {
    OPEN,
    CLOSED,
    /** Given up; nothing of it was applied. */
    ABANDONED;

    /** {@code open}. */
    public String key() {
      return name().toLowerCase(Locale.ROOT);
    }

    public static Optional<State> of(String key) {
      return Stream.of(values()).filter(state -> state.key().equals(key)).findFirst();
    }
  }

  /** A cabinet of the scope. */
  public record Counted(Code cabinet, Code room, int shelves, int positionsPerShelf) {}

  /** Who leaves the post and who takes it over (rule D3). */
  public record Handover(String from, String to) {}

  /**
   * Who takes part.
   *
   * @param name of the account or token
   */
  public record Member(String name, Pass pass) {}

  public Stocktake {
    Objects.requireNonNull(name);
    Objects.requireNonNull(scope);
    Objects.requireNonNull(handover);
    Objects.requireNonNull(state);
    Objects.requireNonNull(head);
    Objects.requireNonNull(opened);
    Objects.requireNonNull(reason);
    Objects.requireNonNull(seal);
    cabinets = List.copyOf(cabinets);
    members = List.copyOf(members);
    if (counts < 1 || counts > MAX_COUNTS) {
      throw new IllegalArgumentException("one or two independent counts, got " + counts);
    }
    if ((state == State.OPEN) == ended.isPresent()) {
      throw new IllegalArgumentException("what is over was ended by somebody, got " + state);
    }
    if ((state == State.CLOSED) != seal.isPresent()) {
      throw new IllegalArgumentException("what is closed is sealed, got " + state);
    }
  }

  public boolean isOpen() {
    return state == State.OPEN;
  }

  public Stocktake stored(long givenId) {
    return new Stocktake(
        givenId, name, scope, cabinets, handover, isBlind, counts, members, state, head, expected,
        opened, ended, reason, seal, version);
  }
}
