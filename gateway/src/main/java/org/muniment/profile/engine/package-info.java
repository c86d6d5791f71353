/**
 * A profile ready to run. A message passes the same stages whatever its shape: length, {@link
 * org.muniment.profile.engine.Shape} (JSON object or text line), fields, values. A shape yields
 * {@link org.muniment.profile.engine.Part}s, which give raw values by a {@link
 * org.muniment.profile.engine.FieldRef}; everything after that does not know the shape.
 *
 * <p>Example: the JSON shape opens <code>{"SHT4X":{"Temperature":23.3}}</code>; the reading rule
 * {@code each: /*} takes the part {@code SHT4X}; its value rule finds {@code /Temperature}, a raw
 * number, and gives 23.3 °C.
 */
package org.muniment.profile.engine;
