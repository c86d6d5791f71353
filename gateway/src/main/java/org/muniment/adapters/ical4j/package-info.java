/**
 * Calendars as text that other programs read and write (iCalendar, RFC 5545), by ical4j.
 *
 * <p>Example: the weekly cleaning is an all-day event {@code DTSTART;VALUE=DATE:20261120} with the
 * summary {@code 每周清洁}; a subscribed calendar of holidays says {@code SUMMARY:国庆节（休）}.
 */
package org.muniment.adapters.ical4j;
