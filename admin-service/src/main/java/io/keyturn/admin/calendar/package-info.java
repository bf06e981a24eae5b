/**
 * Calendars of expirations and planned renewals, for any program that subscribes to one (RFC 5545).
 *
 * <p>Enter at {@link io.keyturn.admin.calendar.CalendarResource}, and at {@link
 * io.keyturn.admin.calendar.CalendarFeedResource} for who may have one. When a renewal is planned
 * is decided by {@code automatic}.
 */
package io.keyturn.admin.calendar;
