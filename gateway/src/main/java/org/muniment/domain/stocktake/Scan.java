package org.muniment.domain.stocktake;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import org.muniment.domain.text.BadInput;
import org.muniment.domain.trail.By;

/**
 * A code that was scanned, or a scan that was taken back: a fact, never changed.
 *
 * @param number given when it is stored, 0 before; grows in the order of arrival, which within one
 *     device is the order of scanning
 * @param id made by the device; what arrives twice is one scan
 * @param device one browser's tab, one scanner, one file: its scans follow each other
 * @param code what was scanned; empty when this takes a scan back
 * @param undoes id of the scan that this takes back
 * @param at by the device's clock, set by ours; never after {@code receivedAt}
 */
public record Scan(
    long number,
    String id,
    String device,
    Pass pass,
    Optional<String> code,
    Optional<String> undoes,
    Instant at,
    Instant receivedAt,
    By by) {
  /** Of ids and of names of devices. */
  public static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._:-]{0,79}");

  public Scan {
    Objects.requireNonNull(pass);
    Objects.requireNonNull(by);
    if (id == null || !ID.matcher(id).matches()) {
      throw new BadInput("refusal.stocktake.scan-id", String.valueOf(id));
    }
    if (device == null || !ID.matcher(device).matches()) {
      throw new BadInput("refusal.stocktake.device", String.valueOf(device));
    }
    if (code.isPresent() == undoes.isPresent()) {
      throw new BadInput("refusal.stocktake.scan-empty", id);
    }
    receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    at = at.truncatedTo(ChronoUnit.MILLIS);
    at = at.isAfter(receivedAt) ? receivedAt : at;
  }

  public Scan stored(long given) {
    return new Scan(given, id, device, pass, code, undoes, at, receivedAt, by);
  }
}
