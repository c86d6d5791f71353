/**
 * Settings, notification: who is told of alarms, by which ways, and what they are told to do.
 *
 * <p>Example: the form of a channel sends {@code name=Mail&settings.host=smtp.example.org&
 * secrets.password=…}; the list then has a button that sends a test letter and says what became of
 * it.
 */
package org.muniment.dashboard.pages.notification;
