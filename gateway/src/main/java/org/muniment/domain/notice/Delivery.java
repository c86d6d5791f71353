package org.muniment.domain.notice;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import org.muniment.domain.alarm.Severity;
import org.muniment.domain.text.Message;

/**
 * One receiver's share of a notice. Several that wait for the same line go in one letter, and share
 * its fate.
 *
 * @param id given once, rising; 0 before
 * @param severity when it was ordered
 * @param step of the escalation, 1 to {@link Roster#STEPS}
 * @param madeAt when it was ordered
 * @param notBefore it waits for this: the end of the quiet hours
 * @param letter id of the letter that it goes in; empty before it is in one
 * @param attempts that failed or ended it
 * @param nextTry of the letter
 * @param error what the newest attempt that failed said
 * @param receipt what the other side said
 * @param endedAt when it left {@link DeliveryState#WAITING}
 */
public record Delivery(
    long id,
    Tidings tidings,
    Severity severity,
    int step,
    Receiver receiver,
    Instant madeAt,
    Instant notBefore,
    DeliveryState state,
    Optional<String> letter,
    int attempts,
    Instant nextTry,
    Optional<Message> error,
    Optional<String> receipt,
    Optional<Instant> endedAt) {
  public Delivery {
    Objects.requireNonNull(tidings);
    Objects.requireNonNull(severity);
    Objects.requireNonNull(receiver);
    Objects.requireNonNull(madeAt);
    Objects.requireNonNull(notBefore);
    Objects.requireNonNull(letter);
    Objects.requireNonNull(nextTry);
    Objects.requireNonNull(error);
    Objects.requireNonNull(receipt);
    if (endedAt.isPresent() == (state == DeliveryState.WAITING)) {
      throw new IllegalArgumentException(
          "what does not wait has ended, got %s, %s".formatted(state, endedAt));
    }
  }

  /** As it is ordered, without an id. */
  public static Delivery ordered(
      Tidings tidings,
      Severity severity,
      int step,
      Receiver receiver,
      Instant madeAt,
      Instant notBefore) {
    return new Delivery(
        0,
        tidings,
        severity,
        step,
        receiver,
        madeAt,
        notBefore,
        DeliveryState.WAITING,
        Optional.empty(),
        0,
        notBefore,
        Optional.empty(),
        Optional.empty(),
        Optional.empty());
  }

  public boolean isWaiting() {
    return state == DeliveryState.WAITING;
  }

  /** Whether the receiver heard of it, or will. */
  public boolean reaches() {
    return state == DeliveryState.DELIVERED || state == DeliveryState.WAITING;
  }

  public Delivery numbered(long number) {
    return with(number, state, letter, attempts, nextTry, error, receipt, endedAt);
  }

  public Delivery inLetter(String letterId) {
    return with(id, state, Optional.of(letterId), attempts, nextTry, error, receipt, endedAt);
  }

  public Delivery after(LetterFate fate) {
    boolean ends = fate.state() != DeliveryState.WAITING;
    return with(
        id,
        fate.state(),
        letter,
        fate.attempt(),
        fate.nextTry(),
        fate.error().or(() -> error),
        fate.receipt(),
        ends ? Optional.of(fate.at()) : Optional.empty());
  }

  /** Without an attempt. */
  public Delivery ended(DeliveryState as, Instant at) {
    return with(id, as, letter, attempts, nextTry, error, receipt, Optional.of(at));
  }

  private Delivery with(
      long newId,
      DeliveryState newState,
      Optional<String> newLetter,
      int newAttempts,
      Instant newNextTry,
      Optional<Message> newError,
      Optional<String> newReceipt,
      Optional<Instant> newEndedAt) {
    return new Delivery(
        newId,
        tidings,
        severity,
        step,
        receiver,
        madeAt,
        notBefore,
        newState,
        newLetter,
        newAttempts,
        newNextTry,
        newError,
        newReceipt,
        newEndedAt);
  }
}
