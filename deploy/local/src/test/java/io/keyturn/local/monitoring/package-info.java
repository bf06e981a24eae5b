/**
 * Holds what {@code deploy/monitoring} says to what the services do and to what Prometheus takes.
 */
package io.keyturn.local.monitoring;
