/**
 * Settings, sensors: what is registered and how it is, what was heard and waits for a name, what
 * was not understood.
 *
 * <p>Example: a device that publishes to {@code tele/stack-1/SENSOR} stands under "heard" with the
 * profile that fits; its button opens the form with topic and profile filled in, and once it is
 * sent, the readings that waited are in the store.
 */
package org.muniment.dashboard.pages.sensors;
