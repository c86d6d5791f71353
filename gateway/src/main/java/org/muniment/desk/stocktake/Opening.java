package org.muniment.desk.stocktake;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.stocktake.Scope;
import org.muniment.domain.stocktake.Stocktake;

/**
 * How a stock-take is to begin; the fields as in {@link Stocktake}.
 *
 * @param members empty when everybody who may scan takes part
 * @param handover of the post, if it is one (rule D3)
 */
public record Opening(
    String name,
    Scope scope,
    boolean isBlind,
    int counts,
    List<Stocktake.Member> members,
    Optional<Stocktake.Handover> handover) {
  public Opening {
    Objects.requireNonNull(scope);
    Objects.requireNonNull(handover);
    members = List.copyOf(members);
  }
}
