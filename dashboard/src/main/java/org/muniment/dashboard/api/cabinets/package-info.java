/**
 * {@code /cabinets}: cabinets and the codes of their shelves.
 *
 * <p>Example: {@code POST /api/v1/cabinets} with {@code {"code": "C1", "room": "R1", "shelves": 5,
 * "positionsPerShelf": 12}} answers 201 with {@code "shelfCodes": ["C1-S01", …]}.
 */
package org.muniment.dashboard.api.cabinets;
