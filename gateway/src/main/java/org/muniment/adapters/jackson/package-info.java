/**
 * Files in JSON that are read for people, by Jackson.
 *
 * <p>Example: {@code {"year": 2026, "days": [{"name": "元旦", "date": "2026-01-01", "isOffDay":
 * true}]}} is a year's holidays with one day.
 */
package org.muniment.adapters.jackson;
