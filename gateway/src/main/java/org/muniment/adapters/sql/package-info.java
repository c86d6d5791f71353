/**
 * What the databases share: bounds, conversions, and the SQL that every one of them understands.
 *
 * <p>Example: {@code Millis.border} of 10:00:00.0005 is 10:00:00.001, the first whole millisecond
 * that belongs to a range beginning there.
 */
package org.muniment.adapters.sql;
