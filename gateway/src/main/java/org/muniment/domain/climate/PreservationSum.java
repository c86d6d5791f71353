package org.muniment.domain.climate;

/**
 * {@link Preservation} over a time: what ages twice as fast for an hour has aged by two hours, so
 * the ageing is summed and not the years (numbers: Time-weighted PI).
 *
 * @param coveredMillis how long the climate is known
 * @param aged Σ Δt/PI, in milliseconds per year
 * @param agedAgainstReference Σ Δt/multiplier, in milliseconds
 * @param optimisticMillis how much of it was damper than the index is good for
 */
public record PreservationSum(
    long coveredMillis, double aged, double agedAgainstReference, long optimisticMillis) {
  public static final PreservationSum NONE = new PreservationSum(0, 0, 0, 0);

  public PreservationSum plus(Air air, long stoodMillis) {
    boolean isDamp = air.humidityPct() > Preservation.OPTIMISTIC_ABOVE_PCT;
    return new PreservationSum(
        coveredMillis + stoodMillis,
        aged + stoodMillis / Preservation.indexYears(air),
        agedAgainstReference + stoodMillis / Preservation.lifetimeMultiplier(air),
        optimisticMillis + (isDamp ? stoodMillis : 0));
  }

  public PreservationSum plus(PreservationSum other) {
    return new PreservationSum(
        coveredMillis + other.coveredMillis,
        aged + other.aged,
        agedAgainstReference + other.agedAgainstReference,
        optimisticMillis + other.optimisticMillis);
  }

  public boolean isEmpty() {
    return coveredMillis == 0;
  }

  /** The time-weighted preservation index in years; NaN when nothing is known. */
  public double indexYears() {
    return coveredMillis / aged;
  }

  /** How many times as long as at 20 °C and 50 %RH; NaN when nothing is known. */
  public double lifetimeMultiplier() {
    return coveredMillis / agedAgainstReference;
  }

  /** Whether the index is optimistic for some of the time. */
  public boolean isOptimistic() {
    return optimisticMillis > 0;
  }
}
