package org.muniment.desk.stocktake;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.stocktake.Pass;

/**
 * A scan as a device sends it; the fields as in {@link org.muniment.domain.stocktake.Scan}.
 *
 * @param code what was scanned; empty when it takes another scan back
 * @param at by the device's clock; empty for now
 * @param pass empty for the one that the person counts in
 */
public record NewScan(
    String id,
    Optional<String> code,
    Optional<String> undoes,
    Optional<Instant> at,
    String device,
    Optional<Pass> pass) {
  public NewScan {
    Objects.requireNonNull(code);
    Objects.requireNonNull(undoes);
    Objects.requireNonNull(at);
    Objects.requireNonNull(pass);
  }

  /** Something that was scanned just now. */
  public static NewScan of(String id, String device, String code) {
    return new NewScan(
        id, Optional.of(code), Optional.empty(), Optional.empty(), device, Optional.empty());
  }
}
