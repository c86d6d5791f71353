package org.muniment.domain.trail;

/**
 * A deed with its place in the chain.
 *
 * @param number from 1, without gaps
 * @param previous hash of the entry before; of the first {@link Chain#GENESIS}
 * @param hash of this entry: 64 hexadecimal digits
 */
public record Entry(long number, Deed deed, String previous, String hash) {}
