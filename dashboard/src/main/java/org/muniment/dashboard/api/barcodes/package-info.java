/**
 * The noun of bar codes: pictures of codes for labels, and codes read from pictures.
 *
 * <p>Example: {@code GET /api/v1/barcodes/R1-C07-S02.svg?format=code128} is a label's code; a
 * photograph of it, posted to {@code /api/v1/barcodes/decode}, answers {@code {"results": [{"text":
 * "R1-C07-S02", "format": "code128"}]}}.
 */
package org.muniment.dashboard.api.barcodes;
