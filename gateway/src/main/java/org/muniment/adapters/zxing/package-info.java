/**
 * Bar codes by ZXing: drawn as SVG or PNG, and read from photographs that anybody may have sent.
 *
 * <p>Example: {@code new ZxingBarcodes().svg("R1-C07-S02", CODE_128)} is a label's code with its
 * quiet zone. A PNG of 48 KB whose header says 10,000 × 10,000 pixels never reaches a decoder:
 * {@link org.muniment.adapters.zxing.Png} reads the size first, and {@code read} answers {@code
 * Refused(TOO_MANY_PIXELS)}.
 */
package org.muniment.adapters.zxing;
