/**
 * {@code /boxes}: boxes found, registered, described, with what happened to them.
 *
 * <p>Example: {@code POST /api/v1/boxes {"barcode": "32101037705260", "title": "人事档案", "cabinet":
 * "C1", "shelf": 2, "position": 3}} answers 201 with the box and {@code "warnings": []}.
 */
package org.muniment.dashboard.api.boxes;
