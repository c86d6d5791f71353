/**
 * {@code /notification}: who is told of alarms, by which ways, and what they are told to do.
 *
 * <p>Example: {@code PUT /api/v1/notification/channels} with {@code [{"id": "mail", "type":
 * "email", "name": "Mail", "enabled": true, "settings": {"host": …}, "secrets": {"password": …}}]};
 * the answer and every later one say {@code "secretsSet": ["password"]} and never the password.
 */
package org.muniment.dashboard.api.notification;
