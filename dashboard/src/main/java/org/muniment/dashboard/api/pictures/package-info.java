/**
 * {@code /boxes/{barcode}/pictures}: photographs of a box.
 *
 * <p>Example: {@code POST /api/v1/boxes/BOX-000123/pictures?name=front} with a JPEG as its body
 * answers 201 with the picture's id; {@code GET …/pictures/7} gives the bytes back.
 */
package org.muniment.dashboard.api.pictures;
