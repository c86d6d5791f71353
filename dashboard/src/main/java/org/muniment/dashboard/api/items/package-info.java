/**
 * {@code /boxes/{barcode}/items}: the volumes and items in a box.
 *
 * <p>Example: {@code POST /api/v1/boxes/BOX-000123/items {"title": "任命书", "date": "1987-06-01",
 * "pages": 3}} answers 201 with the item and its number in the box.
 */
package org.muniment.dashboard.api.items;
