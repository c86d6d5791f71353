/**
 * {@code /daily-log}: the days of rooms and cabinets as the record has them, and what people do
 * with them (rules E1, T1).
 *
 * <p>Example: {@code POST /api/v1/daily-log/R1/2026-07-15/sign} with {@code {"measures":
 * "dehumidifier on"}} answers the day with {@code signedBy}; a second time it is 409.
 */
package org.muniment.dashboard.api.dailylog;
