/**
 * A program of this computer, for ways to people that nobody foresaw: a telephone line, a siren.
 * Only {@code muniment.yaml} names it.
 *
 * <p>Example: {@code {id: siren, name: Siren, run: [/usr/local/bin/siren, --short]}} starts that
 * program with exactly these arguments and no shell; it finds the letter as JSON on its standard
 * input and its fields in {@code MUNIMENT_SUBJECT}, {@code MUNIMENT_TEXT} and so on. Exit code 0 is
 * the receipt.
 */
package org.muniment.adapters.command;
