/**
 * The entry to the settings.
 *
 * <p>Example: {@code GET /settings} leads an archivist to {@code /settings/sensors} and an auditor
 * to {@code /settings/audit}.
 */
package org.muniment.dashboard.pages.settings;
